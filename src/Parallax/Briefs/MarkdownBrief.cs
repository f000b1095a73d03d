using System.Text;

namespace Parallax.Briefs;

/// <summary>A brief as Markdown, each line with the words it rests on.</summary>
static class MarkdownBrief
{
    public static string Write(BriefPage page, int idLength)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(page.Title)).Append("\n\n").Append(Plain(page.Summary)).Append("\n\n");
        foreach (var report in page.Reports)
        {
            text.Append("- `").Append(report.Short).Append("` ").Append(Plain(report.Text)).Append('\n');
        }

        foreach (var section in page.Sections)
        {
            text.Append("\n## ").Append(section.Heading).Append("\n\n");
            foreach (var line in section.Lines)
            {
                Line(text, line, "", idLength);
            }

            if (section.Left > 0)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{section.Left:N0} more lines with `--all`.\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    static void Line(StringBuilder text, BriefLine line, string indent, int idLength)
    {
        text.Append(indent).Append("- ").Append(Plain(line.Text)).Append('\n');
        foreach (var reference in line.References)
        {
            text.Append(indent).Append("  - `").Append(TextBrief.Place(reference, idLength)).Append("` “").Append(Plain(reference.Quote)).Append("”\n");
        }

        foreach (var below in line.Below)
        {
            Line(text, below, indent + "  ", idLength);
        }
    }

    /// <summary>Characters that Markdown would act on are written as they are.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|')
            {
                plain.Append('\\');
            }

            plain.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return plain.ToString();
    }
}
