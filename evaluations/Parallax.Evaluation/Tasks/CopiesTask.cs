using Parallax.Comparing.Stories;
using Parallax.Knowledge;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Whether copies are told as people judged them who read both texts: the labels of <c>cases/copies/NAME.tsv</c> over the reports of a news file, which stays where it is. The program runs
/// from the repository's root. <c>agreement</c> counts pairs with the same of three labels; <c>origin</c> the pairs, copied or in part, of which the labels tell which came first.
/// </summary>
public sealed class CopiesTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "copies";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var reports = StoriesTask.Read(gold.Path()).Select(i => i.Report).ToArray();
        var found = CopyDetection.Find(reports).ToDictionary(r => Key(reports[r.First].Id, reports[r.Second].Id));
        var (pairs, agree, copies, dated, origins) = (0, 0, 0, 0, 0);
        foreach (var row in File.ReadLines(Path.Combine("cases", "copies", "news.tsv")).Skip(1).Select(l => l.Split('\t')))
        {
            var (first, second, label, origin) = (row[1], row[2], row[3], row[4]);
            var told = found.TryGetValue(Key(first, second), out var reuse) ? reuse.IsCopy ? "copy" : "partial" : "independent";
            pairs++;
            agree += told == label ? 1 : 0;
            copies += (told == "copy") == (label == "copy") ? 1 : 0;
            if (told != "independent" && origin != "unknown")
            {
                dated++;
                origins += reports[reuse.First].Id == (origin == "first" ? first : second) ? 1 : 0;
            }
        }

        return new Scores(pairs, [("agreement", 100.0 * agree / pairs), ("copy.agreement", 100.0 * copies / pairs), ("origin", 100.0 * origins / Math.Max(1, dated))]);
    }

    static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
