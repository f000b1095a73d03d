using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Model.Reports;

namespace Parallax.Intake.PlainText;

/// <summary>
/// One report as plain text. The first line is the title where it stands alone and reads like one; a <c>date YYYY-MM-DD</c> mark may stand
/// at the start of one of the first lines. Neither is required.
/// </summary>
public static partial class PlainTextReport
{
    const int MarkedLines = 3;
    const int LongestTitle = 200;
    const int ParagraphLength = 120;

    /// <summary>Reads a decoded text; null where there is nothing in it.</summary>
    public static Report? Read(string text)
    {
        var published = TakeDate(ref text);
        text = text.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var (title, body) = Split(text);
        return new Report(
            ReportIdentity.Of("unknown", null, title, body), "unknown", ReportKind.Unknown, published, null, title, body);
    }

    static Publication TakeDate(ref string text)
    {
        var start = 0;
        for (var seen = 0; seen < MarkedLines && start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var line = text[start..Math.Min(end, start + 80)];
            if (Mark().Match(line) is { Success: true } mark
                && DateOnly.TryParseExact(mark.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                text = text[..start] + text[(start + mark.Length)..];
                return new Publication.Given(day);
            }

            seen += string.IsNullOrWhiteSpace(line) ? 0 : 1;
            start = end + 1;
        }

        return new Publication.Unknown();
    }

    static (string Title, string Body) Split(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0)
        {
            return ("", text);
        }

        var first = text[..end].Trim();
        var rest = text[(end + 1)..];
        var body = rest.Trim();
        var nextEnd = rest.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at ? at : rest.Length;
        var standsAlone = string.IsNullOrWhiteSpace(rest[..nextEnd]) || nextEnd >= ParagraphLength;
        return standsAlone && body.Length > 0 && first.Length <= LongestTitle && first[^1] is not ('.' or ',' or ';' or ':' or '-')
            ? (first, body)
            : ("", text);
    }

    [GeneratedRegex(@"^[ \t]*date:?[ \t]+(?<day>\d{4}-\d{2}-\d{2})(?![\w-])[ \t]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
