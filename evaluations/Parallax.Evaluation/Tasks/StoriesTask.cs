using System.Text.Json;
using Parallax.Comparing.Stories;
using Parallax.Evaluation.Measures;
using Parallax.Knowledge;
using Parallax.Model.Reports;
using Parallax.Reading;

namespace Parallax.Evaluation.Tasks;

/// <summary>Which reports tell one story: dated articles, streamed in the order of their dates (<c>allsides</c>).</summary>
public sealed class StoriesTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "stories";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var items = Read(gold.Path());
        var readings = new Model.Statements.Reading[items.Count];
        Parallel.For(0, items.Count, i => readings[i] = ReportReading.Read(items[i].Report, knowledge));
        var story = StoryGrouping.Group(readings, knowledge).SelectMany(s => s.Reports.Select(r => (Report: r, s.Id))).ToDictionary(p => p.Report, p => p.Id);
        var scores = BCubed.Of([.. items.Select(i => i.Story)], [.. items.Select(i => story[i.Report.Id])]);
        return new Scores(items.Count,
        [
            ("bcubed.precision", scores.Precision), ("bcubed.recall", scores.Recall), ("bcubed.f1", scores.F1), ("pairwise.f1", scores.PairwiseF1),
        ]);
    }

    /// <summary>The set's articles with the label of their story, in file order.</summary>
    public static IReadOnlyList<(Report Report, string Story)> Read(string path)
    {
        var items = new List<(Report, string)>();
        using var reader = GoldSet.Open(path);
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string Text(string field) => json.RootElement.GetProperty(field).GetString() ?? "";
            var day = DateOnly.ParseExact(Text("published").AsSpan(0, 10), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var story = json.RootElement.TryGetProperty("story", out var label) ? label.GetString() ?? "" : "";
            items.Add((new Report(Text("id"), Text("outlet"), ReportKind.Unknown, new Publication.Given(day), Text("url"), Text("title"), Text("text")), story));
        }

        return items;
    }
}
