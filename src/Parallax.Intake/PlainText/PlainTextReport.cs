using System.Globalization;
using System.Text.RegularExpressions;
using Parallax.Model.Reports;

namespace Parallax.Intake.PlainText;

/// <summary>
/// One report as plain text. The first line is the title where it stands alone and reads like one; a <c>date YYYY-MM-DD</c> mark may stand
/// at the start of one of the first lines, and lines <c>outlet: NAME</c> and <c>url: ADDRESS</c> of their own among them. None is required.
/// </summary>
public static partial class PlainTextReport
{
    const int MarkedLines = 4;
    const int LongestMark = 400;
    const int LongestTitle = 200;
    const int ParagraphLength = 120;

    /// <summary>Reads a decoded text; null where there is nothing in it.</summary>
    public static Report? Read(string text)
    {
        var published = TakeDate(ref text);
        var named = TakeLine(ref text, Outlet());
        var url = TakeLine(ref text, Url());
        text = text.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var (title, body) = Split(text);
        var outlet = named ?? ReportIdentity.Outlet(url) ?? "unknown";
        return new Report(ReportIdentity.Of(outlet, url, title, body), outlet, ReportKind.Unknown, published, url, title, body);
    }

    static Publication TakeDate(ref string text) =>
        Take(ref text, Date()) is { } mark
            ? new Publication.Given(DateOnly.ParseExact(mark, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : new Publication.Unknown();

    static string? TakeLine(ref string text, Regex mark) =>
        Take(ref text, mark) is { } value ? string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>Cuts a mark out of one of the first lines and gives its value; null where none is there or its value is no day.</summary>
    static string? Take(ref string text, Regex mark)
    {
        var start = 0;
        for (var seen = 0; seen < MarkedLines && start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var line = text[start..Math.Min(end, start + LongestMark)];
            if (mark.Match(line) is { Success: true } found && (!found.Groups["day"].Success || IsDay(found.Groups["day"].Value)))
            {
                text = text[..start] + text[(start + found.Length)..];
                return found.Groups[1].Value;
            }

            seen += string.IsNullOrWhiteSpace(line) ? 0 : 1;
            start = end + 1;
        }

        return null;
    }

    static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

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
    private static partial Regex Date();

    [GeneratedRegex(@"^[ \t]*outlet:[ \t]*(?<value>\S.{0,119}?)[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outlet();

    [GeneratedRegex(@"^[ \t]*url:[ \t]*(?<value>https?://\S{1,380})[ \t]*\r?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Url();
}
