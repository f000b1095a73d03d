using AngleSharp.Dom;

namespace Parallax.Intake.Pages;

/// <summary>A paragraph, heading, list item or bare line of a page, as a reader sees it.</summary>
/// <param name="Container">The element whose text it is.</param>
/// <param name="Text">Its words, white space made single.</param>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="Kind">What it is.</param>
sealed record PageBlock(IElement Container, string Text, int LinkLength, PageBlockKind Kind)
{
    /// <summary>Share of its characters that are links, 0 to 1.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;

    /// <summary>How many words, counted by spaces.</summary>
    public int Words { get; } = Text.AsSpan().Count(' ') + 1;
}
