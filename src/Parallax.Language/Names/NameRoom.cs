namespace Parallax.Language.Names;

/// <summary>Room that a thread keeps from one text to the next, so that tagging allocates only what it hands out. It serves one text at a time.</summary>
internal sealed class NameRoom
{
    // What a text of unusual length needed is not kept.
    const int MostKept = 1 << 16;

    [ThreadStatic]
    static NameRoom? s_own;

    WordView[] _views = [];
    NameRun[] _runs = [];
    Elsewhere[] _elsewhere = [];
    int[] _sentenceFirst = [], _next = [], _hints = [], _path = [];
    short[] _emissions = [];

    /// <summary>This thread's.</summary>
    public static NameRoom Own => s_own ??= new NameRoom();

    public Memory<WordView> Views(int count) => Of(ref _views, count);

    public Memory<NameRun> Runs(int count) => Of(ref _runs, count);

    public Memory<Elsewhere> Elsewhere(int count) => Of(ref _elsewhere, count);

    public Span<int> SentenceFirst(int count) => Of(ref _sentenceFirst, count).Span;

    public Span<int> Next(int count) => Of(ref _next, count).Span;

    public Span<int> Hints(int count) => Of(ref _hints, count).Span;

    public Span<int> Path(int count) => Of(ref _path, count).Span;

    public Span<short> Emissions(int count) => Of(ref _emissions, count).Span;

    /// <summary>Words that the text has told of.</summary>
    public Dictionary<uint, Elsewhere.Occurrences> Seen { get; private set; } = [];

    /// <summary>Runs by their initials.</summary>
    public Dictionary<uint, int> Acronyms { get; private set; } = [];

    /// <summary>Occurrences of a word, the first and their number.</summary>
    public Dictionary<uint, (int First, int Count)> Groups { get; private set; } = [];

    /// <summary>Empties the tables for another text.</summary>
    public void Begin()
    {
        Seen = Emptied(Seen);
        Acronyms = Emptied(Acronyms);
        Groups = Emptied(Groups);
    }

    static Memory<T> Of<T>(ref T[] room, int count)
    {
        if (count > MostKept * 64)
        {
            return new T[count];
        }

        if (room.Length < count)
        {
            room = new T[Math.Max(256, count + count / 2)];
        }

        return room.AsMemory(0, count);
    }

    static Dictionary<uint, T> Emptied<T>(Dictionary<uint, T> table)
    {
        if (table.Count > MostKept)
        {
            return [];
        }

        table.Clear();
        return table;
    }
}
