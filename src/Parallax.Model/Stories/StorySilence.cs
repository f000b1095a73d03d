using Parallax.Model.Statements;

namespace Parallax.Model.Stories;

/// <summary>A silence that a report of the story tells of.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's position in its reading.</param>
/// <param name="Span">Its characters.</param>
/// <param name="Holder">Who kept silent, or null.</param>
/// <param name="Kind">How.</param>
/// <param name="About">About what, in the text's words, or null.</param>
public sealed record StorySilence(string Report, int Statement, TextSpan Span, string? Holder, SilenceKind Kind, string? About);
