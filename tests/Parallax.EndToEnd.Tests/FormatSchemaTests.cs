using System.Text.Json.Nodes;
using Json.Schema;
using Xunit;

namespace Parallax.EndToEnd.Tests;

/// <summary>What the program prints is what <c>docs/format</c> publishes.</summary>
public sealed class FormatSchemaTests : IDisposable
{
    static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_line_of_JSON_follows_its_schema()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "samples");
        Check("reading", ParallaxProcess.Run(_folder.Path, "read", samples, "--json"), 3);
        Check("brief", ParallaxProcess.Run(_folder.Path, "brief", "--json"), 1);
        Check("brief", ParallaxProcess.Run(_folder.Path, "export", "--what", "briefs"), 1);
        Check("reading", ParallaxProcess.Run(_folder.Path, "export"), 3);
        var stories = ParallaxProcess.Run(_folder.Path, "stories", "--json");
        Check("story", stories, 1);
        var id = JsonNode.Parse(stories.Lines[0])!["story"]!["id"]!.GetValue<string>();
        Check("story", ParallaxProcess.Run(_folder.Path, "story", id, "--json"), 1);
        Check("decision", ParallaxProcess.Run(_folder.Path, "story", "split", id, JsonNode.Parse(stories.Lines[0])!["story"]!["reports"]![0]!.GetValue<string>(), "--json"), 1);
        Check("decision", ParallaxProcess.Run(_folder.Path, "story", "undo", "--json"), 1);
        Check("story", ParallaxProcess.Run(_folder.Path, "story", id, "--json"), 1);
        Check("expectation", ParallaxProcess.Run(_folder.Path, "expect", "--json"), 0);
        Check("tie", ParallaxProcess.Run(_folder.Path, "ties", "--json"), 0);
        Check("tie-series", ParallaxProcess.Run(_folder.Path, "ties", "CHN", "PHL", "--json"), 1);
        Check("source", ParallaxProcess.Run(_folder.Path, "sources", "--json"), 0);
        Check("reading", ParallaxProcess.Run(_folder.Path, "explain", "The minister said on Tuesday that talks may fail.", "--json"), 1);
    }

    [Fact]
    public void The_schemas_refuse_what_is_not_of_the_format()
    {
        _folder.WriteReports("news.jsonl", 1);
        var line = ParallaxProcess.Run(_folder.Path, "read", "news.jsonl", "--json").Lines[0];
        Assert.True(Schema("reading").Evaluate(JsonNode.Parse(line)).IsValid);
        foreach (var (was, now) in new[] { ("\"format\":1", "\"format\":2"), ("\"kind\":\"unknown\"", "\"kind\":\"pamphlet\""), ("\"bodyStart\":", "\"start\":"), ("\"sentences\":", "\"sentences2\":") })
        {
            Assert.Contains(was, line, StringComparison.Ordinal);
            Assert.False(Schema("reading").Evaluate(JsonNode.Parse(line.Replace(was, now, StringComparison.Ordinal))).IsValid);
        }
    }

    static void Check(string schema, Run run, int atLeast)
    {
        Assert.True(run.Code == 0, run.Talk);
        Assert.True(run.Lines.Length >= atLeast, $"{schema}: {run.Lines.Length} lines");
        foreach (var line in run.Lines)
        {
            var result = Schema(schema).Evaluate(JsonNode.Parse(line), Options);
            Assert.True(
                result.IsValid,
                schema + ": " + string.Join("; ", (result.Details ?? []).Where(d => d.HasErrors).Take(5).Select(d => $"{d.InstanceLocation}: {string.Join(", ", d.Errors!.Values)}")));
        }
    }

    static JsonSchema Schema(string name) => Schemas.Value[name];

    static readonly Lazy<Dictionary<string, JsonSchema>> Schemas = new(() => Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "format"), "*.schema.json")
        .ToDictionary(f => Path.GetFileName(f)[..^".schema.json".Length], f => JsonSchema.FromText(File.ReadAllText(f)), StringComparer.Ordinal));
}
