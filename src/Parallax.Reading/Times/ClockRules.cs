using System.Globalization;
using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Times of the day.</summary>
static class ClockRules
{
    public static readonly TimeRule[] All =
    [
        new("clock", "A clock's hour, with the day that stands beside it, else the day in focus.", Kind.Clock | Kind.Number, Clock) { StartsWithDigits = true },
        new("clock.early-hours", "The night and the early hours of a named day.", Kind.Opener, Early),
        new("part.shifted", "This morning, that night, last night: a part of the report's day or the one before.", Kind.Shift | Kind.Opener | Kind.Edge, Shifted),
        new("part.deictic", "Tonight and overnight, alone or after a word for early or late.", Kind.Opener, Tonight),
        new("part.the", "The morning, the evening: a part of the day in focus.", Kind.Opener, The),
        new("part.at", "At night, at dawn, and mid afternoon: a part of the day in focus.", Kind.Part | Kind.Edge, Bare),
    ];

    static TimeFind? Clock(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (Hour(scan, i) is not { } clock)
        {
            return null;
        }

        var (value, end) = clock;
        end = Zone(scan, end);
        var at = scan.Mark(end) == ',' || scan.Says(end, "on") ? end + 1 : end;
        if (at - end <= 1 && Beside(c, at) is { } day && day.Point is { Grain: Grain.Day } point)
        {
            return new TimeFind(i, day.End, TimeType.Time, point.Value + value, point.Days, day.Anchored) { Point = point };
        }

        if (c.Focus is { Grain: Grain.Day } focus && scan.Says(i - 1, "at", "by", "around", "about", "before", "after", "until", "from", "to", "and", "p", ",") && Near(c, focus))
        {
            return new TimeFind(i, end, TimeType.Time, focus.Value + value, focus.Days, c.FocusAnchored) { Point = focus };
        }

        return c.Anchor is { } anchor
            ? new TimeFind(i, end, TimeType.Time, new CalendarTime(Grain.Day, anchor).Value + value, DayInterval.Of(anchor), Anchored: true)
            : new TimeFind(i, end, TimeType.Time, "XXXX-XX-XX" + value, default, Anchored: true);
    }

    static bool Near(TimeContext c, CalendarTime focus) => c.Anchor is not { } anchor || Math.Abs(anchor.DayNumber - focus.First.DayNumber) < 3000;

    /// <summary>A day right after a clock's hour, by the rules for days.</summary>
    static TimeFind? Beside(TimeContext c, int i) =>
        c.Scan.Is(i, Kind.Weekday | Kind.Month | Kind.Deictic | Kind.Shift) || c.Scan[i].Digits > 0 ? TimeGrammar.DayAt(c, i) : null;

    /// <summary>The token after a time zone and the word "time".</summary>
    static int Zone(TimeScan scan, int i)
    {
        var at = scan.Mark(i) == '(' ? i + 1 : i;
        if (scan.Is(at, Kind.Zone))
        {
            return at > i && scan.Mark(at + 1) == ')' ? at + 2 : at == i ? at + 1 : i;
        }

        return scan.Says(i, "local") && scan.Says(i + 1, "time") ? i + 2
            : scan.IsWord(i) && scan[i].Capital && scan.Says(i + 1, "time") ? i + 2
            : scan.IsWord(i) && scan[i].Capital && scan.Says(i + 1, "standard", "daylight", "summer") && scan.Says(i + 2, "time") ? i + 3
            : i;
    }

    static (string Value, int End)? Hour(TimeScan scan, int i)
    {
        if (scan.Is(i, Kind.Clock))
        {
            return scan[i].Capital && scan.IsWord(i + 1) && scan[i + 1].Capital && !scan.Is(i + 1, Kind.Weekday | Kind.Zone) ? null : (scan.Code(i, Kind.Clock), i + 1);
        }

        if (scan[i].Digits == 0)
        {
            return scan.Is(i, Kind.Number) && scan.Value(i, Kind.Number) <= 12 && OClock(scan, i + 1) is { } told ? Half(scan, scan.Value(i, Kind.Number), 0, told, i) : null;
        }

        if (scan[i].Glued && i > 0 && (scan.Mark(i - 1) is '$' or '/' or ':' or '.' || scan.IsWord(i - 1)))
        {
            return null;
        }

        if (scan[i].Digits <= 2 && scan.Mark(i + 1) == ':' && scan[i + 1].Glued && scan[i + 2].Glued && scan[i + 2].Digits == 2
            && scan.IsWhole(i, 0, 24) && scan.IsWhole(i + 2, 0, 59))
        {
            var end = scan.Mark(i + 3) == ':' && scan[i + 3].Glued && scan[i + 4].Digits == 2 ? i + 5 : i + 3;
            return Half(scan, (int)scan[i].Number, (int)scan[i + 2].Number, end, i);
        }

        if (scan[i] is { Grouped: true, Digits: <= 2 } && Meridiem(scan, i + 1) is not null && scan[i].Number is < 13 and >= 1)
        {
            var hour = (int)scan[i].Number;
            var minute = (int)Math.Round((scan[i].Number - hour) * 100);
            return minute < 60 ? Half(scan, hour, minute, i + 1, i) : null;
        }

        if (scan[i].Grouped)
        {
            return null;
        }

        if (scan.IsWhole(i, 1, 12) && scan[i].Digits <= 2 && (Meridiem(scan, i + 1) is not null || OClock(scan, i + 1) is not null))
        {
            return Half(scan, (int)scan[i].Number, 0, OClock(scan, i + 1) ?? i + 1, i);
        }

        if (scan[i].Digits == 4 && scan.IsWhole(i, 0, 2400) && scan[i].Number % 100 < 60 && (scan.Is(i + 1, Kind.Zone) || scan.Says(i + 1, "hours", "hrs") || scan.Says(i + 1, "local") && scan.Says(i + 2, "time")))
        {
            return (Text((int)scan[i].Number / 100, (int)scan[i].Number % 100), scan.Says(i + 1, "hours", "hrs") ? i + 2 : i + 1);
        }

        return null;
    }

    static int? OClock(TimeScan scan, int i) => scan.Says(i, "o") && scan.Mark(i + 1) == '\'' && scan.Says(i + 2, "clock") ? i + 3 : null;

    /// <summary>a.m. or p.m. at a token: whether it is after noon, and the token after it.</summary>
    static (bool IsAfternoon, int End)? Meridiem(TimeScan scan, int i)
    {
        if (scan.Says(i, "am", "pm"))
        {
            return (scan.Says(i, "pm"), i + 1);
        }

        if (scan.Says(i, "a", "p") && scan.Mark(i + 1) == '.' && scan[i + 1].Glued && scan.Says(i + 2, "m") && scan[i + 2].Glued)
        {
            return (scan.Says(i, "p"), scan.Mark(i + 3) == '.' && scan[i + 3].Glued ? i + 4 : i + 3);
        }

        return null;
    }

    static (string, int)? Half(TimeScan scan, int hour, int minute, int end, int first)
    {
        if (Meridiem(scan, end) is { } half)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            return (Text(hour % 12 + (half.IsAfternoon ? 12 : 0), minute), half.End);
        }

        if (scan.Says(end, "in") && scan.Says(end + 1, "the") && scan.Says(end + 2, "morning", "afternoon", "evening"))
        {
            return (Text(scan.Says(end + 2, "morning") || hour == 12 ? hour : hour + 12, minute), end + 3);
        }

        if (scan.Mark(first + 1) == ':' && scan[end].Glued && (scan.IsDash(end) || scan.Mark(end) is '.' && scan[end + 1].Digits > 0))
        {
            return null;
        }

        return (Text(hour, minute), end);
    }

    static string Text(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}");

    static TimeFind? Early(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (!scan.Says(i, "the"))
        {
            return null;
        }

        var at = i + 1;
        string code;
        if (scan.Says(at, "early") && scan.Says(at + 1, "hours"))
        {
            (code, at) = ("TMO", at + 2);
        }
        else if (scan.Is(at, Kind.Part) && (scan[at].Word!.Kinds & Kind.Plural) == 0)
        {
            (code, at) = ("T" + scan.Code(at, Kind.Part), at + 1);
        }
        else
        {
            return null;
        }

        return scan.Says(at, "of") && Beside(c, at + 1) is { Point: { Grain: Grain.Day } point } day
            ? (day.Anchored ? TimeContext.Anchored(i, day.End, point, code) : TimeContext.Fixed(i, day.End, point, code)) with { Tail = day.Tail }
            : null;
    }

    static TimeFind? Shifted(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Is(i, Kind.Edge) ? i + 1 : i;
        if (!scan.Says(at, "this", "last", "that", "next", "same") || !scan.Is(at + 1, Kind.Part) || (scan[at + 1].Word!.Kinds & Kind.Plural) != 0)
        {
            return null;
        }

        var code = "T" + scan.Code(at + 1, Kind.Part);
        if (scan.Says(at, "that", "same"))
        {
            return c.Focus is { Grain: Grain.Day } focus ? TimeContext.Anchored(i, at + 2, focus, code) with { Anchored = c.FocusAnchored } : null;
        }

        return c.Anchor is { } anchor
            ? TimeContext.Anchored(i, at + 2, new(Grain.Day, CalendarTime.Plus(anchor, scan.Value(at, Kind.Shift))), code)
            : TimeContext.Relative(i, at + 2, "XXXX-XX-XX", code);
    }

    static TimeFind? Tonight(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (scan.Says(i, "tonight"))
        {
            // Tonight is the report's own evening: what runs out tonight runs out that day.
            return c.Anchor is { } anchor
                ? TimeContext.Anchored(i, i + 1, new(Grain.Day, anchor), "TNI") with { Days = DayInterval.Of(anchor) }
                : TimeContext.Relative(i, i + 1, "XXXX-XX-XX", "TNI");
        }

        if (!scan.Says(i, "overnight"))
        {
            return null;
        }

        if (c.Focus is { Grain: Grain.Day } focus && scan.Says(i - 1, "night", "day"))
        {
            return TimeContext.Anchored(i, i + 1, focus, "TNI") with { Anchored = c.FocusAnchored };
        }

        return c.Anchor is { } day
            ? TimeContext.Anchored(i, i + 1, new(Grain.Day, CalendarTime.Plus(day, c.Tense(i) == Direction.Future ? 0 : -1)), "TNI")
            : TimeContext.Relative(i, i + 1, "XXXX-XX-XX", "TNI");
    }

    static TimeFind? The(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (!scan.Says(i, "the") || !scan.Says(i - 1, "in", "during", "through", "of", "for") || !scan.Is(i + 1, Kind.Part) || (scan[i + 1].Word!.Kinds & Kind.Plural) != 0)
        {
            return null;
        }

        return InFocus(c, i, i + 2, scan.Code(i + 1, Kind.Part));
    }

    static TimeFind? Bare(TimeContext c, int i)
    {
        var scan = c.Scan;
        var edge = scan.Is(i, Kind.Edge) && scan.Value(i, Kind.Edge) <= 3;
        var at = edge ? scan.IsDash(i + 1) ? i + 2 : i + 1 : i;
        if (!scan.Is(at, Kind.Part) || (scan[at].Word!.Kinds & Kind.Plural) != 0 || !edge && !scan.Says(i - 1, "at", "by", "before", "until", "since"))
        {
            return null;
        }

        return scan.Says(at, "night") && !edge ? null : InFocus(c, i, at + 1, scan.Code(at, Kind.Part));
    }

    static TimeFind? InFocus(TimeContext c, int i, int end, string code) =>
        c.Focus is { Grain: Grain.Day } focus ? TimeContext.Anchored(i, end, focus, "T" + code) with { Anchored = c.FocusAnchored }
        : c.Anchor is { } anchor ? TimeContext.Anchored(i, end, new(Grain.Day, anchor), "T" + code)
        : TimeContext.Relative(i, end, "XXXX-XX-XX", "T" + code);
}
