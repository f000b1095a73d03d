using Parallax.Briefs;
using Parallax.Model;

namespace Parallax.Web.Drawing;

/// <summary>Reports a day, as small bars.</summary>
static class Sparkline
{
    const double Height = 20;
    const double Widest = 120;

    public static Svg Of(EquatableList<int> counts)
    {
        var step = Math.Min(6, Widest / Math.Max(1, counts.Count));
        var most = Math.Max(1, counts.Max());
        var svg = new Svg(
            Math.Max(step, step * counts.Count), Height, "spark",
            $"{BriefWords.Count(counts.Sum(), "report", "reports")} over {BriefWords.Count(counts.Count, "day", "days")}, at most {most} a day");
        for (var i = 0; i < counts.Count; i++)
        {
            var height = counts[i] == 0 ? 1 : Math.Max(2, Height * counts[i] / most);
            svg.Box(i * step, Height - height, Math.Max(1, step - 1), height, counts[i] == 0 ? "none" : "bar");
        }

        return svg;
    }
}
