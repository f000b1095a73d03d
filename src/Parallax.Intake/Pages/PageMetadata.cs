using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parallax.Intake.Pages;

/// <summary>What a page says of its article outside the text: JSON-LD first, then OpenGraph, then other <c>meta</c> fields, then the page itself.</summary>
static class PageMetadata
{
    static readonly string[] ArticleTypes = ["NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle", "LiveBlogPosting", "Report"];

    static readonly string[] DateFields =
    [
        "article:published_time", "og:article:published_time", "article:published", "datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
        "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date", "date", "article.published", "og:pubdate", "cXenseParse:recs:publishtime",
    ];

    /// <summary>Everything but the body.</summary>
    public static Page Read(IHtmlDocument document)
    {
        var article = Article(document);
        var title = Text(article, "headline") ?? Meta(document, "og:title") ?? Meta(document, "twitter:title") ?? OnlyHeading(document) ?? WithoutOutlet(document.Title);
        var outlet = Name(article, "publisher") ?? Meta(document, "og:site_name") ?? Meta(document, "application-name");
        var published = Text(article, "datePublished") ?? DateFields.Select(f => Meta(document, f)).FirstOrDefault(d => d is not null)
            ?? Attribute(document, "time[datetime][pubdate], time[itemprop=datePublished], article time[datetime]", "datetime")
            ?? Attribute(document, "[itemprop=datePublished][content]", "content");
        var url = Attribute(document, "link[rel=canonical]", "href") ?? Meta(document, "og:url") ?? Text(article, "url");
        return new Page(Decoded(title), "", published, Decoded(outlet), Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null);
    }

    static JsonElement? Article(IHtmlDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(20))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Find(json.RootElement, 0) is { } found)
                {
                    return found.Clone();
                }
            }
            catch (JsonException)
            {
                // Many pages carry broken JSON-LD; the other places tell the same.
            }
        }

        return null;
    }

    static JsonElement? Find(JsonElement element, int depth)
    {
        if (depth > 4)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item, depth + 1) is { } found)
                {
                    return found;
                }
            }

            return null;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty("@type", out var type) && Types(type).Any(ArticleTypes.Contains) ? element
            : element.TryGetProperty("@graph", out var graph) ? Find(graph, depth + 1)
            : element.TryGetProperty("mainEntity", out var main) ? Find(main, depth + 1)
            : null;
    }

    static string?[] Types(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => [SafeText(type)],
        JsonValueKind.Array => type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(SafeText).ToArray(),
        _ => [],
    };

    static string? Text(JsonElement? element, string field) =>
        element is { } article && article.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? NonEmpty(SafeText(value)) : null;

    static string? Name(JsonElement? element, string field)
    {
        if (element is not { } article || !article.TryGetProperty(field, out var value))
        {
            return null;
        }

        value = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
        return value.ValueKind == JsonValueKind.Object ? Text(value, "name") : value.ValueKind == JsonValueKind.String ? NonEmpty(SafeText(value)) : null;
    }

    /// <summary>Null where the JSON holds half a surrogate pair.</summary>
    static string? SafeText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    static string? Meta(IHtmlDocument document, string name) =>
        document.QuerySelectorAll("meta").FirstOrDefault(m =>
            string.Equals(m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop"), name, StringComparison.OrdinalIgnoreCase)
            && NonEmpty(m.GetAttribute("content")) is not null)?.GetAttribute("content")?.Trim();

    static string? Attribute(IHtmlDocument document, string selector, string attribute) => NonEmpty(document.QuerySelector(selector)?.GetAttribute(attribute));

    static string? OnlyHeading(IHtmlDocument document) => document.QuerySelectorAll("h1") is { Length: 1 } headings ? NonEmpty(headings[0].TextContent) : null;

    /// <summary>"Headline | Outlet" and "Headline - Outlet" without the outlet.</summary>
    static string? WithoutOutlet(string? title)
    {
        if (NonEmpty(title) is not { } whole)
        {
            return null;
        }

        var at = Math.Max(whole.LastIndexOf(" | ", StringComparison.Ordinal), Math.Max(whole.LastIndexOf(" - ", StringComparison.Ordinal), whole.LastIndexOf(" – ", StringComparison.Ordinal)));
        return at > whole.Length / 3 ? whole[..at].Trim() : whole;
    }

    /// <summary>Headlines in JSON-LD often carry HTML's own escapes.</summary>
    static string? Decoded(string? text) => text is null ? null : NonEmpty(System.Net.WebUtility.HtmlDecode(text));

    static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
