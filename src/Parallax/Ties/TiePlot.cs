using System.Globalization;
using System.Security;
using System.Text;
using Parallax.Comparing.Ties;

namespace Parallax.Ties;

/// <summary>A tie's weeks as a drawing: what was cooperative upwards, what was conflictual downwards, and below it how many reports named both.</summary>
static class TiePlot
{
    const int Left = 46;
    const int Top = 48;
    const int Height = 180;
    const int Coverage = 46;
    const int LeastWidth = 420;
    const int MostBars = 260;

    /// <summary>An SVG document that stands alone; colours follow the reader's light or dark setting.</summary>
    public static string Svg(PairTie pair, TieSeries series)
    {
        var weeks = series.Weeks.TakeLast(MostBars).ToArray();
        var sums = weeks.Select(w => Sums(series, w)).ToArray();
        var step = weeks.Length == 0 ? 12.0 : Math.Clamp(900.0 / weeks.Length, 3, 28);
        var width = Math.Max(LeastWidth, (int)(Left + (weeks.Length * step) + 16));
        var most = Math.Max(1, sums.Select(s => Math.Max(s.Plus, -s.Minus)).DefaultIfEmpty(0).Max());
        var covered = Math.Max(1, weeks.Select(w => w.Reports).DefaultIfEmpty(0).Max());
        var zero = Top + (Height / 2);
        var title = $"{pair.First} – {pair.Second}";
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {Top + Height + Coverage + 34}\" width=\"{width}\" role=\"img\" aria-label=\"{Text(title)}, cooperation and conflict by week\">\n"))
            .Append("<style>text{font:12px system-ui,sans-serif;fill:currentColor}.t{font-weight:600;font-size:14px}.p{fill:#1a7f4b}.m{fill:#b3261e}.c{fill:#8a8a8a}line{stroke:currentColor;stroke-width:.6}svg{color:#222}@media(prefers-color-scheme:dark){svg{color:#ddd}.p{fill:#4cc38a}.m{fill:#ff7b72}}</style>\n")
            .Append(Invariant($"<text class=\"t\" x=\"8\" y=\"18\">{Text(title)}</text>\n"))
            .Append(Invariant($"<text x=\"8\" y=\"36\">weekly sum of Goldstein value × certainty: cooperative above, conflictual below; reports that name both at the foot</text>\n"))
            .Append(Invariant($"<line x1=\"{Left}\" y1=\"{zero}\" x2=\"{width - 8}\" y2=\"{zero}\"/>\n<text x=\"8\" y=\"{Top + 10}\">+{most:0.#}</text>\n<text x=\"8\" y=\"{zero + 4}\">0</text>\n<text x=\"8\" y=\"{Top + Height}\">−{most:0.#}</text>\n<text x=\"8\" y=\"{Top + Height + Coverage}\">{covered}</text>\n"));
        for (var i = 0; i < weeks.Length; i++)
        {
            Bars(svg, weeks[i], sums[i], Left + (i * step), step * 0.8, zero, most, covered);
        }

        foreach (var (week, x) in Ticks(weeks, step))
        {
            svg.Append(Invariant($"<text x=\"{x:0.#}\" y=\"{Top + Height + Coverage + 20}\">{week:yyyy-MM-dd}</text>\n"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    static void Bars(StringBuilder svg, TiePeriod week, (double Plus, double Minus) sum, double x, double wide, int zero, double most, int covered)
    {
        var (up, down) = (sum.Plus / most * (Height / 2), -sum.Minus / most * (Height / 2));
        var foot = (double)week.Reports / covered * (Coverage - 16);
        svg.Append(Invariant($"<g><title>week from {week.From:yyyy-MM-dd}: {week.Cooperative} cooperative ({sum.Plus:+0.0;0.0}), {week.Conflictual} conflictual ({sum.Minus:0.0;−0.0;0.0}), {week.Reports} reports</title>"))
            .Append(Invariant($"<rect class=\"p\" x=\"{x:0.#}\" y=\"{zero - up:0.#}\" width=\"{wide:0.#}\" height=\"{up:0.#}\"/>"))
            .Append(Invariant($"<rect class=\"m\" x=\"{x:0.#}\" y=\"{zero}\" width=\"{wide:0.#}\" height=\"{down:0.#}\"/>"))
            .Append(Invariant($"<rect class=\"c\" x=\"{x:0.#}\" y=\"{Top + Height + Coverage - foot:0.#}\" width=\"{wide:0.#}\" height=\"{foot:0.#}\"/></g>\n"));
    }

    static (double Plus, double Minus) Sums(TieSeries series, TiePeriod week)
    {
        var within = series.Deeds.Where(d => d.Day >= week.From && d.Day <= week.To).ToArray();
        return (within.Where(d => d.Weight > 0).Sum(d => d.Weight), within.Where(d => d.Weight < 0).Sum(d => d.Weight));
    }

    /// <summary>Days under the axis, far enough apart to be read.</summary>
    static IEnumerable<(DateOnly Week, double X)> Ticks(TiePeriod[] weeks, double step)
    {
        var every = Math.Max(1, (int)Math.Ceiling(90 / step));
        for (var i = 0; i < weeks.Length; i += every)
        {
            yield return (weeks[i].From, Left + (i * step));
        }
    }

    static string Text(string text) => SecurityElement.Escape(text);

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
