using Parallax.Knowledge;
using Parallax.Model.Reports;

namespace Parallax.Reading;

/// <summary>The whole way from a report to its statements; one pass, no state between reports.</summary>
public static class ReportReading
{
    /// <summary>Reads a report with all that is known. Deterministic: the same report and knowledge give an equal reading.</summary>
    public static Model.Statements.Reading Read(Report report, KnowledgeBase knowledge) => new(report, [], [], [], []);
}
