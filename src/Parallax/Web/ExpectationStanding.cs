using Parallax.Model;
using Parallax.Model.Expectations;

namespace Parallax.Web;

/// <summary>What the calendar alone makes of an expectation that no report has resolved.</summary>
static class ExpectationStanding
{
    /// <summary>Open, due or overdue by the window where nothing else moved the status.</summary>
    public static ExpectationStatus Of(ExpectationStatus status, DayInterval window, DateOnly today) =>
        status is not (ExpectationStatus.Open or ExpectationStatus.Due or ExpectationStatus.Overdue) ? status
        : window.To < today ? ExpectationStatus.Overdue
        : window.To is not null && window.Contains(today) ? ExpectationStatus.Due
        : ExpectationStatus.Open;
}
