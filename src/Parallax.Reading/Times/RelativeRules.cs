using Parallax.Model;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Units named from the report's day: yesterday, last week, the current year.</summary>
static class RelativeRules
{
    public static readonly TimeRule[] All =
    [
        new("relative.day", "Today, yesterday and tomorrow, with a part of the day.", Kind.Deictic, Day),
        new("relative.day-beyond", "The day before yesterday, the day after tomorrow.", Kind.Opener, DayBeyond),
        new("relative.unit", "Last, this and next with a unit are a calendar unit seen from the report's.", Kind.Shift | Kind.Opener, Unit),
        new("relative.end", "Year-end and the year's end are the unit's last day.", Kind.Unit | Kind.Opener, UnitEnd),
    ];

    static TimeFind? Day(TimeContext c, int i)
    {
        var (suffix, end) = WeekdayRules.Part(c.Scan, i + 1);
        return c.Anchor is { } anchor
            ? TimeContext.Anchored(i, end, new(Grain.Day, CalendarTime.Plus(anchor, c.Scan.Value(i, Kind.Deictic))), suffix)
            : TimeContext.Relative(i, end, "XXXX-XX-XX", suffix);
    }

    static TimeFind? DayBeyond(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        var side = scan.Says(at, "day") ? scan.Says(at + 1, "before") && scan.Says(at + 2, "yesterday") ? -2 : scan.Says(at + 1, "after") && scan.Says(at + 2, "tomorrow") ? 2 : 0 : 0;
        return side == 0 ? null
            : c.Anchor is { } anchor ? TimeContext.Anchored(i, at + 3, new(Grain.Day, CalendarTime.Plus(anchor, side)))
            : TimeContext.Relative(i, at + 3, "XXXX-XX-XX");
    }

    static TimeFind? Unit(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "this") && scan.Is(i + 1, Kind.Shift) ? i + 1 : i;
        if (!scan.Is(at, Kind.Shift))
        {
            return null;
        }

        var unit = scan.Says(at + 1, "fiscal", "calendar", "academic", "financial", "full") ? at + 2 : at + 1;
        if (!scan.Is(unit, Kind.Unit) || (scan[unit].Word!.Kinds & Kind.Plural) != 0 || scan.Says(unit + 1, "old") || scan.IsDash(unit + 1) && scan[unit + 1].Glued && scan.Says(unit + 2, "old"))
        {
            return null;
        }

        var grain = scan[unit].Word!.Unit;
        var step = scan.Value(at, Kind.Shift);
        if (grain is Grain.Half or Grain.Weekend or Grain.Hour or Grain.Minute or Grain.Second || scan[unit].Capital && scan.IsWord(unit + 1) && scan[unit + 1].Capital)
        {
            return null;
        }

        if (grain == Grain.Day)
        {
            return NextDay(c, i, at, unit + 1, step);
        }

        if (scan.Code(at, Kind.Shift) == "focus" && c.Focus is { } focus)
        {
            return focus.Grain <= grain || grain <= Grain.Month || focus.Grain == Grain.Day
                ? focus.Next(grain, step) is { } near ? TimeContext.Anchored(i, unit + 1, near) with { Anchored = c.FocusAnchored } : null
                : null;
        }

        if (c.Anchor is not { } anchor)
        {
            return TimeContext.Relative(i, unit + 1, grain switch { Grain.Week => "XXXX-WXX", Grain.Month => "XXXX-XX", Grain.Quarter => "XXXX-QX", Grain.Decade => "XXX", Grain.Century => "XX", _ => "XXXX" });
        }

        var here = CalendarTime.At(grain, anchor);
        if (scan.Says(at, "past") && here.Moved(grain, 0) is not null)
        {
            return CalendarTime.Moved(anchor, grain, -1) is { } start
                ? new(i, unit + 1, Model.Mentions.TimeType.Duration, DurationValue.Of(1, grain), new DayInterval(start, anchor), Anchored: true)
                : null;
        }

        return here.Next(grain, step) is { } point ? TimeContext.Anchored(i, unit + 1, point) : null;
    }

    /// <summary>"the next day", "the previous day": seen from the time in focus.</summary>
    static TimeFind? NextDay(TimeContext c, int i, int at, int end, int step)
    {
        if (step == 0 || c.Scan.Says(at, "last", "past", "coming") || at == i)
        {
            return null;
        }

        if (c.Focus is { Grain: Grain.Day } focus)
        {
            return TimeContext.Anchored(i, end, new(Grain.Day, CalendarTime.Plus(focus.First, step))) with { Anchored = c.FocusAnchored };
        }

        return c.Anchor is { } anchor
            ? TimeContext.Anchored(i, end, new(Grain.Day, CalendarTime.Plus(anchor, step)))
            : TimeContext.Relative(i, end, "XXXX-XX-XX");
    }

    static TimeFind? UnitEnd(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "this") ? i + 1 : i;
        if (!scan.Says(at, "year", "month", "week"))
        {
            return null;
        }

        var end = scan.IsDash(at + 1) && scan.Says(at + 2, "end") ? at + 3
            : scan.Mark(at + 1) == '\'' && scan.Says(at + 2, "s") && scan.Says(at + 3, "end") ? at + 4
            : scan.Says(at, "year") && scan.Says(at + 1, "end") ? at + 2
            : -1;
        if (end < 0 || c.Anchor is not { } anchor)
        {
            return null;
        }

        return TimeContext.Anchored(i, end, new(Grain.Day, CalendarTime.At(scan[at].Word!.Unit, anchor).Last));
    }
}
