using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Parallax.Web.Drawing;

/// <summary>A picture under construction. Its colours are classes of the style sheet, so that it follows light and dark, and its texts are encoded.</summary>
sealed class Svg : IHtmlContent
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly StringBuilder _markup = new();

    /// <param name="width">In its own units.</param>
    /// <param name="height">In its own units.</param>
    /// <param name="name">The style sheet's class.</param>
    /// <param name="label">What it shows, for who does not see it.</param>
    /// <param name="hasLinks">Whether parts of it lead somewhere: a picture that is one image to a screen reader would hide them.</param>
    public Svg(double width, double height, string name, string label, bool hasLinks = false) =>
        _markup.Append(CultureInfo.InvariantCulture, $"<svg class=\"{name}\" viewBox=\"0 0 {width:0.#} {height:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" role=\"{(hasLinks ? "group" : "img")}\" aria-label=\"{Encoded(label)}\">");

    /// <summary>A filled box with an optional title.</summary>
    public Svg Box(double x, double y, double width, double height, string name, string? title = null) =>
        Element(FormattableString.Invariant($"rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\""), name, title);

    /// <summary>A line.</summary>
    public Svg Line(double x1, double y1, double x2, double y2, string name, string? title = null) =>
        Element(FormattableString.Invariant($"line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\""), name, title);

    /// <summary>A disc.</summary>
    public Svg Disc(double x, double y, double radius, string name, string? title = null) =>
        Element(FormattableString.Invariant($"circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{radius:0.##}\""), name, title);

    /// <summary>Words that begin, end or stand in the middle at a point.</summary>
    public Svg Words(double x, double y, string words, string name, string anchor = "start")
    {
        _markup.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\" class=\"{name}\">{Encoded(words)}</text>");
        return this;
    }

    /// <summary>What follows leads there, until <see cref="EndLink"/>.</summary>
    public Svg Link(string address, string label)
    {
        _markup.Append(CultureInfo.InvariantCulture, $"<a href=\"{Encoded(address)}\" aria-label=\"{Encoded(label)}\">");
        return this;
    }

    /// <summary>Ends a link.</summary>
    public Svg EndLink()
    {
        _markup.Append("</a>");
        return this;
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(_markup);
        writer.Write("</svg>");
    }

    Svg Element(string element, string name, string? title)
    {
        _markup.Append('<').Append(element).Append(" class=\"").Append(name).Append('"');
        _markup.Append(title is null ? "/>" : $"><title>{Encoded(title)}</title></{element[..element.IndexOf(' ', StringComparison.Ordinal)]}>");
        return this;
    }

    static string Encoded(string text) => Encoder.Encode(text);
}
