namespace Parallax.Comparing.Stories;

/// <summary>Tells a post of a social network that stands in a report: who carries it quotes its author, and copies nobody's report.</summary>
public static class EmbeddedPost
{
    /// <summary>Whether the paragraph carries a post's signature, a name with its handle in brackets.</summary>
    public static bool Is(ReadOnlySpan<char> paragraph) => paragraph.Contains("(@", StringComparison.Ordinal);
}
