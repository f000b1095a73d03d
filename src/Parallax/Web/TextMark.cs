using Parallax.Model;

namespace Parallax.Web;

/// <summary>A mark on a report's text.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Class">What it is, as the style sheet calls it.</param>
/// <param name="Id">The anchor at its first character, or null.</param>
/// <param name="Link">Where it leads, or null.</param>
/// <param name="Title">What it says when it is pointed at, or null.</param>
sealed record TextMark(TextSpan Span, string Class, string? Id = null, string? Link = null, string? Title = null);
