using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;

namespace Parallax.Comparing.Expectations;

/// <summary>
/// The days in which an anticipated happening is to come: those of the time it hangs on, whose reading has heeded "by", "before", "as early as" and the like. An
/// open start is the day of the report, which looks ahead from there; where the report has none, it stays open.
/// </summary>
public static class WindowReading
{
    /// <summary>The window of a statement.</summary>
    public static DayInterval Of(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        var published = telling.Report.Published is Publication.Given or Publication.FromText ? telling.Report.Published.Day : null;
        if (TimeOf(telling, published) is not { } time)
        {
            return new DayInterval(published, null);
        }

        var (from, to) = (time.Days.From, time.Days.To);

        // What is ahead of the report begins with it at the earliest.
        if (published is { } day && (to is null || to >= day) && (from is null || from < day))
        {
            from = day;
        }

        return new DayInterval(from, to);
    }

    /// <summary>The time that the statement hangs on, else the only one in its extent that lies ahead; relative times of an undated report mean nothing.</summary>
    static Time? TimeOf(Telling telling, DateOnly? published)
    {
        var times = telling.Reading.Times;
        var own = telling.Statement.When?.Time is { } i ? times[i] : null;
        if (own is null || own.Days.IsOpen)
        {
            Time? only = null;
            foreach (var t in times)
            {
                if (telling.Statement.Extent.Contains(t.Span) && !t.Days.IsOpen && t.Type is TimeType.Date or TimeType.Time && (published is null || t.Days.To is null || t.Days.To >= published))
                {
                    only = t;
                }
            }

            own = only;
        }

        return own is null || own.Days.IsOpen || (own.Anchored && published is null) || (published is not null && own.Days.To < published) ? null : own;
    }
}
