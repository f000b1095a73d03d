using System.Globalization;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Calendar dates by month: with day, with year, bare, and in digits.</summary>
static class DateRules
{
    public static readonly TimeRule[] All =
    [
        new("date.month-day", "A month and a day are one date; without a year the tense and the report's day give it.", Kind.Month, MonthDay),
        new("date.day-month", "A day before its month, as British and agency style write it.", Kind.Ordinal | Kind.Opener, DayMonth) { StartsWithDigits = true },
        new("date.month-year", "A month with its year.", Kind.Month, MonthYear),
        new("date.month", "A bare month lies in the direction of its verb's tense.", Kind.Month, Month),
        new("date.shifted-month", "Last, next and this place a month by the report's day.", Kind.Shift, ShiftedMonth),
        new("date.weekday-date", "A weekday before a full date is part of it.", Kind.Weekday, WeekdayDate),
        new("date.digits", "Dates in digits: ISO, American with strokes, European with periods.", Kind.None, InDigits) { StartsWithDigits = true },
    ];

    /// <summary>The token after a month's word and its period.</summary>
    public static int AfterMonth(TimeScan scan, int i) => scan.Mark(i + 1) == '.' && scan[i + 1].Glued && (scan[i].End - scan[i].Start == 3 && !scan.Says(i, "may") || scan.Says(i, "sept")) ? i + 2 : i + 1;

    /// <summary>The day of a month in digits or as an ordinal, and the token after it.</summary>
    static (int Day, int End)? DayOfMonth(TimeScan scan, int i)
    {
        if (scan.IsWhole(i, 1, 31) && scan[i].Digits <= 2)
        {
            var ordinal = scan[i + 1].Glued && scan.Says(i + 1, "st", "nd", "rd", "th");
            if (!ordinal && scan[i + 1].Glued && (scan.Mark(i + 1) is '%' or '/' || scan.Mark(i + 1) is ':' && scan[i + 2].Digits > 0 || scan.IsWord(i + 1)))
            {
                return null;
            }

            return ((int)scan[i].Number, ordinal ? i + 2 : i + 1);
        }

        if (scan.Is(i, Kind.Ordinal) && !scan[i].Capital)
        {
            return (scan.Value(i, Kind.Ordinal), i + 1);
        }

        return scan.Says(i, "twenty", "thirty") && scan.IsDash(i + 1) && scan.Is(i + 2, Kind.Ordinal) && scan.Value(i + 2, Kind.Ordinal) < 10
            ? (scan.Value(i, Kind.Number) + scan.Value(i + 2, Kind.Ordinal), i + 3)
            : null;
    }

    /// <summary>A year after a month or day: "1998", ", 1998", "of 1998", "'98".</summary>
    public static (int Year, int End)? YearAfter(TimeScan scan, int i)
    {
        var at = scan.Mark(i) == ',' || scan.Says(i, "of") ? i + 1 : i;
        if (scan.IsWhole(at, 1000, 2199) && scan[at].Digits == 4 && !(scan[at + 1].Glued && (scan.IsWord(at + 1) || scan.Mark(at + 1) is ':' or '%')))
        {
            return ((int)scan[at].Number, at + 1);
        }

        if (scan.Mark(at) == '\'' && scan[at + 1].Glued && scan.IsWhole(at + 1, 0, 99) && scan[at + 1].Digits == 2)
        {
            return (YearRules.Century((int)scan[at + 1].Number), at + 2);
        }

        return Counting.SpelledYear(scan, at) is { } year ? (year.Year, year.End) : null;
    }

    /// <summary>"last year", ", this year" after a month or day: steps from the report's year.</summary>
    static (int Step, int End)? ShiftAfter(TimeScan scan, int i)
    {
        var at = scan.Mark(i) == ',' || scan.Says(i, "of") ? i + 1 : i;
        return scan.Says(at, "last", "this", "next") && scan.Says(at + 1, "year") ? (scan.Value(at, Kind.Shift), at + 2) : null;
    }

    static TimeFind? MonthDay(TimeContext c, int i)
    {
        var scan = c.Scan;
        var month = scan.Value(i, Kind.Month);
        var at = AfterMonth(scan, i);
        at = scan.Says(at, "the") ? at + 1 : at;
        if (DayOfMonth(scan, at) is not { } day || day.Day > DateTime.DaysInMonth(2000, month) || scan.Is(day.End, Kind.Unit) && !scan[day.End].Capital)
        {
            return null;
        }

        if (YearAfter(scan, day.End) is { } year)
        {
            return CalendarTime.Day(year.Year, month, day.Day) is { } full ? TimeContext.Fixed(i, year.End, full) : null;
        }

        return Resolve(c, i, day.End, month, day.Day) is { } find ? find with { Tail = Tail(c, find, day.End, month) } : null;
    }

    /// <summary>The second day of "Sept. 9–13", "April 24-25", "May 3 and 4".</summary>
    static TimeFind? Tail(TimeContext c, TimeFind first, int i, int month)
    {
        var scan = c.Scan;
        if (!scan.IsDash(i) && !scan.Says(i, "and", "to", "or", "through") || DayOfMonth(scan, i + 1) is not { } day
            || scan.IsWord(day.End) && (scan.Is(day.End, Kind.Unit | Kind.Scale | Kind.Month) || !scan.IsDash(i) && !scan.Says(day.End, "in", "at", "and", "for", "with", "by", "of", "on")))
        {
            return null;
        }

        var year = YearAfter(scan, day.End);
        var point = CalendarTime.Day(year?.Year ?? first.Point?.First.Year ?? 0, month, day.Day);
        return point is { } known && first.Point is { } start && known.First > start.First
            ? (first.Anchored ? TimeContext.Anchored(i + 1, year?.End ?? day.End, known) : TimeContext.Fixed(i + 1, year?.End ?? day.End, known))
            : null;
    }

    static TimeFind? DayMonth(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        if (DayOfMonth(scan, at) is not { } day)
        {
            return null;
        }

        if ((scan.IsDash(day.End) || scan.Says(day.End, "and", "to")) && at == i && DayOfMonth(scan, day.End + 1) is { } second && second.Day > day.Day && scan.Is(second.End, Kind.Month)
            && DayMonth(c, day.End + 1) is { Point: { Grain: Grain.Day } until } tail && CalendarTime.Day(until.First.Year, until.First.Month, day.Day) is { } since)
        {
            // "8-9 September": the second day's month is the first's too.
            return (tail.Anchored ? TimeContext.Anchored(i, day.End, since) : TimeContext.Fixed(i, day.End, since)) with { Tail = tail };
        }

        var month = scan.Says(day.End, "of") ? day.End + 1 : day.End;
        if (!scan.Is(month, Kind.Month) || at > i && month == day.End && scan[at].Digits == 0 && day.End == at + 1 && !scan.Is(at, Kind.Ordinal))
        {
            return null;
        }

        var number = scan.Value(month, Kind.Month);
        var end = AfterMonth(scan, month);
        if (day.Day > DateTime.DaysInMonth(2000, number))
        {
            return null;
        }

        return YearAfter(scan, end) is { } year
            ? CalendarTime.Day(year.Year, number, day.Day) is { } full ? TimeContext.Fixed(i, year.End, full) : null
            : Resolve(c, i, end, number, day.Day);
    }

    static TimeFind? Resolve(TimeContext c, int i, int end, int month, int day)
    {
        if (ShiftAfter(c.Scan, end) is { } shift && c.Anchor is { } from)
        {
            return CalendarTime.Day(from.Year + shift.Step, month, day) is { } stepped ? TimeContext.Anchored(i, shift.End, stepped) : null;
        }

        if (c.Year is { } story && CalendarTime.Day(story, month, day) is { } told)
        {
            return TimeContext.Fixed(i, end, told);
        }

        return c.Anchor is { } anchor
            ? Anchoring.Day(anchor, month, day, c.Tense(i)) is { } point ? TimeContext.Anchored(i, end, point) : null
            : TimeContext.Relative(i, end, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}"));
    }

    static TimeFind? MonthYear(TimeContext c, int i)
    {
        var end = AfterMonth(c.Scan, i);
        return YearAfter(c.Scan, end) is { } year && CalendarTime.Month(year.Year, c.Scan.Value(i, Kind.Month)) is { } point ? TimeContext.Fixed(i, year.End, point) : null;
    }

    static TimeFind? Month(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (scan.Is(i, Kind.Wary) && !Called(scan, i))
        {
            return null;
        }

        var end = AfterMonth(scan, i);
        var month = scan.Value(i, Kind.Month);
        if (ShiftAfter(scan, end) is { } shift && c.Anchor is { } from)
        {
            return CalendarTime.Month(from.Year + shift.Step, month) is { } stepped ? TimeContext.Anchored(i, shift.End, stepped) : null;
        }

        if (c.Year is { } story && CalendarTime.Month(story, month) is { } told)
        {
            return TimeContext.Fixed(i, end, told);
        }

        return c.Anchor is { } anchor
            ? Anchoring.Month(anchor, month, c.Tense(i)) is { } point ? TimeContext.Anchored(i, end, point) : null
            : TimeContext.Relative(i, end, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"));
    }

    /// <summary>Whether a word before or after calls for a month, where the word itself could be a verb or a name.</summary>
    static bool Called(TimeScan scan, int i) =>
        scan.Says(i - 1, "in", "of", "since", "by", "until", "till", "from", "through", "during", "last", "next", "this", "early", "late", "mid", "between", "before", "after", "until", "to", "each", "every")
        || scan.IsDash(i - 1) && scan.Says(i - 2, "mid", "late", "early")
        || scan.Mark(i + 1) == '.' && scan[i + 1].Glued && scan[i].End - scan[i].Start <= 4
        || scan.Says(i + 1, "and", "to", "or") && scan.Is(i + 2, Kind.Month)
        || scan.Says(i - 1, "and", "or") && scan.Is(i - 2, Kind.Month);

    static TimeFind? ShiftedMonth(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "this") && scan.Says(i + 1, "past", "coming") ? i + 1 : i;
        if (!scan.Is(at + 1, Kind.Month) || c.Anchor is not { } anchor)
        {
            return null;
        }

        var month = scan.Value(at + 1, Kind.Month);
        var end = AfterMonth(scan, at + 1);
        var step = scan.Value(at, Kind.Shift);
        var year = step switch
        {
            0 => anchor.Year,
            < 0 => month < anchor.Month ? anchor.Year : anchor.Year - 1,
            _ => month > anchor.Month ? anchor.Year : anchor.Year + 1,
        };
        if (end < scan.Count && DayOfMonth(scan, end) is { } day && CalendarTime.Day(year, month, day.Day) is { } date)
        {
            return TimeContext.Anchored(i, day.End, date);
        }

        return CalendarTime.Month(year, month) is { } point ? TimeContext.Anchored(i, end, point) : null;
    }

    static TimeFind? WeekdayDate(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Mark(i + 1) == '.' ? i + 2 : i + 1;
        at = scan.Mark(at) == ',' ? at + 1 : at;
        at = scan.Says(at, "the") && !scan.Is(at + 1, Kind.Unit) ? at + 1 : at;
        var date = scan.Is(at, Kind.Month) ? MonthDay(c, at) : DayMonth(c, at);
        return date is null ? null : date with { First = i };
    }

    static TimeFind? InDigits(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (scan[i].Grouped || scan[i].Glued && i > 0 && (scan.IsDash(i - 1) || scan.Mark(i - 1) is '/' or '$'))
        {
            return null;
        }

        var mark = scan.Mark(i + 1);
        if (!scan[i + 1].Glued || mark is not ('-' or '/' or '.') || !scan[i + 2].Glued || scan[i + 2].Digits == 0 || scan[i + 2].Grouped)
        {
            return null;
        }

        if (scan.Mark(i + 3) != mark || !scan[i + 3].Glued || !scan[i + 4].Glued || scan[i + 4].Digits == 0 || scan[i + 4].Grouped)
        {
            return null;
        }

        int first = (int)Math.Min(9999, scan[i].Number), second = (int)Math.Min(9999, scan[i + 2].Number), third = (int)Math.Min(9999, scan[i + 4].Number);
        CalendarTime? point = null;
        if (scan[i].Digits == 4)
        {
            point = CalendarTime.Day(first, second, third);
        }
        else if (scan[i + 4].Digits is 2 or 4)
        {
            var year = scan[i + 4].Digits == 2 ? YearRules.Century(third) : third;
            point = mark == '/' ? CalendarTime.Day(year, first, second) ?? CalendarTime.Day(year, second, first) : CalendarTime.Day(year, second, first) ?? CalendarTime.Day(year, first, second);
        }

        return point is { } day ? TimeContext.Fixed(i, i + 5, day) : null;
    }
}
