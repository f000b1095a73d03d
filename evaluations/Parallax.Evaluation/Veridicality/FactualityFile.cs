using System.Text;
using System.Text.Json;
using Parallax.Model;

namespace Parallax.Evaluation.Veridicality;

/// <summary>Reads the factuality sets' common form: one JSON object a line with <c>text</c> (tokens parted by spaces) and <c>targets</c> (token span, label).</summary>
public static class FactualityFile
{
    /// <summary>All sentences of a file, in order.</summary>
    public static IEnumerable<FactualityItem> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                yield return Item(line);
            }
        }
    }

    /// <summary>Reads one line.</summary>
    public static FactualityItem Item(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (text, words) = Join(document.RootElement.GetProperty("text").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new FactualityItem(text,
            [.. document.RootElement.GetProperty("targets").EnumerateArray().Select(t =>
            {
                var span = t.GetProperty("span1");
                var first = Math.Clamp(span[0].GetInt32(), 0, words.Length - 1);
                var last = Math.Clamp(span[1].GetInt32() - 1, first, words.Length - 1);
                return new FactualityTarget(words[first].Union(words[last]), t.GetProperty("label").GetDouble());
            })]);
    }

    /// <summary>Joins tokens as in print: no space before closing marks and contractions, none after opening ones; says where each token came to stand.</summary>
    public static (string Text, TextSpan[] Words) Join(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder();
        var words = new TextSpan[tokens.Count];
        var (open, glue) = (false, true);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i] switch { "-LRB-" => "(", "-RRB-" => ")", "``" or "''" => "\"", "amp" => "&", var t => t };
            // A pair of single marks stands for a double one: the second is taken with the first.
            var quote = token is "\"" or "'" && !(token == "'" && i > 0 && tokens[i - 1] != "'" && tokens[i - 1].EndsWith('s') && !open);
            var closes = token is "," or "." or ";" or ":" or "?" or "!" or ")" or "%" or "n't" or "..." || (token.Length > 1 && token[0] is '\'' or '’')
                || (token == "'" && !quote) || (quote && open);
            if (!glue && !closes)
            {
                text.Append(' ');
            }

            words[i] = new TextSpan(text.Length, text.Length + token.Length);
            text.Append(token);
            glue = token is "(" or "$" || (quote && !open) || (token == "-" && !glue);
            if (token == "-" && i > 0 && i + 1 < tokens.Count && text.Length > 1 && text[^2] == ' ' && char.IsLetterOrDigit(tokens[i - 1][^1]) && char.IsLetterOrDigit(tokens[i + 1][0]))
            {
                text.Remove(text.Length - 2, 1);
                words[i] = new TextSpan(text.Length - 1, text.Length);
            }

            open = quote ? !open : open;
        }

        return (text.ToString(), words);
    }
}
