using Microsoft.AspNetCore.Html;
using Parallax.Model;
using Parallax.Store.Views;
using Parallax.Web.Stories;

namespace Parallax.Web;

/// <summary>A statement's sentence, opened: its spans, its source path and its factuality marked.</summary>
/// <param name="Mark">The statement.</param>
/// <param name="Text">Its report's text.</param>
sealed record OpenedMark(StatementMark Mark, string Text)
{
    /// <summary>The sentence with its marks.</summary>
    public IHtmlContent Sentence => Mark.Sentence.End > Text.Length
        ? HtmlString.Empty
        : new MarkedText(Text, Mark.Sentence, [new TextMark(Mark.Extent, "on"), new TextMark(Mark.Trigger, "on-tr"), .. Mark.Sources.SelectMany(Marks)]);

    /// <summary>Names on the source path, outermost first.</summary>
    public EquatableList<string> Path => StoryPage.Path(Mark, Text);

    static IEnumerable<TextMark> Marks(SourceMark source)
    {
        yield return new TextMark(source.Cue, "on-cue");
        if (source.Span is { } span)
        {
            yield return new TextMark(span, "on-src");
        }
    }
}
