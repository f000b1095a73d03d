using System.Globalization;
using Parallax.Store.Views;

namespace Parallax.Web.Drawing;

/// <summary>Actors as discs, ties as lines; laid out by springs from the same start each time, so that the same record gives the same picture.</summary>
static class NetworkPicture
{
    const double Width = 760;
    const double Height = 520;
    const int Steps = 220;

    // The widest usual letter of the style sheet's 11 px, and a line of it.
    const double LetterWidth = 7.2;
    const double LetterHeight = 12;

    public static Svg Of(IReadOnlyList<string> actors, IReadOnlyList<TieRow> ties, Func<string, string> name)
    {
        var svg = new Svg(Width, Height, "network", $"{actors.Count} actors and {ties.Count} ties; the table below says the same", hasLinks: true);
        var place = Layout(actors, ties);
        var weight = actors.ToDictionary(a => a, a => ties.Where(t => t.First == a || t.Second == a).Sum(t => t.Events), StringComparer.Ordinal);
        var most = Math.Sqrt(Math.Max(1, weight.Values.DefaultIfEmpty(1).Max()));
        foreach (var tie in ties)
        {
            var ((x1, y1), (x2, y2)) = (place[tie.First], place[tie.Second]);
            svg.Line(x1, y1, x2, y2, tie.Score < 0 ? "minus" : "plus", string.Create(CultureInfo.InvariantCulture, $"{name(tie.First)} – {name(tie.Second)}: {tie.Score:+0.0;−0.0;0.0} over {tie.Events} happenings"));
        }

        var taken = new List<(double Left, double Line, double Right)>();
        foreach (var actor in actors)
        {
            var (x, y) = place[actor];
            var radius = 4 + (10 * Math.Sqrt(weight[actor]) / most);
            var words = Briefs.BriefWords.OneLine(name(actor), 22);
            var (left, line) = Room(words, x, y, radius, taken);
            svg.Link($"/actors/{Uri.EscapeDataString(actor)}", name(actor)).Disc(x, y, radius, "node", name(actor)).EndLink();
            svg.Words(left, line, words, "node");
        }

        return svg;
    }

    /// <summary>Where a name begins: above its disc, else below or beside it, where it lies over no earlier name; and never outside the picture.</summary>
    static (double Left, double Line) Room(string words, double x, double y, double radius, List<(double Left, double Line, double Right)> taken)
    {
        var width = LetterWidth * words.Length;
        (double Left, double Line)[] places =
        [
            (x - (width / 2), y - radius - 3), (x - (width / 2), y + radius + LetterHeight), (x + radius + 3, y + 4), (x - radius - 3 - width, y + 4),
            (x - (width / 2), y - radius - 3 - LetterHeight), (x - (width / 2), y + radius + (2 * LetterHeight)),
        ];
        (double Left, double Line)[] inside = [.. places.Select(p => (Math.Clamp(p.Left, 2, Width - 2 - width), Math.Clamp(p.Line, LetterHeight, Height - 2)))];
        var free = inside.Where(p => !taken.Any(t => p.Left < t.Right && t.Left < p.Left + width && Math.Abs(p.Line - t.Line) < LetterHeight)).Append(inside[0]).First();
        taken.Add((free.Left, free.Line, free.Left + width));
        return free;
    }

    /// <summary>Fruchterman and Reingold's springs (1991), started on a circle.</summary>
    static Dictionary<string, (double X, double Y)> Layout(IReadOnlyList<string> actors, IReadOnlyList<TieRow> ties)
    {
        var n = actors.Count;
        var index = actors.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        var (x, y) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            (x[i], y[i]) = ((Width / 2) + (Width / 3 * Math.Cos(2 * Math.PI * i / n)), (Height / 2) + (Height / 3 * Math.Sin(2 * Math.PI * i / n)));
        }

        var spring = 0.8 * Math.Sqrt(Width * Height / Math.Max(1, n));
        for (var step = 0; step < Steps; step++)
        {
            var (dx, dy) = (new double[n], new double[n]);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    if (i != j)
                    {
                        Push(i, j, d => spring * spring / d);
                    }
                }

                // A weak pull to the middle keeps parts without ties in the picture.
                dx[i] += ((Width / 2) - x[i]) * 0.25;
                dy[i] += ((Height / 2) - y[i]) * 0.4;
            }

            foreach (var tie in ties)
            {
                var (a, b) = (index[tie.First], index[tie.Second]);
                Push(a, b, d => -d * d / spring);
                Push(b, a, d => -d * d / spring);
            }

            var heat = 40.0 * (Steps - step) / Steps;
            for (var i = 0; i < n; i++)
            {
                var length = Math.Max(0.01, Math.Sqrt((dx[i] * dx[i]) + (dy[i] * dy[i])));
                x[i] = Math.Clamp(x[i] + (dx[i] / length * Math.Min(length, heat)), 50, Width - 50);
                y[i] = Math.Clamp(y[i] + (dy[i] / length * Math.Min(length, heat)), 26, Height - 18);
            }

            void Push(int i, int j, Func<double, double> force)
            {
                var (ex, ey) = (x[i] - x[j], y[i] - y[j]);
                var distance = Math.Max(1, Math.Sqrt((ex * ex) + (ey * ey)));
                dx[i] += ex / distance * force(distance);
                dy[i] += ey / distance * force(distance);
            }
        }

        return actors.ToDictionary(a => a, a => (x[index[a]], y[index[a]]), StringComparer.Ordinal);
    }
}
