using System.Text.Json;

namespace Parallax.Intake.Json;

/// <summary>One JSON object to one report.</summary>
static class JsonReport
{
    public static readonly JsonDocumentOptions Syntax = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    public static IntakeResult Read(JsonElement element, InputPlace place, IntakeOptions options)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new IntakeResult.Rejected(place, $"holds {FieldMap.Named(element.ValueKind)}", "an object with a report's title and text");
        }

        try
        {
            var inner = options.Map is null && element.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.Object ? report : element;
            var map = FieldMap.For(inner, options.Map);
            var title = map.Text(inner, "title");
            var body = map.Text(inner, "text");
            if (title is null && body is null)
            {
                return new IntakeResult.Rejected(
                    place, "has neither a title nor a text",
                    $"the fields '{string.Join("', '", map.Fields["title"].Concat(map.Fields["text"]))}'; --map names others");
            }

            return new ReportDraft(title, Body(inner, body), Published(inner, map), map.Text(inner, "url"), map.Text(inner, "outlet"), map.Text(inner, "kind"))
                .ToResult(place, options.Limits);
        }
        catch (FormatException e)
        {
            return new IntakeResult.Rejected(place, e.Message, "a text there");
        }
        catch (InvalidOperationException)
        {
            return new IntakeResult.Rejected(place, "has a text with half a surrogate pair in it", "whole characters");
        }
    }

    /// <summary>The record's own reports carry the title in their text; it ends at <c>bodyStart</c>.</summary>
    static string? Body(JsonElement element, string? text) =>
        text is not null && element.TryGetProperty("bodyStart", out var start) && start.ValueKind == JsonValueKind.Number
            && start.TryGetInt32(out var at) && at >= 0 && at <= text.Length
            ? text[at..]
            : text;

    /// <summary>A date that an earlier run inferred is no given date.</summary>
    static string? Published(JsonElement element, FieldMap map) =>
        element.TryGetProperty("publishedFrom", out var from) && from.ValueKind == JsonValueKind.String && from.GetString() != "given"
            ? null
            : map.Text(element, "published");
}
