using System.Text;

namespace Parallax.Terminal;

/// <summary>Rows in columns as wide as their longest cell; the last column runs free.</summary>
static class TextTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows, bool styled)
    {
        var widths = head.Select((h, i) => Math.Max(h.Length, rows.Select(r => r[i].Length).DefaultIfEmpty(0).Max())).ToArray();
        yield return styled ? $"\e[1m{Line(head, widths)}\e[0m" : Line(head, widths);
        foreach (var row in rows)
        {
            yield return Line(row, widths);
        }
    }

    static string Line(IReadOnlyList<string> cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append(i == cells.Count - 1 ? cells[i] : cells[i].PadRight(widths[i] + 2));
        }

        return line.ToString().TrimEnd();
    }
}
