using System.Globalization;
using Parallax.Model;
using Parallax.Model.Mentions;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Times;

/// <summary>Years, decades and centuries by their own numbers.</summary>
static class YearRules
{
    /// <summary>Two-digit years below this one belong to the twenty-first century.</summary>
    const int Turn = 50;

    public static readonly TimeRule[] All =
    [
        new("year.digits", "Four digits are a year where nothing makes them a count, a price or a name's part.", Kind.None, Year) { StartsWithDigits = true },
        new("year.named", "The year 2000, fiscal 1988: the word vouches for the number.", Kind.Opener | Kind.Unit, Named),
        new("year.spelled", "A year in words, as speech is written down.", Kind.Number, Spelled),
        new("year.decade", "A decade by its digits or its word.", Kind.Opener | Kind.Decade, Decade) { StartsWithDigits = true, StartsWithMark = true },
        new("year.century", "A century or millennium by its ordinal.", Kind.Opener | Kind.Ordinal, OfOrdinal) { StartsWithDigits = true },
    ];

    /// <summary>The year that two digits stand for.</summary>
    public static int Century(int twoDigits) => twoDigits < Turn ? 2000 + twoDigits : 1900 + twoDigits;

    static TimeFind? Year(TimeContext c, int i)
    {
        var scan = c.Scan;
        if (scan[i].Digits != 4 || !scan.IsWhole(i, 1000, 2199) || scan[i].Glued && i > 0 && !(scan.IsDash(i - 1) || scan.Mark(i - 1) is '(' or '"' or '“' or '‘' or '\'' or '['))
        {
            return null;
        }

        var next = scan[i + 1];
        if (next.Glued && (next.Digits > 0 || next.End > next.Start && next.Mark == '\0' || next.Mark is '%' or ':' or '/' or '$' or '@' or '€' or '£'))
        {
            return null;
        }

        var year = (int)scan[i].Number;
        var called = scan.Says(i - 1, "in", "since", "of", "from", "until", "till", "by", "during", "before", "after", "between", "circa", "early", "late", "through", "than", "for", "mid", "around")
            || scan.IsDash(i - 1) && scan.Says(i - 2, "mid", "late", "early", "pre", "post")
            || scan.Says(i - 1, "and", "to", "or") && scan.IsWhole(i - 2, 1000, 2199)
            || scan.Mark(i - 1) is '(' or ',' && scan.Mark(i + 1) is ')' or ',';
        if (year is < 1900 or > 2050 && !called || scan.IsDash(i - 1) && scan[i].Glued && !called && !(scan.IsWhole(i - 2, 1000, 2199) && year > scan[i - 2].Number))
        {
            return null;
        }

        if (scan.Mark(i - 1) is '$' or '#' or '£' or '€' or '+' || Counts(scan, i, called))
        {
            return null;
        }

        return CalendarTime.Year(year) is { } point ? TimeContext.Fixed(i, i + 1, point) : null;
    }

    /// <summary>Whether the number counts what follows: "2000 people"; "the 1988 elections" and "in 1990 prices" do not.</summary>
    static bool Counts(TimeScan scan, int i, bool called)
    {
        if (scan.IsDash(i + 1) && scan[i + 1].Glued && scan.IsWord(i + 2))
        {
            return true;
        }

        return scan.IsWord(i + 1) && !scan[i + 1].Capital
            && (scan.Is(i + 1, Kind.Unit) && scan.Is(i + 1, Kind.Plural) || scan.Says(i + 1, "percent", "miles", "meters", "metres", "feet", "dollars", "euros", "tons", "tonnes", "kilometers", "kilometres", "people", "men", "women", "points", "million", "billion", "shares")
                || !called && !scan.Says(i - 1, "the", "s", "their", "its", "his", "a", "an") && scan.Form(i + 1) is ['a' or 'b' or 'c' or 'd' or 'e' or 'f' or 'g' or 'h' or 'i' or 'j' or 'k' or 'l' or 'm' or 'n' or 'o' or 'p' or 'q' or 'r' or 's' or 't' or 'u' or 'v' or 'w', .., not 's', 's'] && !scan.Says(i + 1, "was", "has", "is"));
    }

    static TimeFind? Named(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        if (scan.Says(at, "fiscal"))
        {
            at = scan.Says(at + 1, "year") ? at + 2 : at + 1;
        }
        else if (scan.Says(at, "year"))
        {
            at++;
        }
        else
        {
            return null;
        }

        return DateRules.YearAfter(scan, at) is { } year && scan.Mark(at) != ',' && CalendarTime.Year(year.Year) is { } point ? TimeContext.Fixed(i, year.End, point) : null;
    }

    static TimeFind? Spelled(TimeContext c, int i) =>
        Counting.SpelledYear(c.Scan, i) is { } year && !c.Scan.Is(year.End, Kind.Unit) && !(c.Scan.IsWord(year.End) && year.Year % 1000 == 0) && c.Scan.Value(i, Kind.Number) > 2
        && CalendarTime.Year(year.Year) is { } point
            ? TimeContext.Fixed(i, year.End, point)
            : null;

    static TimeFind? Decade(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        at = scan.Mark(at) == '\'' ? at + 1 : at;
        int year, end;
        if (scan.Is(at, Kind.Decade))
        {
            year = 1900 + scan.Value(at, Kind.Decade);
            end = at + 1;
        }
        else if (scan[at].Digits is 2 or 4 && !scan[at].Grouped && scan[at].Number % 10 == 0)
        {
            end = scan.Mark(at + 1) == '\'' && scan[at + 1].Glued ? at + 2 : at + 1;
            if (!scan.Says(end, "s") || !scan[end].Glued)
            {
                return null;
            }

            end++;
            year = (int)scan[at].Number;
            if (scan[at].Digits == 2)
            {
                if (at == i || year < 20)
                {
                    return null;
                }

                year = Century(year);
            }
        }
        else
        {
            return null;
        }

        return year is >= 1000 and < 2200 ? TimeContext.Fixed(i, end, new CalendarTime(Grain.Decade, new DateOnly(year, 1, 1))) with { IsAbsolute = false } : null;
    }

    static TimeFind? OfOrdinal(TimeContext c, int i)
    {
        var scan = c.Scan;
        var at = scan.Says(i, "the") ? i + 1 : i;
        int number, end;
        if (scan.IsWhole(at, 1, 30) && scan[at + 1].Glued && scan.Says(at + 1, "st", "nd", "rd", "th"))
        {
            (number, end) = ((int)scan[at].Number, at + 2);
        }
        else if (scan.Is(at, Kind.Ordinal))
        {
            (number, end) = (scan.Value(at, Kind.Ordinal), at + 1);
        }
        else if (scan.Says(at, "twenty") && scan.IsDash(at + 1) && scan.Says(at + 2, "first"))
        {
            (number, end) = (21, at + 3);
        }
        else
        {
            return null;
        }

        end = scan.IsDash(end) ? end + 1 : end;
        if (!scan.Says(end, "century", "millennium") || number > (scan.Says(end, "century") ? 30 : 3))
        {
            return null;
        }

        var grain = scan[end].Word!.Unit;
        end++;
        if (scan.Says(end, "BC", "BCE"))
        {
            return new TimeFind(i, end + 1, TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"BC{number - 1:D2}"), new DayInterval(null, DateOnly.MinValue), Anchored: false);
        }

        var first = new DateOnly((number - 1) * (grain == Grain.Century ? 100 : 1000) + 1, 1, 1);
        return TimeContext.Fixed(i, end, new CalendarTime(grain, first)) with { IsAbsolute = false };
    }
}
