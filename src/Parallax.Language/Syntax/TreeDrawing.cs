using System.Text;
using Parallax.Model;

namespace Parallax.Language.Syntax;

/// <summary>A sentence's tree in lines of text, so that a person can see why it was read as it was.</summary>
public static class TreeDrawing
{
    // Deeper words are drawn at this depth: a line's length stays bounded whatever the tree.
    const int DeepestIndent = 24;

    /// <summary>One line for each word, heads above their dependents, dependents in text order: relation, form, tags, lemma where it differs, and the names whose head it is.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="sentence">The sentence's position.</param>
    public static IReadOnlyList<string> Draw(AnalyzedText text, int sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, own) = (text.Tokens, text.Sentences[sentence]);
        var branches = new List<(string Branch, int Word)>();
        var open = new Stack<(int Word, string Indent, int Depth, bool IsLast)>();
        for (var i = own.End - 1; i >= own.First; i--)
        {
            if (tokens.Head(i) < 0)
            {
                open.Push((i, "", 0, true));
            }
        }

        while (open.TryPop(out var at))
        {
            var branch = at.Depth == 0 ? "" : at.Indent + (at.IsLast ? "└─ " : "├─ ");
            branches.Add((branch + tokens.Deprel(at.Word) + " " + tokens.Form(at.Word).ToString(), at.Word));
            var below = at.Depth == 0 || at.Depth >= DeepestIndent ? at.Indent : at.Indent + (at.IsLast ? "   " : "│  ");
            var children = new List<int>();
            foreach (var child in tokens.Children(at.Word))
            {
                children.Add(child);
            }

            for (var c = children.Count - 1; c >= 0; c--)
            {
                open.Push((children[c], below, at.Depth + 1, c == children.Count - 1));
            }
        }

        var width = branches.Max(b => b.Branch.Length) + 2;
        var names = text.Names.Where(n => n.First >= own.First && n.End <= own.End).ToLookup(n => tokens.HeadOf(tokens.Span(n.First, n.End - 1)));
        return [.. branches.Select(b => Line(tokens, b.Branch.PadRight(width), b.Word, names[b.Word]))];
    }

    static string Line(TokenTable tokens, string branch, int word, IEnumerable<NameSpan> names)
    {
        var line = new StringBuilder(branch).Append(tokens.Upos(word)).Append(' ').Append(tokens.Xpos(word));
        if (!tokens.Form(word).Equals(tokens.Lemma(word), StringComparison.Ordinal))
        {
            line.Append("  ").Append(tokens.Lemma(word));
        }

        foreach (var name in names)
        {
            line.Append("  [").Append(Labels.Of(name.Kind)).Append(':');
            for (var i = name.First; i < name.End; i++)
            {
                line.Append(' ').Append(tokens.Form(i));
            }

            line.Append(']');
        }

        return line.ToString();
    }
}
