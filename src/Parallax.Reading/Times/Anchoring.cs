namespace Parallax.Reading.Times;

/// <summary>Which of the days, months and years with one name is meant, seen from the report's day.</summary>
static class Anchoring
{
    /// <summary>Days behind or ahead beyond which a day and month without a year are not read against the direction.</summary>
    const int Far = 300, Near = 62, ElevenMonths = 334;

    /// <summary>The weekday nearest to a day in a direction, the day itself included; a present tense looks back, as reports do.</summary>
    public static CalendarTime Weekday(DateOnly anchor, int weekday, Direction direction)
    {
        var ahead = (weekday - Iso(anchor) + 7) % 7;
        return new(Grain.Day, CalendarTime.Plus(anchor, ahead == 0 || direction == Direction.Future ? ahead : ahead - 7));
    }

    /// <summary>The weekday strictly before (-1) or after (1) a day.</summary>
    public static CalendarTime WeekdayBeyond(DateOnly anchor, int weekday, int side)
    {
        var ahead = (weekday - Iso(anchor) + 7) % 7;
        return new(Grain.Day, CalendarTime.Plus(anchor, side > 0 ? ahead == 0 ? 7 : ahead : ahead - 7));
    }

    /// <summary>The year of a month and day without one.</summary>
    public static CalendarTime? Day(DateOnly anchor, int month, int day, Direction direction)
    {
        var (before, after) = Around(anchor, y => CalendarTime.Day(y, month, day));
        if (before is null || after is null)
        {
            return before ?? after;
        }

        int back = anchor.DayNumber - before.Value.First.DayNumber, ahead = after.Value.First.DayNumber - anchor.DayNumber;
        return direction switch
        {
            Direction.Past => back > Far && ahead < Near ? after : before,
            Direction.Future => ahead > Far && back < Near ? before : after,
            _ => back <= ahead ? before : after,
        };
    }

    /// <summary>The year of a month without one.</summary>
    public static CalendarTime? Month(DateOnly anchor, int month, Direction direction)
    {
        var (before, after) = Around(anchor, y => CalendarTime.Month(y, month));
        if (before is null || after is null)
        {
            return before ?? after;
        }

        int back = anchor.DayNumber - before.Value.First.DayNumber, ahead = after.Value.First.DayNumber - anchor.DayNumber;
        return direction switch
        {
            // Eleven months back would be "last": a bare name of the month to come is that month.
            Direction.Past => back >= ElevenMonths && ahead <= Near / 2 ? after : before,
            Direction.Future => before.Value.Last >= anchor ? before : after,
            _ => back <= ahead ? before : after,
        };
    }

    /// <summary>ISO weekday, Monday 1.</summary>
    public static int Iso(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    /// <summary>The latest that begins on or before the day, and the earliest after it.</summary>
    static (CalendarTime? Before, CalendarTime? After) Around(DateOnly anchor, Func<int, CalendarTime?> inYear)
    {
        CalendarTime? before = null, after = null;
        for (var year = anchor.Year - 4; year <= anchor.Year + 4; year++)
        {
            if (inYear(year) is not { } point)
            {
                continue;
            }

            if (point.First <= anchor)
            {
                before = point;
            }
            else
            {
                after ??= point;
            }
        }

        return (before, after);
    }
}
