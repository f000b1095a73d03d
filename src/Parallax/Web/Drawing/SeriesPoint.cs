using Parallax.Store.Views;

namespace Parallax.Web.Drawing;

/// <summary>One day of a series, or one week where there are many.</summary>
/// <param name="Day">Its first day.</param>
/// <param name="Reports">Coverage.</param>
/// <param name="Cooperation">What cooperative happenings add; 0 or more.</param>
/// <param name="Conflict">What conflictual ones add; 0 or less.</param>
/// <param name="Events">Coded happenings.</param>
sealed record SeriesPoint(DateOnly Day, int Reports, double Cooperation, double Conflict, int Events)
{
    const int MostDays = 190;
    const int MostWeeks = 420;

    /// <summary>
    /// Every day or week of the coverage, empty ones too. Happenings told of days long before or after anything was published (a treaty of 1999) are in the
    /// table, not in the picture.
    /// </summary>
    public static IReadOnlyList<SeriesPoint> Of(IReadOnlyList<DayCount> coverage, IReadOnlyList<TieEventRow> events)
    {
        if (coverage.Count == 0)
        {
            return [];
        }

        var (first, last) = (coverage[0].Day.DayNumber, coverage[^1].Day.DayNumber);
        var step = last - first < MostDays ? 1 : last - first < MostWeeks * 7 ? 7 : 91;
        var points = new SeriesPoint[((last - first) / step) + 1];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new SeriesPoint(DateOnly.FromDayNumber(first + (i * step)), 0, 0, 0, 0);
        }

        foreach (var day in coverage)
        {
            ref var point = ref points[(day.Day.DayNumber - first) / step];
            point = point with { Reports = point.Reports + day.Count };
        }

        foreach (var told in events.Where(e => e.Day is { } day && day.DayNumber >= first && day.DayNumber <= last))
        {
            ref var point = ref points[(told.Day!.Value.DayNumber - first) / step];
            point = point with
            {
                Cooperation = Math.Round(point.Cooperation + Math.Max(0, told.Score), 2),
                Conflict = Math.Round(point.Conflict + Math.Min(0, told.Score), 2),
                Events = point.Events + 1,
            };
        }

        return points;
    }
}
