namespace Parallax.Model.Statements;

/// <summary>One link in the chain of those who say so.</summary>
/// <param name="Span">The source's words ("KCNA", "both leaders"); null where it is left unnamed ("it was reported").</param>
/// <param name="Cue">The word that says so.</param>
/// <param name="Stance">What the cue does.</param>
/// <param name="Mention">The source's mention, where it has one.</param>
/// <param name="Rule">The rule or cue entry that found it.</param>
public sealed record Source(TextSpan? Span, TextSpan Cue, Stance Stance, int? Mention, string Rule);
