using System.Globalization;
using System.Text;

namespace Parallax.Briefs;

/// <summary>A brief as plain text; a reference is the report's short id and the number of the sentence, as <c>explain</c> takes them.</summary>
static class TextBrief
{
    public static string Write(BriefPage page, int idLength, int width, bool styled)
    {
        var text = new StringBuilder();
        Wrapped(text, Strong(page.Title, styled), "", "", width + (styled ? 8 : 0));
        Wrapped(text, page.Summary, "", "", width);
        foreach (var report in page.Reports.Take(page.ReportsOnScreen))
        {
            Wrapped(text, $"{report.Short}  {report.Text}", "  ", new string(' ', report.Short.Length + 4), width);
        }

        if (page.Reports.Count > page.ReportsOnScreen)
        {
            text.Append(CultureInfo.InvariantCulture, $"  … {page.Reports.Count - page.ReportsOnScreen} more reports with --all\n");
        }

        foreach (var section in page.Sections)
        {
            text.Append('\n').Append(Strong(section.Heading, styled)).Append('\n');
            foreach (var line in section.Lines)
            {
                Line(text, line, "  • ", idLength, width);
            }

            if (section.Left > 0)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    … {section.Left:N0} more with --all\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>"92c76e:9", or the offsets where the span lies in no sentence.</summary>
    public static string Place(Reference reference, int idLength) =>
        reference.Sentence is { } sentence
            ? FormattableString.Invariant($"{reference.Report[..Math.Min(idLength, reference.Report.Length)]}:{sentence}")
            : FormattableString.Invariant($"{reference.Report[..Math.Min(idLength, reference.Report.Length)]}@{reference.Span.Start}-{reference.Span.End}");

    static void Line(StringBuilder text, BriefLine line, string mark, int idLength, int width)
    {
        var places = line.References.Select(r => Place(r, idLength)).Distinct(StringComparer.Ordinal).ToArray();
        Wrapped(text, line.Text + (places.Length > 0 ? "  [" + string.Join(' ', places) + "]" : ""), mark, new string(' ', mark.Length), width);
        foreach (var below in line.Below)
        {
            Line(text, below, new string(' ', mark.Length) + "– ", idLength, width);
        }
    }

    static void Wrapped(StringBuilder text, string line, string first, string rest, int width)
    {
        var column = first.Length;
        text.Append(first);
        var begun = false;
        foreach (var word in line.Split(' '))
        {
            if (begun && column + 1 + word.Length > width)
            {
                text.Append('\n').Append(rest);
                column = rest.Length;
            }
            else if (begun)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
            begun = true;
        }

        text.Append('\n');
    }

    static string Strong(string text, bool styled) => styled ? $"\e[1m{text}\e[0m" : text;
}
