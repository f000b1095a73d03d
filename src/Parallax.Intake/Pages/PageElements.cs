using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Parallax.Intake.Pages;

/// <summary>What elements are to a reader, by their names, roles and classes.</summary>
static class PageElements
{
    static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul");

    static readonly FrozenSet<string> NoText = Set(
        "script style noscript template iframe object embed svg canvas audio video button select option textarea input label dialog head meta link map math");

    static readonly FrozenSet<string> Around = Set("nav aside footer figure figcaption menu form");

    static readonly FrozenSet<string> NoTextRoles = Set("navigation banner complementary contentinfo search dialog alert menu menubar toolbar tablist button");

    /// <summary>Words of a class or id that mark what stands around an article.</summary>
    static readonly FrozenSet<string> AroundWords = Set(
        "nav navbar navigation menu breadcrumb breadcrumbs footer sidebar sidebars share sharing shares social socials related recommended recommendations recirc more-from comment comments disqus respond reply newsletter subscribe subscription signup promo promos promotion advert advertisement ads ad adslot sponsor sponsored taboola outbrain tags taglist tag-list byline author authors bio author-bio timestamp dateline pagination pager paging caption captions credit credits gallery slideshow popup modal overlay cookie cookies gdpr consent banner masthead skip print toolbar tools widget widgets trending popular most-read mostread toc rating ratings meta metadata post-meta entry-meta postmeta video-player player hidden visually-hidden sr-only screen-reader-text");

    /// <summary>Words of a class or id that mark the article itself: they outweigh the ones above.</summary>
    static readonly FrozenSet<string> ArticleWords = Set("article story entry post content body main text articlebody article-body storybody entry-content post-content");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether no reader sees it as text.</summary>
    public static bool IsNoText(IElement element) => NoText.Contains(element.LocalName) || IsHidden(element);

    /// <summary>Whether it says of itself, by its element, role, class or id, that it stands around the article.</summary>
    public static bool IsAround(IElement element) =>
        Around.Contains(element.LocalName)
        || NoTextRoles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName is not ("body" or "html" or "article" or "main" or "p") && IsAroundByName(element));

    /// <summary>Whether it holds readers' comments, which can be longer than the article.</summary>
    public static bool IsComments(IElement element) => Words(element).Any(w => w is "comments" or "comment" or "disqus" or "respond" or "commentlist");

    public static PageBlockKind Kind(IElement element) => element.LocalName switch
    {
        "p" or "pre" or "blockquote" => PageBlockKind.Paragraph,
        "li" or "dd" or "dt" => PageBlockKind.Item,
        "td" or "th" => PageBlockKind.Cell,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => PageBlockKind.Heading,
        _ => PageBlockKind.Bare,
    };

    /// <summary>Whether an element says of itself that it is the article.</summary>
    public static double ArticleBonus(IElement element) =>
        (element.GetAttribute("itemprop") ?? "").Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? 1.3
        : element.LocalName == "article" || Words(element).Any(w => w is "articlebody" or "article-body" or "storybody" or "story-body" or "entry-content" or "post-content" or "article-content" or "article__body" or "article-text") ? 1.1
        : 1;

    static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    static bool IsAroundByName(IElement element)
    {
        var around = false;
        foreach (var word in Words(element))
        {
            if (ArticleWords.Contains(word))
            {
                return false;
            }

            around |= AroundWords.Contains(word);
        }

        return around;
    }

    /// <summary>Classes and id, whole and in parts: <c>post-content</c> gives <c>post-content</c>, <c>post</c> and <c>content</c>.</summary>
    static IEnumerable<string> Words(IElement element)
    {
        foreach (var name in new[] { element.ClassName, element.Id })
        {
            foreach (var word in (name ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(32))
            {
                yield return word;
                foreach (var part in word.Split('-', '_'))
                {
                    yield return part;
                }
            }
        }
    }

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
