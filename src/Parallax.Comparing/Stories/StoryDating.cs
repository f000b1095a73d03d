using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>The day of a report that tells none, from the other reports of its story.</summary>
public static class StoryDating
{
    /// <summary>A story that runs longer, in days from its first report to its last, tells no day but that of a text it copies.</summary>
    public const int MostDays = 4;

    /// <summary>
    /// The first day on which the report's own text appeared, where a dated report of the story carries it; else the middle of the days that the story's reports tell of
    /// themselves; null where none does or they lie too far apart.
    /// </summary>
    /// <param name="story">The story.</param>
    /// <param name="report">The undated report.</param>
    /// <param name="known">The day that a report tells of itself; null where it tells none, whatever was inferred.</param>
    public static DateOnly? Day(Story story, string report, Func<string, DateOnly?> known)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(known);
        if (story.Copies.FirstOrDefault(c => c.Contains(report)).Select(known).Min() is { } day)
        {
            return day;
        }

        DateOnly[] days = [.. story.Reports.Select(known).OfType<DateOnly>().Order()];
        return days.Length > 0 && days[^1].DayNumber - days[0].DayNumber <= MostDays ? days[days.Length / 2] : null;
    }
}
