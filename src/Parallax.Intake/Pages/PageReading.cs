using AngleSharp.Html.Parser;

namespace Parallax.Intake.Pages;

/// <summary>From an HTML page's bytes to its article.</summary>
public static class PageReading
{
    /// <summary>Parses the page as a browser would and takes title, date, outlet, address and main text from it. Never throws on any bytes.</summary>
    public static Page Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = new HtmlParser().ParseDocument(stream);
        var metadata = PageMetadata.Read(document);
        return metadata with { Body = document.Body is { } body ? MainText.Find(body) : "" };
    }
}
