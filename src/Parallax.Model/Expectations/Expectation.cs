using Parallax.Model.Stories;

namespace Parallax.Model.Expectations;

/// <summary>The characters that moved an expectation's status.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's position in its reading.</param>
/// <param name="Span">Its characters.</param>
public sealed record Resolution(string Report, int Statement, TextSpan Span);

/// <summary>One statement's anticipation of a happening.</summary>
/// <param name="Id">Position in the brief's list.</param>
/// <param name="Statement">Where it was read.</param>
/// <param name="Span">Its characters.</param>
/// <param name="What">What is anticipated, in plain words.</param>
/// <param name="Happening">Expectations of one happening share this number.</param>
/// <param name="Holder">The source path's names, outermost first; empty is the report's own voice.</param>
/// <param name="Strength">How firmly.</param>
/// <param name="Conditional">Whether it hangs on a condition.</param>
/// <param name="Window">The days in which it is to happen; an open end is not told.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Status">What became of it.</param>
/// <param name="ResolvedBy">What moved the status, or null.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Expectation(
    int Id,
    StatementRef Statement,
    TextSpan Span,
    string What,
    int Happening,
    EquatableList<string> Holder,
    Strength Strength,
    bool Conditional,
    DayInterval Window,
    string? Place,
    ExpectationStatus Status,
    Resolution? ResolvedBy,
    string Rule);
