using System.Globalization;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Weekdays and weekends.</summary>
static class WeekdayRules
{
    public static readonly TimeRule[] All =
    [
        new("weekday", "A bare weekday is the nearest to the report's day in the direction of its verb's tense.", Kind.Weekday, Bare),
        new("weekday.shifted", "Last and next step beyond the report's day; previous and following step from the time in focus.", Kind.Shift | Kind.Opener, Shifted),
        new("weekend", "A weekend is Saturday and Sunday of a week; bare, its tense gives the week.", Kind.Opener | Kind.Shift, Weekend),
    ];

    /// <summary>A part of the day after a day's name: the code and the token after it.</summary>
    public static (string Suffix, int End) Part(TimeScan scan, int i) =>
        scan.Is(i, Kind.Part) && !scan[i].Capital && (scan[i].Word!.Kinds & Kind.Plural) == 0 ? ("T" + scan.Code(i, Kind.Part), i + 1)
        : scan.Says(i, "at") && scan.Says(i + 1, "midnight", "noon", "dawn", "dusk", "night") ? ("", i)
        : ("", i);

    static TimeFind? Bare(TimeContext c, int i)
    {
        var scan = c.Scan;
        var plural = (scan[i].Word!.Kinds & Kind.Plural) != 0;
        var end = i + 1;
        if (scan.Is(i, Kind.Wary))
        {
            if (scan.Mark(end) != '.' || !scan[end].Glued)
            {
                return null;
            }

            end++;
        }

        if (plural)
        {
            return null;
        }

        var (suffix, after) = Part(scan, end);
        if (scan.IsDash(end) && scan[end].Glued && scan.IsWord(end + 1) && scan[end + 1].Capital && !scan.Is(end + 1, Kind.Weekday))
        {
            return null;
        }

        var weekday = scan.Value(i, Kind.Weekday);
        return c.Anchor is { } anchor
            ? TimeContext.Anchored(i, after, Anchoring.Weekday(anchor, weekday, c.Tense(i)), suffix)
            : TimeContext.Relative(i, after, Unanchored(weekday), suffix);
    }

    static string Unanchored(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    static TimeFind? Shifted(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "this") && scan.Is(i + 1, Kind.Shift) ? i + 1 : i;
        if (!scan.Is(at, Kind.Shift) || !scan.Is(at + 1, Kind.Weekday) || scan.Is(at + 1, Kind.Wary | Kind.Plural))
        {
            return null;
        }

        var weekday = scan.Value(at + 1, Kind.Weekday);
        var (suffix, end) = Part(scan, at + 2);
        var step = scan.Value(at, Kind.Shift);
        if (scan.Code(at, Kind.Shift) == "focus" && c.Focus is { } focus)
        {
            var point = Anchoring.WeekdayBeyond(step < 0 ? focus.First : focus.Last, weekday, step);
            return TimeContext.Anchored(i, end, point, suffix) with { Anchored = c.FocusAnchored };
        }

        return c.Anchor is { } anchor
            ? TimeContext.Anchored(i, end, step == 0 ? Anchoring.Weekday(anchor, weekday, c.Tense(i)) : Anchoring.WeekdayBeyond(anchor, weekday, step), suffix)
            : TimeContext.Relative(i, end, Unanchored(weekday), suffix);
    }

    static TimeFind? Weekend(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "this", "that") && scan.Is(i + 1, Kind.Shift) ? i + 1 : i;
        var unit = at + 1;
        if (!scan.Says(unit, "weekend") || !scan.Says(at, "the", "this", "that", "last", "next", "past", "coming", "previous", "following"))
        {
            return null;
        }

        if (c.Anchor is not { } anchor)
        {
            return TimeContext.Relative(i, unit + 1, "XXXX-WXX-WE");
        }

        var week = CalendarTime.At(Grain.Weekend, anchor);
        var step = scan.Is(at, Kind.Shift) ? scan.Value(at, Kind.Shift) : 0;
        var early = Anchoring.Iso(anchor) < 6;
        if (step == 0)
        {
            step = c.Tense(i) == Direction.Future ? 0 : early && !(scan.Says(i, "this") && Anchoring.Iso(anchor) > 3) ? -1 : 0;
        }
        else if (step < 0 && early || step > 0 && scan.Says(at, "coming"))
        {
            step = step < 0 ? -1 : early ? 0 : 1;
        }
        else if (step < 0)
        {
            step = scan.Says(at, "past") ? 0 : -1;
        }
        else if (early && Anchoring.Iso(anchor) < 3)
        {
            step = 0;
        }

        return week.Moved(Grain.Week, step) is { } point ? TimeContext.Anchored(i, unit + 1, point) : null;
    }
}
