using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>How the words before a time open, close or join the days it means: from, since, by, until, within, before, after.</summary>
static class BoundReading
{
    /// <summary>The days of a find among its neighbours.</summary>
    /// <param name="c">The context.</param>
    /// <param name="find">The time.</param>
    /// <param name="before">The time read just before it, or null.</param>
    public static DayInterval Days(TimeContext c, TimeFind find, TimeFind? before)
    {
        var scan = c.Scan;
        var i = find.First - 1;
        var days = find.Days;
        if (find.Type == TimeType.Set || scan[i].End == scan[i].Start)
        {
            return days;
        }

        if (scan.Says(i, "as") && scan.Says(i - 1, "early", "soon") && scan.Says(i - 2, "as"))
        {
            return days.From is { } start ? new(start, null) : days;
        }

        if (find.Type == TimeType.Duration)
        {
            return scan.Says(i, "within") && find.Value.Length > 0 && find.Value[0] == 'P' && days.IsOpen && c.Anchor is { } now ? Ahead(now, find.Value) : days;
        }

        if (days.IsOpen || c.Anchor is not { } anchor)
        {
            return days;
        }

        var of = scan.Says(i, "the") ? i - 1 : i;
        if (scan.Says(of, "by", "until", "till", "before") && !(before is not null && before.End == of))
        {
            var last = scan.Says(of, "before") && find.Point is { } point && !Ends(scan, find) ? Plus(point.First, -1) : days.To;
            return last is { } to ? to >= anchor ? new(anchor, to) : new(null, to) : days;
        }

        if (scan.Says(of, "since") && days.From is { } since && since <= anchor)
        {
            return new(since, anchor);
        }

        if (scan.Says(of, "after") && scan.Says(of - 1, "only", "not", "until") && days.To is { } after)
        {
            return new(after, null);
        }

        return scan.Says(of, "from") && days.From is { } from && from >= anchor && !Continues(scan, find.End) ? new(from, null) : days;
    }

    /// <summary>Whether two times are the ends of one stretch: "from Sunday to Wednesday", "between May 3 and May 5", "Sept. 9–13".</summary>
    public static bool AreEnds(TimeContext c, TimeFind first, TimeFind second)
    {
        var scan = c.Scan;
        if (first.Type is TimeType.Duration or TimeType.Set || second.Type is TimeType.Duration or TimeType.Set || second.First != first.End + 1)
        {
            return false;
        }

        var of = scan.Says(first.First - 1, "the") ? first.First - 2 : first.First - 1;
        return scan.Says(first.End, "to", "until", "till", "through") && (scan.Says(of, "from") || scan.Says(first.End, "through") || first.Point?.Grain == Grain.Day)
            || scan.Says(first.End, "and") && scan.Says(of, "between")
            || scan.IsDash(first.End);
    }

    /// <summary>"before the end of the week" ends with the week itself.</summary>
    static bool Ends(TimeScan scan, TimeFind find) => scan.Says(find.First, "end") || scan.Says(find.First + 1, "end") || find.Rule == "relative.end";

    static bool Continues(TimeScan scan, int i) => scan.Says(i, "to", "until", "till", "through", "onward", "onwards", "and") || scan.IsDash(i);

    static DateOnly Plus(DateOnly day, int days) => CalendarTime.Plus(day, days);

    static DayInterval Ahead(DateOnly now, string value)
    {
        var unit = value[^1] switch { 'Y' => Grain.Year, 'M' when !value.StartsWith("PT", StringComparison.Ordinal) => Grain.Month, 'W' => Grain.Week, 'D' => Grain.Day, 'Q' => Grain.Quarter, _ => Grain.Hour };
        var digits = value.AsSpan(1, value.Length - 2);
        if (digits.Contains('X'))
        {
            return new(now, null);
        }

        if (unit == Grain.Hour)
        {
            return int.TryParse(value.AsSpan(2, Math.Max(0, value.Length - 3)), out var hours) && value[^1] == 'H' ? new(now, Plus(now, (Math.Min(hours, 100000) + 23) / 24)) : new(now, Plus(now, 1));
        }

        return int.TryParse(digits, out var count) && CalendarTime.Moved(now, unit, count) is { } end ? new(now, end) : new(now, null);
    }
}
