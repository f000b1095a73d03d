using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Quarters, halves and seasons.</summary>
static class PeriodRules
{
    public static readonly TimeRule[] All =
    [
        new("period.quarter", "A quarter by its ordinal, with the year before or after it; without one, the latest begun unless its verb looks ahead.", Kind.Opener | Kind.Ordinal | Kind.Shift, Quarter) { StartsWithDigits = true },
        new("period.half", "A half of a named year.", Kind.Opener | Kind.Ordinal | Kind.Shift, Half),
        new("period.week-of", "A week or weekday by its place in a month: the first week is the first seven days, the last the last seven.", Kind.Opener | Kind.Ordinal | Kind.Shift, WeekOf),
        new("period.season", "A season with its year, or with last, this and next.", Kind.Opener | Kind.Shift | Kind.Season, Season),
        new("period.the-quarter", "The quarter and the latest quarter are the one in focus, else the one last ended.", Kind.Opener, TheQuarter),
        new("period.year-earlier", "The year-earlier period is the one in focus, a year before.", Kind.Opener | Kind.Unit, YearEarlier),
    ];

    /// <summary>A year named before a period: "1988", "fiscal 1989's", "this year's".</summary>
    static (int? Year, int End) YearBefore(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (scan.Says(i, "this", "last", "next") && scan.Says(i + 1, "year") && scan.Mark(i + 2) == '\'' && scan.Says(i + 3, "s"))
        {
            return (c.Anchor?.Year + scan.Value(i, Kind.Shift), i + 4);
        }

        var at = scan.Says(i, "fiscal") ? i + 1 : i;
        if (scan[at].Digits == 4 && scan.IsWhole(at, 1800, 2199))
        {
            return ((int)scan[at].Number, scan.Mark(at + 1) == '\'' && scan.Says(at + 2, "s") ? at + 3 : at + 1);
        }

        return (null, i);
    }

    /// <summary>A year named after a period: "of 1988", "1988", "of last year", "last year".</summary>
    static (int? Year, int End) YearAfter(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "of", "in") || scan.Mark(i) == ',' ? i + 1 : i;
        at = scan.Says(at, "fiscal") ? at + 1 : at;
        if (scan[at].Digits == 4 && scan.IsWhole(at, 1800, 2199) && !(scan.Mark(i) == ',' && !scan.Says(i + 1, "fiscal") && scan.IsWord(at + 1)))
        {
            return ((int)scan[at].Number, at + 1);
        }

        if (Counting.SpelledYear(scan, at) is { } spelled)
        {
            return (spelled.Year, spelled.End);
        }

        return scan.Says(at, "last", "this", "next") && scan.Says(at + 1, "year") && scan.Mark(i) != ',' && c.Anchor is { } anchor
            ? (anchor.Year + scan.Value(at, Kind.Shift), at + 2)
            : (null, i);
    }

    static TimeFind? Quarter(TimeContext c, int i)
    {
        var scan = c.Scan;
        var article = scan.Says(i, "the", "its", "a", "our", "their");
        var at = article ? i + 1 : i;
        at = scan.Says(at, "flat", "strong", "weak", "recent") ? at + 1 : at;
        var (year, number) = YearBefore(c, at);
        number = scan.Says(number, "fiscal") ? number + 1 : number;
        int quarter;
        if (scan.Is(number, Kind.Ordinal) && scan.Value(number, Kind.Ordinal) <= 4)
        {
            quarter = scan.Value(number, Kind.Ordinal);
            number++;
        }
        else if (scan.IsWhole(number, 1, 4) && scan.Says(number + 1, "st", "nd", "rd", "th"))
        {
            quarter = (int)scan[number].Number;
            number += 2;
        }
        else
        {
            return null;
        }

        if (scan.IsDash(number) && article)
        {
            // "a third-quarter loss": the article is the loss's.
            return null;
        }

        number = scan.IsDash(number) || scan.Says(number, "fiscal") ? number + 1 : number;
        if (!scan.Says(number, "quarter"))
        {
            return null;
        }

        var end = number + 1;
        if (year is null)
        {
            (year, end) = YearAfter(c, end);
        }

        if (year is { } given)
        {
            return given is >= 1 and <= 9999 ? TimeContext.Fixed(i, end, new(Grain.Quarter, new DateOnly(given, quarter * 3 - 2, 1))) : null;
        }

        if (c.Anchor is not { } anchor)
        {
            return TimeContext.Relative(i, end, "XXXX-Q" + quarter);
        }

        var point = new CalendarTime(Grain.Quarter, new DateOnly(anchor.Year, quarter * 3 - 2, 1));
        if (point.First > anchor && c.Tense(i) != Direction.Future)
        {
            point = point.Moved(Grain.Year, -1) ?? point;
        }

        return TimeContext.Anchored(i, end, point);
    }

    static TimeFind? Half(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        var (year, number) = YearBefore(c, at);
        var half = scan.Says(number, "first") ? 1 : scan.Says(number, "second", "last", "latter") ? 2 : 0;
        var unit = scan.IsDash(number + 1) ? number + 2 : number + 1;
        if (half == 0 || !scan.Says(unit, "half"))
        {
            return null;
        }

        var end = unit + 1;
        if (year is null)
        {
            if (scan.Says(end, "of") && TimeGrammar.Match(c, end + 1, edges: false) is { Point: { Grain: Grain.Decade or Grain.Century } span } longer)
            {
                return TimeContext.Fixed(i, longer.End, span) with { Days = EdgeRules.Part(span, half == 1 ? 1 : 3).Days, IsAbsolute = false };
            }

            (year, end) = scan.Says(end, "of") ? YearAfter(c, end) : (null, end);
        }

        if (year is null && scan.Says(end, "of") && scan.Says(end + 1, "the", "this") && scan.Says(end + 2, "year"))
        {
            (year, end) = (c.Year ?? c.Anchor?.Year, end + 3);
        }

        if (year is null && unit == number + 2 && at == i && c.Anchor is { } anchor)
        {
            // "first-half profit": the latest begun.
            var point = new CalendarTime(Grain.Half, new DateOnly(anchor.Year, half == 1 ? 1 : 7, 1));
            return TimeContext.Anchored(i, end, point.First > anchor && c.Tense(i) != Direction.Future ? point.Moved(Grain.Year, -1) ?? point : point);
        }

        return year is >= 1 and <= 9999 ? TimeContext.Fixed(i, end, new(Grain.Half, new DateOnly(year.Value, half == 1 ? 1 : 7, 1))) : null;
    }

    static TimeFind? WeekOf(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        var place = scan.Says(at, "last", "final") ? -1 : scan.Is(at, Kind.Ordinal) && scan.Value(at, Kind.Ordinal) <= 5 ? scan.Value(at, Kind.Ordinal) : 0;
        var isWeek = scan.Says(at + 1, "week");
        if (place == 0 || !isWeek && !scan.Is(at + 1, Kind.Weekday) || !scan.Says(at + 2, "of", "in") || TimeGrammar.Match(c, at + 3, edges: false) is not { Point: { Grain: Grain.Month } month } named)
        {
            return null;
        }

        TimeFind Made(CalendarTime point) => named.Anchored ? TimeContext.Anchored(i, named.End, point) : TimeContext.Fixed(i, named.End, point);
        if (isWeek)
        {
            var first = place < 0 ? CalendarTime.Plus(month.Last, -6) : CalendarTime.Plus(month.First, 7 * (place - 1));
            var last = place < 0 ? month.Last : CalendarTime.Plus(first, 6) is var end && end > month.Last ? month.Last : CalendarTime.Plus(first, 6);
            return first > last ? null : Made(CalendarTime.At(Grain.Week, CalendarTime.Plus(first, 3))) with { Days = new(first, last) };
        }

        var weekday = scan.Value(at + 1, Kind.Weekday);
        var point = place < 0 ? Anchoring.Weekday(month.Last, weekday, Direction.Past)
            : new CalendarTime(Grain.Day, CalendarTime.Plus(Anchoring.Weekday(month.First, weekday, Direction.Future).First, 7 * (place - 1)));
        return point.First > month.Last ? null : Made(point);
    }

    static TimeFind? Season(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = i;
        int? step = null;
        if (scan.Says(at, "the", "this", "that") && scan.Is(at + 1, Kind.Shift))
        {
            at++;
        }

        if (scan.Is(at, Kind.Shift))
        {
            step = scan.Value(at, Kind.Shift);
            at++;
        }
        else if (scan.Says(at, "the"))
        {
            at++;
        }

        if (!scan.Is(at, Kind.Season) || scan[at].Capital && scan.IsWord(at + 1) && scan[at + 1].Capital || scan.Is(at + 1, Kind.Part))
        {
            return null;
        }

        var month = scan.Value(at, Kind.Season);
        var (year, end) = YearAfter(c, at + 1);
        if (year is { } given)
        {
            return given is >= 1 and <= 9998 ? TimeContext.Fixed(i, end, new(Grain.Season, new DateOnly(given, month, 1))) : null;
        }

        end = at + 1;
        if (step is null && scan.Is(at, Kind.Wary) && !(at > i && scan.Says(i - 1, "in", "during", "since", "by", "until", "of", "through")))
        {
            return null;
        }

        if (step is null && !scan.Says(i - 1, "in", "during", "since", "by", "until", "of", "through", "over", "early", "late", "mid", "-", "before", "after", "for", "all"))
        {
            return null;
        }

        if (c.Anchor is not { } anchor)
        {
            return TimeContext.Relative(i, end, "XXXX-" + scan.Code(at, Kind.Season));
        }

        var here = new CalendarTime(Grain.Season, new DateOnly(anchor.Year, month, 1));
        var under = here.First <= anchor && here.Last >= anchor || month == 12 && anchor.Month < 3;
        here = month == 12 && anchor.Month < 3 ? here.Moved(Grain.Year, -1) ?? here : here;
        var past = here.First <= anchor ? here : here.Moved(Grain.Year, -1) ?? here;
        var ahead = here.First > anchor ? here : here.Moved(Grain.Year, 1) ?? here;
        var point = step switch
        {
            < 0 => under ? here.Moved(Grain.Year, -1) ?? here : past,
            > 0 => ahead,
            0 => scan.Says(at - 1, "past") ? past : under || c.Tense(i) == Direction.Past && !scan.Says(i, "this") ? past : here,
            null => under ? here : c.Tense(i) == Direction.Future ? ahead : past,
        };
        return TimeContext.Anchored(i, end, point);
    }

    static TimeFind? TheQuarter(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i + 1, "latest", "current", "recent") ? i + 2 : i + 1;
        if (!scan.Says(i, "the", "that") || !scan.Says(at, "quarter") || scan.IsDash(at + 1))
        {
            return null;
        }

        if (c.Period is { Grain: Grain.Quarter } period)
        {
            return TimeContext.Anchored(i, at + 1, period);
        }

        return c.Anchor is { } anchor && CalendarTime.At(Grain.Quarter, anchor).Next(Grain.Quarter, scan.Says(i + 1, "current") ? 0 : -1) is { } ended
            ? TimeContext.Anchored(i, at + 1, ended)
            : TimeContext.Relative(i, at + 1, "XXXX-QX");
    }

    static TimeFind? YearEarlier(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the", "a") ? i + 1 : i;
        at = scan.Says(at, "comparable", "corresponding", "same") ? at + 1 : at;
        if (!scan.Says(at, "year") || !scan.IsDash(at + 1) || !scan.Says(at + 2, "earlier", "ago"))
        {
            return null;
        }

        var end = at + 3;
        if (LengthReading.Read(scan, end) is { IsVague: false } measure)
        {
            return new(i, measure.End, Model.Mentions.TimeType.Duration, measure.Value, default, Anchored: false);
        }

        if (scan.Is(end, Kind.Ordinal) && scan.Says(end + 1, "quarter"))
        {
            var quarter = scan.Value(end, Kind.Ordinal);
            return c.Anchor is { } day && quarter <= 4 && CalendarTime.At(Grain.Quarter, new DateOnly(day.Year, quarter * 3 - 2, 1)).Moved(Grain.Year, day.Month <= quarter * 3 - 3 ? -2 : -1) is { } named
                ? TimeContext.Anchored(i, end + 2, named)
                : null;
        }

        var period = c.Period ?? (c.Anchor is { } anchor ? CalendarTime.At(Grain.Quarter, anchor).Next(Grain.Quarter, -1) : null);
        if (scan.Says(end, "quarter", "period"))
        {
            end++;
        }
        else if (at > i)
        {
            // "the year-earlier loss": only the modifier itself is the time.
            i = at;
        }

        return period?.Moved(Grain.Year, -1) is { } before ? TimeContext.Anchored(i, end, before) : TimeContext.Relative(i, end, "XXXX");
    }
}
