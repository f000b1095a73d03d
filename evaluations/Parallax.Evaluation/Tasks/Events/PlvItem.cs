using Parallax.Model;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>One sentence of <c>plv</c>: an event's root with the spans of its source and target.</summary>
/// <param name="Id">The sentence's number.</param>
/// <param name="Text">The bare sentence.</param>
/// <param name="Source">Stretches marked as source; none where the marks are missing.</param>
/// <param name="Target">Stretches marked as target.</param>
/// <param name="Root">One of 15 roots.</param>
public sealed record PlvItem(string Id, string Text, EquatableList<TextSpan> Source, EquatableList<TextSpan> Target, string Root)
{
    /// <summary>Reads a part, tab-separated with a header, fields quoted where they hold quotation marks.</summary>
    public static IReadOnlyList<PlvItem> Read(string path)
    {
        using var reader = GoldSet.Open(path);
        var items = new List<PlvItem>();
        var header = reader.ReadLine()!.Split('\t');
        int Column(string name) => Array.IndexOf(header, name);
        var (id, marked, root) = (Column("sentence_id"), Column("marked_sentence"), Column("gold_root"));
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t').Select(Unquote).ToArray();
            if (cells.Length > root)
            {
                items.Add(Parse(cells[id], cells[marked], cells[root]));
            }
        }

        return items;
    }

    /// <summary>Takes the marks <c>&lt;s&gt;</c> and <c>&lt;t&gt;</c> out of a sentence.</summary>
    public static PlvItem Parse(string id, string marked, string root)
    {
        var text = new System.Text.StringBuilder();
        var source = new List<TextSpan>();
        var target = new List<TextSpan>();
        int s = -1, t = -1;
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>"))
            {
                s = text.Length;
                i += 2;
            }
            else if (rest.StartsWith("<t>"))
            {
                t = text.Length;
                i += 2;
            }
            else if (rest.StartsWith("</s>"))
            {
                source.Add(new TextSpan(Math.Max(s, 0), text.Length));
                i += 3;
            }
            else if (rest.StartsWith("</t>"))
            {
                target.Add(new TextSpan(Math.Max(t, 0), text.Length));
                i += 3;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new PlvItem(id, text.ToString(), [.. source], [.. target], root);
    }

    static string Unquote(string cell) =>
        cell.Length > 1 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
