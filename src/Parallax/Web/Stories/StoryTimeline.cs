using Parallax.Briefs;
using Parallax.Model.Stories;
using Parallax.Store.Views;
using Parallax.Web.Drawing;

namespace Parallax.Web.Stories;

/// <summary>When reports were published and when what they tell took place, on one line of days.</summary>
static class StoryTimeline
{
    const int Most = 12;
    const double Left = 8;
    const double Width = 760;
    const double RowHeight = 18;
    const double LabelWidth = 300;

    /// <summary>What a timeline shows, in the order of its rows.</summary>
    public static IReadOnlyList<Happening> Shown(Brief brief) =>
        [.. brief.Happenings.Where(h => h.Days is { From: not null, To: not null } && h.Days.To.Value.DayNumber - h.Days.From.Value.DayNumber <= 31)
            .OrderByDescending(h => h.Witnesses).ThenByDescending(h => h.Event is not null).ThenByDescending(h => h.Statements.Count).ThenBy(h => h.Id).Take(Most)
            .OrderBy(h => h.Days.From).ThenBy(h => h.Days.To).ThenBy(h => h.Id)];

    /// <summary>The picture, or null where nothing has a day.</summary>
    public static Svg? Of(Brief brief, IReadOnlyList<ReportHead> reports)
    {
        var shown = Shown(brief);
        int[] published = [.. reports.Select(r => r.Published.Day?.DayNumber).OfType<int>()];
        int[] days = [.. published, .. shown.SelectMany(h => new[] { h.Days.From!.Value.DayNumber, h.Days.To!.Value.DayNumber })];
        if (days.Length == 0)
        {
            return null;
        }

        var (first, last) = (days.Min() - 1, days.Max() + 2);
        var svg = new Svg(
            Width, 44 + (RowHeight * shown.Count), "timeline",
            $"{BriefWords.Count(published.Length, "report", "reports")} and {BriefWords.Count(shown.Count, "happening", "happenings")} from {BriefWords.Day(DateOnly.FromDayNumber(first + 1))} to {BriefWords.Day(DateOnly.FromDayNumber(last - 2))}");
        double At(double day) => Left + ((Width - (2 * Left)) * (day - first) / (last - first));
        Axis(svg, first, last, 44 + (RowHeight * shown.Count), At);
        foreach (var day in published.GroupBy(d => d).OrderBy(g => g.Key))
        {
            svg.Disc(At(day.Key + 0.5), 30, Math.Min(7, 2.5 + day.Count()), "published", $"{BriefWords.Count(day.Count(), "report", "reports")} published on {BriefWords.Day(DateOnly.FromDayNumber(day.Key))}");
        }

        for (var i = 0; i < shown.Count; i++)
        {
            var happening = shown[i];
            var (from, to, y) = (At(happening.Days.From!.Value.DayNumber), At(happening.Days.To!.Value.DayNumber + 1), 44 + (i * RowHeight));
            svg.Box(from, y + 3, Math.Max(4, to - from), RowHeight - 8, happening.Witnesses > 1 ? "happened several" : "happened", $"{happening.What}: {BriefWords.Days(happening.Days)}");
            var (at, anchor) = Width - to > LabelWidth ? (Math.Max(4 + from, to) + 5, "start") : from > LabelWidth ? (from - 5, "end") : (from + 5, "start");
            svg.Words(at, y + 12, BriefWords.OneLine(happening.What, 48), "what", anchor);
        }

        return svg;
    }

    static void Axis(Svg svg, int first, int last, double height, Func<double, double> at)
    {
        var step = (last - first) switch { <= 16 => 1, <= 60 => 7, <= 400 => 30, _ => 365 };
        for (var day = first + 1; day < last; day += step)
        {
            svg.Line(at(day), 18, at(day), height, "grid");
            if ((day - first - 1) / step % Math.Max(1, (last - first) / step / 8) == 0)
            {
                svg.Words(at(day), 12, DateOnly.FromDayNumber(day).ToString(step == 365 ? "yyyy" : "d MMM", System.Globalization.CultureInfo.InvariantCulture), "tick", at(day) > Width - 48 ? "end" : "start");
            }
        }
    }
}
