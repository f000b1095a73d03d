using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;

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
        if (DaysOf(telling, published) is not { IsOpen: false } days)
        {
            return new DayInterval(published, null);
        }

        var (from, to) = (days.From, days.To);

        // What is ahead of the report begins with it at the earliest.
        if (published is { } day && (to is null || to >= day) && (from is null || from < day))
        {
            from = day;
        }

        return new DayInterval(from, to);
    }

    /// <summary>The days that the statement hangs on, else those of what it speaks of ("a forum that runs from Sunday to Wednesday"), else of the first time in its extent that lies ahead.</summary>
    static DayInterval DaysOf(Telling telling, DateOnly? published)
    {
        var times = telling.Reading.Times;
        if (Own(telling.Statement) is { IsOpen: false } own)
        {
            return own;
        }

        foreach (var inner in telling.Reading.Statements)
        {
            if (inner.Sentence == telling.Statement.Sentence && inner.Id != telling.Statement.Id && telling.Statement.Extent.Contains(inner.Extent) && Own(inner) is { IsOpen: false } days)
            {
                return days;
            }
        }

        foreach (var time in times)
        {
            if (telling.Statement.Extent.Contains(time.Span) && Means(time))
            {
                return time.Days;
            }
        }

        return default;

        DayInterval Own(Statement statement) => statement.When is { Time: { } i } when && Means(times[i]) ? when.Days : default;

        // Relative times of an undated report mean nothing, and what is past is no window.
        bool Means(Time time) => !time.Days.IsOpen && time.Value != "PRESENT_REF" && (published is not null || !time.Anchored) && !(time.Days.To < published);
    }
}
