using Parallax.Model;

namespace Parallax.Language;

/// <summary>A sentence's characters and its tokens.</summary>
/// <param name="Span">Characters from the first token's to the last token's.</param>
/// <param name="First">Its first token's position in the table.</param>
/// <param name="End">The position after its last token.</param>
/// <param name="IsTitle">Whether it lies in the report's title.</param>
public readonly record struct Sentence(TextSpan Span, int First, int End, bool IsTitle);
