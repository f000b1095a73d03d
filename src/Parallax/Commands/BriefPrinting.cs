using Parallax.Briefs;
using Parallax.Runs;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary>Briefs in the forms a command offers.</summary>
static class BriefPrinting
{
    public static readonly string[] Forms = ["text", "markdown", "html", "json"];

    public static void Print(IEnumerable<StoryBrief> briefs, BriefFilter filter, string form, Output output)
    {
        switch (form)
        {
            case "json":
                foreach (var brief in briefs)
                {
                    output.Write(BriefJson.Write(brief.Brief));
                }

                break;
            case "markdown":
                foreach (var brief in briefs)
                {
                    output.Write(MarkdownBrief.Write(BriefOutline.Of(brief, filter), new StoryIndex(brief).IdLength));
                    output.Write("");
                }

                break;
            case "html":
                output.Write(HtmlBrief.Write(briefs.Select(b => (BriefOutline.Of(b, filter), new StoryIndex(b).IdLength))));
                break;
            default:
                Text(briefs, filter, output);
                break;
        }
    }

    public static void Text(IEnumerable<StoryBrief> briefs, BriefFilter filter, Output output)
    {
        var first = true;
        foreach (var brief in briefs)
        {
            if (!first)
            {
                output.Write("");
                output.Write(new string('─', Math.Min(output.Width, 78)));
                output.Write("");
            }

            output.Write(TextBrief.Write(BriefOutline.Of(brief, filter), new StoryIndex(brief).IdLength, output.Width, output.Styled));
            first = false;
        }
    }
}
