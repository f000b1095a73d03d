using System.Globalization;
using System.Net;
using System.Text;
using Parallax.Model;

namespace Parallax.Evaluation.Tasks.Times;

/// <summary>A TimeML document: the characters between its TEXT tags, and the times marked in them.</summary>
/// <param name="Text">The text without tags, entities resolved, whitespace as it stands.</param>
/// <param name="Created">The day of the document creation time, or null where it has none.</param>
/// <param name="Times">The marked times in order; the document creation time is not among them.</param>
public sealed record TimeMlDocument(string Text, DateOnly? Created, IReadOnlyList<TimeMlDocument.Timex> Times)
{
    /// <summary>One TIMEX3.</summary>
    public readonly record struct Timex(TextSpan Span, string Type, string Value);

    /// <summary>Reads a document by its tags alone, so that an entity or a tag that XML would refuse costs no document.</summary>
    public static TimeMlDocument Read(string markup)
    {
        var dct = markup.IndexOf("<DCT>", StringComparison.Ordinal);
        var created = dct < 0 ? null : Day(Attribute(markup.AsSpan(dct, Math.Min(400, markup.Length - dct)), "value"));
        var from = markup.IndexOf("<TEXT>", StringComparison.Ordinal);
        if (from < 0)
        {
            return new("", created, []);
        }

        var to = markup.IndexOf("</TEXT>", from, StringComparison.Ordinal);
        var body = markup.AsSpan()[(from + 6)..(to < 0 ? markup.Length : to)];
        var text = new StringBuilder(body.Length);
        var times = new List<Timex>();
        var open = new Stack<(int Start, string Type, string Value)>();
        for (var i = 0; i < body.Length;)
        {
            if (body[i] == '<' && body[i..].IndexOf('>') is > 0 and var close)
            {
                var tag = body.Slice(i + 1, close - 1);
                if (tag.StartsWith("TIMEX3", StringComparison.Ordinal) && !tag.EndsWith("/", StringComparison.Ordinal))
                {
                    open.Push((text.Length, Attribute(tag, "type"), Attribute(tag, "value")));
                }
                else if (tag.StartsWith("/TIMEX3", StringComparison.Ordinal) && open.TryPop(out var begun))
                {
                    times.Add(new(new TextSpan(begun.Start, text.Length), begun.Type, begun.Value));
                }

                i += close + 1;
                continue;
            }

            if (body[i] == '&' && body[i..].IndexOf(';') is > 1 and < 10 and var semicolon)
            {
                text.Append(WebUtility.HtmlDecode(body.Slice(i, semicolon + 1).ToString()));
                i += semicolon + 1;
                continue;
            }

            text.Append(body[i++]);
        }

        times.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new(text.ToString(), created, times);
    }

    static DateOnly? Day(string value) =>
        value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static string Attribute(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (at < 0)
        {
            return "";
        }

        var value = tag[(at + name.Length + 3)..];
        var end = value.IndexOf('"');
        return end < 0 ? "" : value[..end].ToString();
    }
}
