using Parallax.Model.Expectations;
using Parallax.Model.Stories;

namespace Parallax.Expectations;

/// <summary>An expectation with what a list over many stories needs.</summary>
/// <param name="Story">Its story.</param>
/// <param name="Reading">The reading of the report that tells it.</param>
/// <param name="Expectation">The expectation.</param>
sealed record LedgerEntry(Story Story, Model.Statements.Reading Reading, Expectation Expectation)
{
    /// <summary>The outlet of the report that tells it.</summary>
    public string Outlet => Reading.Report.Outlet;

    /// <summary>The outermost holder by its fullest name, so that "Mr. Merten" and "Merten" are one; null where the report itself expects.</summary>
    public string? Holder => Reading.Statements[Expectation.Statement.Statement].Sources is [var source, ..]
        ? source.Mention is { } m ? Reading.Mentions[m].Actor?.Name ?? Reading.Mentions[m].Name : Expectation.Holder[0]
        : null;

    /// <summary>Names one happening over all stories.</summary>
    public string Happening => FormattableString.Invariant($"{Story.Id}/{Expectation.Happening}");
}
