using System.Globalization;
using System.Text.Json;
using Parallax.Model.Reports;

namespace Parallax.Store.Format;

/// <summary>The <c>report</c> object of the format.</summary>
static class ReportJson
{
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("id", report.Id);
        json.WriteString("outlet", report.Outlet);
        json.WriteLabel("kind", report.Kind);
        json.WriteDay("published", report.Published.Day);
        json.WriteString("publishedFrom", From(report.Published));
        switch (report.Published)
        {
            case Publication.Given { At: { } moment }:
                json.WriteString("publishedAt", moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
                break;
            case Publication.FromText text:
                json.WriteSpan("publishedSpan", text.Span);
                break;
            case Publication.Inferred inferred:
                json.WriteString("publishedStory", inferred.Story);
                break;
        }

        json.WriteString("url", report.Url);
        json.WriteString("title", report.Title);
        json.WriteString("text", report.Text);
        json.WriteNumber("bodyStart", report.BodyStart);
        json.WriteEndObject();
    }

    public static Report Read(JsonInput input)
    {
        var title = input["title"].Text;
        var text = input["text"].Text;
        var start = input["bodyStart"];
        if (start.Integer != (title.Length == 0 ? 0 : title.Length + 2) || start.Integer > text.Length || !text.StartsWith(title, StringComparison.Ordinal))
        {
            throw start.Wrong("the offset after the title and a blank line");
        }

        try
        {
            return new Report(
                input["id"].Text, input["outlet"].Text, input["kind"].Label<ReportKind>(), Published(input), input["url"].TextOrNull, title, text[start.Integer..]);
        }
        catch (ArgumentException e)
        {
            throw new RecordFormatException(input.Path, e.Message);
        }
    }

    internal static string? From(Publication published) => published switch
    {
        Publication.Given => "given",
        Publication.FromText => "text",
        Publication.Inferred => "inferred",
        Publication.Unknown => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    static Publication Published(JsonInput input)
    {
        var from = input["publishedFrom"];
        if (from.IsNull)
        {
            return new Publication.Unknown();
        }

        var day = input["published"].DayOrNull ?? throw input["published"].Wrong("a day, as publishedFrom is given");
        return from.Text switch
        {
            "given" => new Publication.Given(day, Moment(input)),
            "text" => new Publication.FromText(day, input["publishedSpan"].Span),
            "inferred" => new Publication.Inferred(day, input["publishedStory"].Text),
            _ => throw from.Wrong("given, text, inferred or null"),
        };
    }

    static DateTimeOffset? Moment(JsonInput input) =>
        !input.Element.TryGetProperty("publishedAt", out _) ? null
        : DateTimeOffset.TryParseExact(
            input["publishedAt"].Text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw input["publishedAt"].Wrong("a moment as 2023-09-09T08:00:00+03:00");
}
