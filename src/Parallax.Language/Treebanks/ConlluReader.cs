using System.Collections.Immutable;
using System.Globalization;

namespace Parallax.Language.Treebanks;

/// <summary>Reads CoNLL-U, the format of the Universal Dependencies treebanks.</summary>
public static class ConlluReader
{
    /// <summary>The sentences in order.</summary>
    /// <exception cref="FormatException">A line is no CoNLL-U; says which.</exception>
    public static IEnumerable<TreebankSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var words = ImmutableArray.CreateBuilder<TreebankWord>();
        var tokens = ImmutableArray.CreateBuilder<TreebankToken>();
        string id = "", text = "";
        bool document = false, paragraph = false;
        var number = 0;
        for (var line = reader.ReadLine(); ; line = reader.ReadLine())
        {
            number++;
            if (string.IsNullOrEmpty(line))
            {
                if (words.Count > 0)
                {
                    yield return new TreebankSentence(id, text, document, document || paragraph, words.ToImmutable(), tokens.ToImmutable());
                    words.Clear();
                    tokens.Clear();
                    (id, text, document, paragraph) = ("", "", false, false);
                }

                if (line is null)
                {
                    yield break;
                }
            }
            else if (line[0] == '#')
            {
                id = Comment(line, "sent_id") ?? id;
                text = Comment(line, "text") ?? text;
                document |= line.StartsWith("# newdoc", StringComparison.Ordinal);
                paragraph |= line == "# newpar" || line.StartsWith("# newpar id", StringComparison.Ordinal);
            }
            else
            {
                Add(line, number, words, tokens);
            }
        }
    }

    static string? Comment(string line, string name) =>
        line.StartsWith("# " + name + " = ", StringComparison.Ordinal) ? line[(name.Length + 5)..] : null;

    static void Add(string line, int number, ImmutableArray<TreebankWord>.Builder words, ImmutableArray<TreebankToken>.Builder tokens)
    {
        var cells = line.Split('\t');
        if (cells.Length != 10)
        {
            throw new FormatException($"line {number} has {cells.Length} fields; CoNLL-U has 10");
        }

        if (cells[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        var spaceAfter = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        if (cells[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
        {
            tokens.Add(new TreebankToken(cells[1], Number(cells[0].AsSpan(0, dash), number) - 1, Number(cells[0].AsSpan(dash + 1), number), spaceAfter));
            return;
        }

        if (tokens.Count == 0 || tokens[^1].End <= words.Count)
        {
            tokens.Add(new TreebankToken(cells[1], words.Count, words.Count + 1, spaceAfter));
        }

        words.Add(new TreebankWord(cells[1], cells[2], cells[3], cells[4], Number(cells[6], number) - 1, cells[7]));
    }

    static int Number(ReadOnlySpan<char> text, int line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"line {line} has '{text}' where CoNLL-U has a number");
}
