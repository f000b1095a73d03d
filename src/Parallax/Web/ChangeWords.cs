using System.Globalization;
using Parallax.Briefs;
using Parallax.Store.Views;

namespace Parallax.Web;

/// <summary>Whether the last week's coverage is unusual, with the thresholds that say so printed.</summary>
static class ChangeWords
{
    const int Weeks = 8;

    /// <summary>One sentence, or null where the weeks before are too few to compare with.</summary>
    public static string? Of(IReadOnlyList<DayCount> coverage, DateOnly today)
    {
        var weeks = new int[Weeks + 1];
        foreach (var day in coverage)
        {
            var week = (today.DayNumber - day.Day.DayNumber) / 7;
            if (week is >= 0 and <= Weeks)
            {
                weeks[week] += day.Count;
            }
        }

        if (coverage.Count == 0 || today.DayNumber - coverage[0].Day.DayNumber < 7 * Weeks)
        {
            return null;
        }

        var before = weeks[1..];
        var mean = before.Average();
        var spread = Math.Sqrt(before.Average(n => (n - mean) * (n - mean)));
        var (low, high) = (Math.Max(0, mean - (2 * spread)), mean + (2 * spread));
        if (mean == 0 && weeks[0] == 0)
        {
            return null;
        }

        var word = weeks[0] > high ? "above" : weeks[0] < low ? "below" : "within";
        return string.Create(CultureInfo.InvariantCulture,
            $"{BriefWords.Count(weeks[0], "report", "reports")} in the last 7 days, {word} the usual {low:0.#} to {high:0.#} (mean {mean:0.#} of the {Weeks} weeks before, two standard deviations of {spread:0.#} to either side).");
    }
}
