using System.Globalization;

namespace Parallax.Evaluation.Tasks.Expectations;

/// <summary>One article of the temporal dependency graph set: tokenised sentences, the first of which is the dateline, and the event words that lie after it.</summary>
public sealed record DependencyDocument(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<DependencyDocument.EventWord> Events)
{
    /// <summary>An event's tokens, counted from 0 in its sentence, and whether its path to the dateline says <c>after</c>.</summary>
    public sealed record EventWord(int Sentence, int First, int Last, bool Expected);

    /// <summary>All documents of a part's file.</summary>
    public static IReadOnlyList<DependencyDocument> Read(TextReader reader)
    {
        var documents = new List<DependencyDocument>();
        var sentences = new List<string>();
        var edges = new List<(string Child, string Type, string Parent, string Relation)>();
        var (title, inEdges) = ("", false);

        void Close()
        {
            if (sentences.Count > 0)
            {
                documents.Add(new DependencyDocument(title, [.. sentences], ReadEvents(edges)));
            }

            sentences.Clear();
            edges.Clear();
            inEdges = false;
        }

        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("filename:", StringComparison.Ordinal))
            {
                Close();
                title = line.Split("title=\"") is [_, var rest] ? rest.Split('"')[0] : "";
            }
            else if (line.StartsWith("EDGE_LIST", StringComparison.Ordinal))
            {
                inEdges = true;
            }
            else if (inEdges && line.Split('\t') is [var child, var type, var parent, var relation, ..])
            {
                edges.Add((child, type, parent, relation.Trim()));
            }
            else if (!inEdges && line.Length > 0)
            {
                sentences.Add(line);
            }
        }

        Close();
        return documents;
    }

    static EventWord[] ReadEvents(List<(string Child, string Type, string Parent, string Relation)> edges)
    {
        var up = edges.GroupBy(e => e.Child, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        // A path that ends before the dateline ("since 1977") places nothing after it.
        bool Expected(string node)
        {
            var after = false;
            for (var steps = 0; steps < 100 && up.TryGetValue(node, out var edge); steps++)
            {
                after |= edge.Relation == "after";
                node = edge.Parent;
                if (node.StartsWith("0_", StringComparison.Ordinal))
                {
                    return after;
                }
            }

            return false;
        }

        return [.. edges.Where(e => e.Type == "Event").Select(e => e.Child).Distinct().Select(c =>
        {
            int[] p = [.. c.Split('_').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
            return new EventWord(p[0], p[1], p[2], Expected(c));
        })];
    }
}
