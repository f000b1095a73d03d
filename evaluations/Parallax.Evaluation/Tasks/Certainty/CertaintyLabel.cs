namespace Parallax.Evaluation.Tasks.Certainty;

/// <summary>What is said of one word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Value">The innermost source's value, or the kind of a silence.</param>
/// <param name="Author">The author's value; null for a silence.</param>
/// <param name="Source">The innermost source, or who keeps silent; null for the author or nobody.</param>
public sealed record CertaintyLabel(string Word, string Value, string? Author, string? Source)
{
    /// <summary>What a silence's value begins with.</summary>
    public const string Silence = "silence ";

    /// <summary>Reads a line.</summary>
    public static CertaintyLabel Parse(string line)
    {
        var cells = line.Split(" | ");
        return cells[1].StartsWith(Silence, StringComparison.Ordinal)
            ? new(cells[0], cells[1], null, cells[2] is "-" ? null : cells[2])
            : new(cells[0], cells[1], cells[2], cells[3] is "-" ? null : cells[3]);
    }

    /// <summary>Whether another label names the same source: both none, or the words of one within the other's.</summary>
    public bool SharesSource(CertaintyLabel other) =>
        Source is null || other.Source is null
            ? Source == other.Source
            : Source.Contains(other.Source, StringComparison.OrdinalIgnoreCase) || other.Source.Contains(Source, StringComparison.OrdinalIgnoreCase);
}
