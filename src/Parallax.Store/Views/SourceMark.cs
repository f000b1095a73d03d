using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Store.Views;

/// <summary>One link of a source path where it stands in the text.</summary>
/// <param name="Span">The source's words, or null where it is left unnamed.</param>
/// <param name="Cue">The word that says so.</param>
/// <param name="Stance">What the cue does.</param>
public sealed record SourceMark(TextSpan? Span, TextSpan Cue, Stance Stance);
