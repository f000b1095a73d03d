using System.Globalization;
using Parallax.Briefs;

namespace Parallax.Web.Drawing;

/// <summary>Coverage as grey bars, coded happenings as ticks up for cooperation and down for conflict, on one line of days or weeks.</summary>
static class SeriesPicture
{
    const double Width = 760;
    const double Volume = 60;
    const double Ticks = 40;

    /// <summary>The picture, or null where nothing has a day.</summary>
    public static Svg? Of(IReadOnlyList<SeriesPoint> points, string name)
    {
        if (points.Count == 0)
        {
            return null;
        }

        var step = Math.Min(26, (Width - 16) / points.Count);
        var (most, strongest) = (Math.Max(1, points.Max(p => p.Reports)), Math.Max(1, points.Max(p => Math.Max(p.Cooperation, -p.Conflict))));
        var svg = new Svg(Width, Volume + (2 * Ticks) + 34, "series",
            $"{name}: {BriefWords.Count(points.Sum(p => p.Reports), "report", "reports")} from {BriefWords.Day(points[0].Day)} to {BriefWords.Day(points[^1].Day)}, at most {most} at once");
        var zero = Volume + Ticks + 18;
        for (var i = 0; i < points.Count; i++)
        {
            var (point, x) = (points[i], 8 + (i * step));
            var height = Volume * point.Reports / most;
            svg.Box(x, Volume + 8 - height, Math.Max(0.8, step - 1), Math.Max(0, height), "volume", $"{BriefWords.Day(point.Day)}: {BriefWords.Count(point.Reports, "report", "reports")}");
            if (point.Cooperation > 0)
            {
                svg.Box(x, zero - (Ticks * point.Cooperation / strongest), Math.Max(1.5, step - 1), Ticks * point.Cooperation / strongest, "plus", Title(point, point.Cooperation));
            }

            if (point.Conflict < 0)
            {
                svg.Box(x, zero, Math.Max(1.5, step - 1), Ticks * -point.Conflict / strongest, "minus", Title(point, point.Conflict));
            }
        }

        svg.Line(8, zero, Width - 8, zero, "axis").Line(8, Volume + 8, Width - 8, Volume + 8, "axis");
        var ticks = Math.Clamp((int)(points.Count * step / 110), 1, 6);
        foreach (var at in Enumerable.Range(0, ticks + 1).Select(i => i * (points.Count - 1) / ticks).Distinct())
        {
            svg.Words(8 + (at * step), zero + Ticks + 14, points[at].Day.ToString("d MMM yy", CultureInfo.InvariantCulture), "tick", at == points.Count - 1 && step < 20 ? "end" : "start");
        }

        return svg;
    }

    static string Title(SeriesPoint point, double score) => string.Create(CultureInfo.InvariantCulture, $"{BriefWords.Day(point.Day)}: {score:+0.0;−0.0}");
}
