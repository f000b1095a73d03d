using System.IO.Compression;
using System.Text.Json;
using Parallax.Evaluation.Measures;
using Parallax.Intake.Pages;
using Parallax.Knowledge;

namespace Parallax.Evaluation.Tasks;

/// <summary>Main text of article pages (scrapinghub's benchmark).</summary>
public sealed class PagesTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "pages";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var folder = gold.Path();
        var score = Score(Bodies(Path.Combine(folder, "ground-truth.json")), id => PageReading.Read(Unpack(Path.Combine(folder, "html", id + ".html.gz"))).Body);
        return Figures(score);
    }

    /// <summary>Scores texts that another extractor left beside the pages, as the benchmark's outputs are kept.</summary>
    public static Scores ScorePeer(string folder, string peer)
    {
        var predicted = Bodies(Path.Combine(folder, "peers", peer));
        return Figures(Score(Bodies(Path.Combine(folder, "ground-truth.json")), id => predicted.GetValueOrDefault(id, "")));
    }

    static ShingleScore Score(Dictionary<string, string> truth, Func<string, string> predict)
    {
        var score = new ShingleScore();
        foreach (var (id, body) in truth.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            score.Add(body, predict(id));
        }

        return score;
    }

    static Scores Figures(ShingleScore score) =>
        new(score.Pages, [("precision", 100 * score.Precision), ("recall", 100 * score.Recall), ("f1", 100 * score.F1)]);

    static Dictionary<string, string> Bodies(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("articleBody").GetString() ?? "", StringComparer.Ordinal);
    }

    static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var page = new MemoryStream();
        packed.CopyTo(page);
        return page.ToArray();
    }
}
