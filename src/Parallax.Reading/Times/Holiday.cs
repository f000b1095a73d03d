namespace Parallax.Reading.Times;

/// <summary>A day with a name.</summary>
/// <param name="Name">Its wording.</param>
/// <param name="Kind">How it moves: fixed, nth, easter, easterweek, election.</param>
/// <param name="Arguments">fixed: month, day; nth: month, weekday from Monday 1, which (-1 the last); easter: days after Easter Sunday.</param>
sealed record Holiday(TimePhrase Name, string Kind, int[] Arguments)
{
    /// <summary>When it falls in a year.</summary>
    public CalendarTime? In(int year) => Kind switch
    {
        _ when year is < 1 or > 9998 => null,
        "fixed" => CalendarTime.Day(year, Arguments[0], Arguments[1]),
        "nth" => Nth(year, Arguments[0], Arguments[1], Arguments[2]),
        "election" => Nth(year, 11, 1, 1) is { } monday ? new(Grain.Day, monday.First.AddDays(1)) : null,
        "easter" => new(Grain.Day, Easter(year).AddDays(Arguments[0])),
        "easterweek" => CalendarTime.At(Grain.Week, Easter(year)),
        _ => null,
    };

    static CalendarTime? Nth(int year, int month, int weekday, int which)
    {
        if (which < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return new(Grain.Day, last.AddDays(-((Iso(last) - weekday + 7) % 7)));
        }

        var first = new DateOnly(year, month, 1);
        return new(Grain.Day, first.AddDays((weekday - Iso(first) + 7) % 7 + 7 * (which - 1)));
    }

    static int Iso(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Butcher).</summary>
    static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451, month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
        return new DateOnly(year, month, day);
    }
}
