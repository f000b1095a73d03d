namespace Parallax.Comparing.Stories;

/// <summary>The day of a report that tells none, from the other reports of its story.</summary>
public static class StoryDating
{
    /// <summary>A story that runs longer, in days from its first report to its last, tells no day.</summary>
    public const int MostDays = 4;

    /// <summary>The middle of the days that a story's reports tell of themselves; null where none does or they lie too far apart.</summary>
    /// <param name="known">Days of publication, in any order, inferred ones left out.</param>
    public static DateOnly? Day(IEnumerable<DateOnly> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        DateOnly[] days = [.. known.Order()];
        return days.Length > 0 && days[^1].DayNumber - days[0].DayNumber <= MostDays ? days[days.Length / 2] : null;
    }
}
