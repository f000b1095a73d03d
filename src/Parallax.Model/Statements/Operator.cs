namespace Parallax.Model.Statements;

/// <summary>One step in how a statement's factuality came about.</summary>
/// <param name="Span">The word that acts.</param>
/// <param name="Rule">The rule or lexicon entry.</param>
/// <param name="Result">The value after the step.</param>
public sealed record Operator(TextSpan Span, string Rule, Factuality Result);
