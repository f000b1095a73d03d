using System.Globalization;
using Parallax.Model.Reports;

namespace Parallax.Intake;

/// <summary>Dates as inputs write them: ISO 8601 days and moments, RFC 1123, and the spaced form of news-please.</summary>
public static class PublicationDate
{
    static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy"];

    static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    static readonly string[] Moments =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:sszz00", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
    ];

    /// <summary>The publication a text tells, or null where it is no date. The day is the one of the given offset; a moment is kept only with an offset.</summary>
    public static Publication.Given? Parse(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > 64)
        {
            return null;
        }

        if (DateOnly.TryParseExact(trimmed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Publication.Given(day);
        }

        if (DateTime.TryParseExact(trimmed, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new Publication.Given(DateOnly.FromDateTime(local));
        }

        return DateTimeOffset.TryParseExact(WithColon(trimmed), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new Publication.Given(DateOnly.FromDateTime(moment.DateTime), moment)
            : null;
    }

    /// <summary>"+0300" is written "+03:00", the only form the parser knows.</summary>
    static string WithColon(string text) =>
        text.Length > 5 && text[^5] is '+' or '-' && text.AsSpan(text.Length - 4).ContainsAnyExceptInRange('0', '9') == false
            ? text.Insert(text.Length - 2, ":")
            : text;
}
