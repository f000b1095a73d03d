using System.Text.Json;
using Parallax.Evaluation.Tasks.Answers;
using Parallax.Knowledge;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Answers of several outlets to one question (NAnCo, Laban et al. 2022): which pairs say the same. Balanced accuracy over the pairs of one question, all
/// questions pooled; beside it that of questions which ask for figures, names, dates or places.
/// </summary>
public sealed class AnswersTask : EvaluationTask
{
    static readonly string[] Plain = ["Who", "When", "Where", "How many", "How much", "How long", "How far", "How old"];

    /// <inheritdoc/>
    public override string Name => "answers";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(gold.Folder, "nanco_dataset.json")));
        var pairs = document.RootElement.EnumerateArray().SelectMany(q => Pairs(q, knowledge)).ToArray();
        return new Scores(pairs.Length, [("balanced", Balanced(pairs)), ("plain.balanced", Balanced([.. pairs.Where(p => p.Plain)]))]);
    }

    /// <summary>Mean of the shares of same and of different pairs that are told to be so.</summary>
    public static double Balanced(IReadOnlyList<(bool Same, bool Told, bool Plain)> pairs)
    {
        var same = pairs.Where(p => p.Same).ToArray();
        var different = pairs.Where(p => !p.Same).ToArray();
        return same.Length == 0 || different.Length == 0
            ? double.NaN
            : 50.0 * (((double)same.Count(p => p.Told) / same.Length) + ((double)different.Count(p => !p.Told) / different.Length));
    }

    static IEnumerable<(bool Same, bool Told, bool Plain)> Pairs(JsonElement question, KnowledgeBase knowledge)
    {
        var plain = Plain.Any(p => question.GetProperty("question").GetString()!.StartsWith(p, StringComparison.Ordinal));
        var answers = question.GetProperty("answers").EnumerateArray()
            .Select(a => (Cluster: a.GetProperty("cluster_global").ToString(), Answer: AnswerReading.Read(a.GetProperty("Answer").GetString()!, knowledge)))
            .ToArray();
        for (var i = 0; i < answers.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                yield return (answers[i].Cluster == answers[j].Cluster, AnswerComparison.Same(answers[i].Answer, answers[j].Answer), plain);
            }
        }
    }
}
