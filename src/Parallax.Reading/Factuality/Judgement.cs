using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Factuality;

/// <summary>How sure the innermost source and the author are of one predication, and why.</summary>
/// <param name="Innermost">The innermost source's value; the author's own where no source speaks.</param>
/// <param name="Author">The author's value.</param>
/// <param name="Realis">When, seen from the report.</param>
/// <param name="Trace">The operators, outermost first.</param>
/// <param name="Sources">Positions of the attributions whose content holds the predication, outermost first.</param>
/// <param name="Silence">Where the predication is that somebody kept silent.</param>
public sealed record Judgement(
    Model.Statements.Factuality Innermost,
    Model.Statements.Factuality Author,
    Realis Realis,
    EquatableList<Operator> Trace,
    EquatableList<int> Sources,
    Silence? Silence);
