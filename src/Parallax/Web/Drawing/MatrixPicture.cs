using System.Globalization;
using Parallax.Store.Views;

namespace Parallax.Web.Drawing;

/// <summary>Who stands how to whom: a square a pair, green for cooperation, red for conflict, the larger the more happenings.</summary>
static class MatrixPicture
{
    const double Cell = 30;
    const double Margin = 118;
    const double Top = 36;

    public static Svg Of(IReadOnlyList<string> actors, IReadOnlyList<TieRow> ties, Func<string, string> name)
    {
        var size = (actors.Count * Cell) + 4;
        var svg = new Svg(Margin + size, Top + size, "matrix", $"Ties between {actors.Count} actors; the table below says the same", hasLinks: true);
        var most = Math.Sqrt(Math.Max(1, ties.Select(t => t.Events).DefaultIfEmpty(1).Max()));
        for (var i = 0; i < actors.Count; i++)
        {
            svg.Words(Margin - 8, Top + (i * Cell) + 19, Short(name(actors[i])), "what", "end");
            svg.Words(Margin + (i * Cell) + 15, Top - 8 - (i % 2 * 14), Short(actors[i].Length <= 4 ? actors[i] : name(actors[i])[..Math.Min(4, name(actors[i]).Length)]), "what", "middle");
            svg.Line(Margin, Top + (i * Cell), Margin + (actors.Count * Cell), Top + (i * Cell), "grid");
            svg.Line(Margin + (i * Cell), Top, Margin + (i * Cell), Top + (actors.Count * Cell), "grid");
        }

        var place = actors.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            if (place.TryGetValue(tie.First, out var a) && place.TryGetValue(tie.Second, out var b))
            {
                Square(svg, a, b, tie, most, name);
                Square(svg, b, a, tie, most, name);
            }
        }

        return svg;
    }

    static void Square(Svg svg, int row, int column, TieRow tie, double most, Func<string, string> name)
    {
        var side = 6 + ((Cell - 8) * Math.Sqrt(tie.Events) / most);
        var title = string.Create(CultureInfo.InvariantCulture, $"{name(tie.First)} – {name(tie.Second)}: {tie.Score:+0.0;−0.0;0.0} over {tie.Events} happenings");
        svg.Link($"/ties/{Uri.EscapeDataString(tie.First)}/{Uri.EscapeDataString(tie.Second)}", title);
        svg.Box(Margin + (column * Cell) + ((Cell - side) / 2), Top + (row * Cell) + ((Cell - side) / 2), side, side, tie.Score < 0 ? "minus" : "plus", title);
        svg.EndLink();
    }

    static string Short(string name) => Briefs.BriefWords.OneLine(name, 16);
}
