namespace Parallax.Reading.Times;

/// <summary>What the vocabulary knows of one written word.</summary>
sealed class TimeWord
{
    readonly Dictionary<TimeWordKind, (int Value, string Code)> _meanings = [];

    /// <summary>All that it can be.</summary>
    public TimeWordKind Kinds { get; private set; }

    /// <summary>Its number as a kind; 0 where it has none.</summary>
    public int Value(TimeWordKind kind) => _meanings.TryGetValue(kind, out var meaning) ? meaning.Value : 0;

    /// <summary>Its TIMEX3 code as a kind; empty where it has none.</summary>
    public string Code(TimeWordKind kind) => _meanings.TryGetValue(kind, out var meaning) ? meaning.Code : "";

    /// <summary>The unit it names; years where it names none.</summary>
    public Grain Unit { get; private set; } = Grain.Year;

    internal void Add(TimeWordKind kind, int value, string code)
    {
        Kinds |= kind;
        _meanings[kind] = (value, code);
        if (kind == TimeWordKind.Unit && Enum.TryParse<Grain>(code, out var unit))
        {
            Unit = unit;
        }
    }

    internal void Mark(TimeWordKind kind) => Kinds |= kind;
}
