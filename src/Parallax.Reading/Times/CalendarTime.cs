using System.Globalization;
using Parallax.Model;

namespace Parallax.Reading.Times;

/// <summary>One unit of the calendar: a day, a week from Monday, a month, a quarter …</summary>
/// <remarks>Equality is by grain and first day. <c>default</c> is the first millennium and means nothing; made by <see cref="At"/>. Never throws: steps that leave the years 1 to 9999 give null.</remarks>
readonly record struct CalendarTime(Grain Grain, DateOnly First)
{
    static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The unit of a grain that holds a day. Winter runs from December, and carries the year it began in.</summary>
    public static CalendarTime At(Grain grain, DateOnly day) => new(grain, grain switch
    {
        Grain.Millennium => new DateOnly(Math.Max(1, (day.Year - 1) / 1000 * 1000 + 1), 1, 1),
        Grain.Century => new DateOnly((day.Year - 1) / 100 * 100 + 1, 1, 1),
        Grain.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
        Grain.Year => new DateOnly(day.Year, 1, 1),
        Grain.Half => new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1),
        Grain.Quarter => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        Grain.Season => day.Month < 3
            ? new DateOnly(Math.Max(1, day.Year - 1), 12, 1)
            : new DateOnly(day.Year, day.Month / 3 * 3, 1),
        Grain.Month => new DateOnly(day.Year, day.Month, 1),
        Grain.Week => Monday(day),
        Grain.Weekend => Plus(Monday(day), 5),
        _ => day,
    });

    /// <summary>One day, where there is such a day.</summary>
    public static CalendarTime? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(Grain.Day, new DateOnly(year, month, day))
            : null;

    /// <summary>One month, where there is such a month.</summary>
    public static CalendarTime? Month(int year, int month) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? new(Grain.Month, new DateOnly(year, month, 1)) : null;

    /// <summary>One year, where the calendar has it.</summary>
    public static CalendarTime? Year(int year) => year is >= 1 and <= 9999 ? new(Grain.Year, new DateOnly(year, 1, 1)) : null;

    /// <summary>Its last day.</summary>
    public DateOnly Last => Grain switch
    {
        Grain.Weekend => Plus(First, 1),
        >= Grain.Day => First,
        _ => Next(Grain, 1) is { } next ? Plus(next.First, -1) : DateOnly.MaxValue,
    };

    /// <summary>First to last day.</summary>
    public DayInterval Days => new(First, Last);

    /// <summary>The TIMEX3 value.</summary>
    public string Value => Grain switch
    {
        Grain.Millennium => Text($"{(First.Year - 1) / 1000:D1}"),
        Grain.Century => Text($"{(First.Year - 1) / 100:D2}"),
        Grain.Decade => Text($"{First.Year / 10:D3}"),
        Grain.Year => Text($"{First.Year:D4}"),
        Grain.Half => Text($"{First.Year:D4}-H{(First.Month <= 6 ? 1 : 2)}"),
        Grain.Quarter => Text($"{First.Year:D4}-Q{(First.Month - 1) / 3 + 1}"),
        Grain.Season => Text($"{First.Year:D4}-{Seasons[(First.Month / 3 + 3) % 4]}"),
        Grain.Month => Text($"{First.Year:D4}-{First.Month:D2}"),
        Grain.Week => Week(First),
        Grain.Weekend => Week(Plus(First, -5)) + "-WE",
        _ => Text($"{First.Year:D4}-{First.Month:D2}-{First.Day:D2}"),
    };

    /// <summary>The unit of <paramref name="unit"/> so many units away from this time, seen at that unit; null outside the calendar.</summary>
    public CalendarTime? Next(Grain unit, int count)
    {
        var start = At(unit, First).First;
        return Moved(start, unit, count) is { } day ? At(unit, day) : null;
    }

    /// <summary>This time moved, its own grain kept: the month a year later; null outside the calendar.</summary>
    public CalendarTime? Moved(Grain unit, int count) => Moved(First, unit, count) is { } day ? At(Grain, day) : null;

    /// <summary>A day moved by units; null outside the calendar.</summary>
    public static DateOnly? Moved(DateOnly day, Grain unit, int count)
    {
        long months = unit switch
        {
            Grain.Millennium => 12000L,
            Grain.Century => 1200L,
            Grain.Decade => 120L,
            Grain.Year => 12L,
            Grain.Half => 6L,
            Grain.Quarter or Grain.Season => 3L,
            Grain.Month => 1L,
            _ => 0L,
        } * count;
        if (months != 0)
        {
            var index = day.Year * 12L + day.Month - 1 + months;
            return index is >= 12 and < 120000
                ? new DateOnly((int)(index / 12), (int)(index % 12) + 1, Math.Min(day.Day, DateTime.DaysInMonth((int)(index / 12), (int)(index % 12) + 1)))
                : null;
        }

        var days = day.DayNumber + (long)count * (unit is Grain.Week or Grain.Weekend ? 7 : unit == Grain.Day ? 1 : 0);
        return days >= DateOnly.MinValue.DayNumber && days <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)days) : null;
    }

    /// <summary>Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => Plus(day, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>A day moved by days, held inside the calendar.</summary>
    public static DateOnly Plus(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    static string Week(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return Text($"{ISOWeek.GetYear(moment):D4}-W{ISOWeek.GetWeekOfYear(moment):D2}");
    }

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
