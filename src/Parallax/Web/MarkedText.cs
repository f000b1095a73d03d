using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Parallax.Model;

namespace Parallax.Web;

/// <summary>
/// A stretch of a report with marks that may overlap: cut wherever a mark begins or ends, each piece carrying the classes of all marks it lies in. Text goes
/// out encoded and is never markup.
/// </summary>
sealed class MarkedText(string text, TextSpan stretch, IReadOnlyList<TextMark> marks) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var inside = marks.Where(m => m.Span.Overlaps(stretch)).ToArray();
        int[] cuts = [.. inside.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(stretch.Start).Append(stretch.End)
            .Where(c => c >= stretch.Start && c <= stretch.End).Distinct().Order()];
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            Piece(writer, encoder, new TextSpan(cuts[i], cuts[i + 1]), inside);
        }
    }

    void Piece(TextWriter writer, HtmlEncoder encoder, TextSpan piece, TextMark[] inside)
    {
        var over = inside.Where(m => m.Span.Contains(piece)).ToArray();
        if (over.Length == 0)
        {
            encoder.Encode(writer, text, piece.Start, piece.Length);
            return;
        }

        // The innermost link is the one a reader means.
        var anchor = over.FirstOrDefault(m => m.Id is not null && m.Span.Start == piece.Start)?.Id;
        var link = over.Where(m => m.Link is not null).MinBy(m => m.Span.Length)?.Link;
        writer.Write(link is null ? "<span" : "<a");
        Attribute(writer, encoder, "id", anchor);
        Attribute(writer, encoder, "class", string.Join(' ', over.Select(m => m.Class).Distinct(StringComparer.Ordinal)));
        Attribute(writer, encoder, "href", link);
        Attribute(writer, encoder, "title", over.Where(m => m.Title is not null).MinBy(m => m.Span.Length)?.Title);
        writer.Write('>');
        encoder.Encode(writer, text, piece.Start, piece.Length);
        writer.Write(link is null ? "</span>" : "</a>");
    }

    static void Attribute(TextWriter writer, HtmlEncoder encoder, string name, string? value)
    {
        if (value is not null)
        {
            writer.Write($" {name}=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
    }
}
