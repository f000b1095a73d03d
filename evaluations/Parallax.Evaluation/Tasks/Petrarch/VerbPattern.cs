namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>A verb pattern: words that must stand before and after the verb, and the codes it gives.</summary>
/// <param name="Before">Words before it; each a set of synonyms.</param>
/// <param name="After">Words after it, in order.</param>
/// <param name="Forward">The code from source to target, or null.</param>
/// <param name="Back">The code from target to source, or null.</param>
public sealed record VerbPattern(IReadOnlyList<IReadOnlySet<string>> Before, IReadOnlyList<IReadOnlySet<string>> After, string? Forward, string? Back)
{
    /// <summary>The more words, the better the pattern that applies.</summary>
    public int Length => Before.Count + After.Count;
}
