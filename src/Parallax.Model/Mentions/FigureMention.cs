namespace Parallax.Model.Mentions;

/// <summary>A figure where a report gives it, with what is counted.</summary>
/// <param name="Span">The numeral with its bound words.</param>
/// <param name="Value">The range.</param>
/// <param name="Unit">Lemma of what is counted ("soldier", "people", "%", "USD"), or null.</param>
/// <param name="UnitSpan">The words of the unit, or null.</param>
/// <param name="Measure">What the count is of: "killed", "wounded", "displaced", … lemma of the state or act that the counted underwent, or null.</param>
/// <param name="Scope">Words that narrow the count ("in Derna alone", "civilians among them"), or null.</param>
/// <param name="AsOf">The day the count holds for, open where not told.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record FigureMention(
    TextSpan Span, Figure Value, string? Unit, TextSpan? UnitSpan, string? Measure, TextSpan? Scope, DayInterval AsOf, string Rule);
