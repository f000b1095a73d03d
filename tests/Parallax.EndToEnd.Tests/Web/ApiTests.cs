using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Xunit;

namespace Parallax.EndToEnd.Tests.Web;

/// <summary>The API says what its document says.</summary>
public sealed class ApiTests(SampleRecord sample)
{
    [Fact]
    public async Task Every_route_to_look_answers_by_its_schema()
    {
        var document = JsonNode.Parse(await sample.Client.GetStringAsync("/api/openapi.json"))!;
        Assert.Equal("3.1.0", (string?)document["openapi"]);
        var story = (await sample.Story("supply boat"))["/stories/".Length..];
        var report = Regex.Match(await sample.Client.GetStringAsync("/stories/" + story), "/reports/([0-9a-f]+)").Groups[1].Value;
        var checkedRoutes = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is not { } operation || path.Contains("{drop}", StringComparison.Ordinal))
            {
                continue;
            }

            var address = path.Replace("{story}", story, StringComparison.Ordinal).Replace("{report}", report, StringComparison.Ordinal).Replace("{statement}", "3", StringComparison.Ordinal)
                .Replace("{actor}", "CHN", StringComparison.Ordinal).Replace("{first}", "CHN", StringComparison.Ordinal).Replace("{second}", "PHL", StringComparison.Ordinal)
                .Replace("{outlet}", "Lagoon%20Daily", StringComparison.Ordinal) + (path.EndsWith("/search", StringComparison.Ordinal) ? "?q=talks" : "");
            using var answer = await sample.Client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            var media = operation["responses"]!["200"]!["content"]!.AsObject().Single();
            Assert.Equal(media.Key, answer.Content.Headers.ContentType!.MediaType);
            if (media.Value!["schema"]?["$ref"] is { } reference)
            {
                var schema = document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!;
                var result = JsonSchema.FromText(schema.ToJsonString()).Evaluate(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), new EvaluationOptions { OutputFormat = OutputFormat.List });
                Assert.True(result.IsValid, address + ": " + string.Join("; ", result.Details.Where(d => d.HasErrors).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Value}"))));
                checkedRoutes++;
            }
        }

        Assert.InRange(checkedRoutes, 12, 40);
    }

    [Fact]
    public async Task Annotations_point_at_the_characters_that_they_quote()
    {
        using var folder = new TestFolder();
        folder.Write("a.jsonl", """{"url":"https://h.example/1","published":"2025-03-04","title":"😀 Envoys meet","text":"Envoys 😀 met in Oslo on Tuesday, the foreign ministry said."}""");
        Assert.Equal(0, ParallaxProcess.Run(folder.Path, "read", "a.jsonl", "--quiet").Code);
        using var served = ServedRecord.Start(folder);
        var report = Regex.Match(await served.Client.GetStringAsync("/search?q=Envoys"), "/reports/([0-9a-f]+)").Groups[1].Value;
        var text = (await served.Client.GetStringAsync($"/api/reports/{report}/text")).EnumerateRunes().ToArray();
        var page = JsonNode.Parse(await served.Client.GetStringAsync($"/api/reports/{report}/annotations"))!;
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", (string?)page["@context"]);
        var items = page["items"]!.AsArray();
        Assert.InRange(items.Count, 5, 500);
        foreach (var item in items)
        {
            var selectors = item!["target"]!["selector"]!.AsArray();
            var (start, end) = ((int)selectors[0]!["start"]!, (int)selectors[0]!["end"]!);
            Assert.Equal((string?)selectors[1]!["exact"], string.Concat(text[start..end].Select(r => r.ToString())));
        }

        Assert.Contains(items, i => i!["body"]!.AsArray().Any(b => (string?)b!["value"] == "cue"));
    }

    [Fact]
    public async Task A_program_takes_reports_in_splits_and_undoes()
    {
        using var folder = new TestFolder();
        using var served = ServedRecord.Start(folder);
        var lines = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "dam", "reports.jsonl"));
        using var sent = await served.Client.PostAsync("/api/reports", new StringContent(lines, Encoding.UTF8, "application/jsonl"));
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        JsonNode drop;
        do
        {
            await Task.Delay(100);
            drop = JsonNode.Parse(await served.Client.GetStringAsync(sent.Headers.Location))!;
        }
        while (!(bool)drop["isDone"]!);
        Assert.Equal(4, (int)drop["new"]!);
        var story = (string)drop["stories"]![0]!;
        var report = (string)drop["reports"]![0]!;
        using var split = await served.Client.PostAsync($"/api/stories/{story}/split", Json(new { reports = new[] { report }, reason = "a test" }));
        Assert.Equal(HttpStatusCode.OK, split.StatusCode);
        Assert.Equal(2, JsonNode.Parse(await split.Content.ReadAsStringAsync())!["stories"]!.AsArray().Count);
        using var undo = await served.Client.PostAsync("/api/undo", Json(new { }));
        Assert.Equal(HttpStatusCode.OK, undo.StatusCode);
        Assert.Single(JsonNode.Parse(await undo.Content.ReadAsStringAsync())!["stories"]!.AsArray());
        using var again = await served.Client.PostAsync("/api/undo", Json(new { decision = 99 }));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    static StringContent Json(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");
}
