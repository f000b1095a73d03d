using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;

namespace Parallax.Comparing.Expectations;

/// <summary>
/// The days in which an anticipated happening is to come: "on Friday" is that day; "by", "before", "within" and "until" give the last day; "from", "after" and
/// "as early as" the first. An open start is the day of the report, which looks ahead from there; where the report has none, it stays open.
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

        var days = time.Days;
        var before = Before(telling.Report.Text, time.Span);
        DateOnly? from = days.From, to = days.To;
        if (before.EndsWith("as early as", StringComparison.Ordinal) || Ends(before, "from", "after", "starting", "beginning", "since"))
        {
            (from, to) = (Ends(before, "after") && days.To is { } end ? end : days.From, null);
        }
        else if (Ends(before, "by", "before", "until", "within", "till", "through") || before.EndsWith("before the end of", StringComparison.Ordinal) || before.EndsWith("no later than", StringComparison.Ordinal))
        {
            (from, to) = (published, Ends(before, "before") ? days.From?.AddDays(-1) ?? days.To : days.To);
        }

        // What is ahead of the report begins with it at the earliest.
        if (from < published && (to is null || to >= published))
        {
            from = published;
        }

        from ??= to is null || to >= published ? published : null;
        return from > to ? new DayInterval(null, to) : new DayInterval(from, to);
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

    static string Before(string text, TextSpan span)
    {
        var start = Math.Max(0, span.Start - 24);
        return text[start..span.Start].TrimEnd().ToLowerInvariant();
    }

    static bool Ends(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }
}
