using System.Net;
using System.Text;

namespace Parallax.Briefs;

/// <summary>Briefs as one HTML page that needs nothing else; the words a line rests on open under it.</summary>
static class HtmlBrief
{
    const string Head = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Parallax brief</title>
        <style>
        body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        h1{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .25rem}h2{font-size:1.05rem;margin:1.5rem 0 .25rem;border-bottom:1px solid #ccc}
        .summary{color:#555;margin:0}ul{padding-left:1.2rem;margin:.25rem 0}code{font-size:.85em;background:#f0f0f0;padding:0 .25em;border-radius:3px}
        details{margin:.1rem 0 .4rem}summary{cursor:pointer;color:#555;font-size:.85rem}blockquote{margin:.25rem 0 .25rem 1rem;color:#333;font-size:.9rem}
        @media (prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}.summary,summary{color:#aaa}code{background:#2a2a2a}blockquote{color:#ccc}h2{border-color:#444}}
        </style></head><body>
        """;

    public static string Write(IEnumerable<(BriefPage Page, int IdLength)> pages)
    {
        var html = new StringBuilder(Head);
        foreach (var (page, idLength) in pages)
        {
            html.Append("<article>\n<h1>").Append(Text(page.Title)).Append("</h1>\n<p class=\"summary\">").Append(Text(page.Summary)).Append("</p>\n<ul>\n");
            foreach (var report in page.Reports)
            {
                html.Append("<li><code>").Append(Text(report.Short)).Append("</code> ").Append(Text(report.Text)).Append("</li>\n");
            }

            html.Append("</ul>\n");
            foreach (var section in page.Sections)
            {
                html.Append("<section><h2>").Append(Text(section.Heading)).Append("</h2>\n<ul>\n");
                foreach (var line in section.Lines)
                {
                    Line(html, line, idLength);
                }

                html.Append("</ul></section>\n");
            }

            html.Append("</article>\n");
        }

        return html.Append("</body></html>").ToString();
    }

    static void Line(StringBuilder html, BriefLine line, int idLength)
    {
        html.Append("<li>").Append(Text(line.Text));
        if (line.References.Count > 0)
        {
            html.Append("<details><summary>").Append(Text(string.Join(' ', line.References.Select(r => TextBrief.Place(r, idLength)).Distinct(StringComparer.Ordinal)))).Append("</summary>");
            foreach (var reference in line.References)
            {
                html.Append("<blockquote><code>").Append(Text(TextBrief.Place(reference, idLength))).Append("</code> ").Append(Text(reference.Quote)).Append("</blockquote>");
            }

            html.Append("</details>");
        }

        if (line.Below.Count > 0)
        {
            html.Append("<ul>\n");
            foreach (var below in line.Below)
            {
                Line(html, below, idLength);
            }

            html.Append("</ul>");
        }

        html.Append("</li>\n");
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
