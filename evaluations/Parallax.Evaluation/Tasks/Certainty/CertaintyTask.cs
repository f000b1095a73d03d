using Parallax.Knowledge;

namespace Parallax.Evaluation.Tasks.Certainty;

/// <summary>
/// Passages of our own with one or two words labelled in each: percent of the words whose value is read as labelled (or whose silence is, with its kind), whose innermost source is,
/// whose author's value is, and all of it.
/// </summary>
public sealed class CertaintyTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "certainty";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge) => Of(
        [.. Directory.GetFiles(gold.Path(), "*.txt").Order(StringComparer.Ordinal).SelectMany(f => CertaintyCase.Parse(File.ReadAllText(f)).Read(knowledge))]);

    /// <summary>Scores words.</summary>
    public static Scores Of(IReadOnlyList<(CertaintyLabel Gold, CertaintyLabel Read)> words)
    {
        double Share(Func<CertaintyLabel, CertaintyLabel, bool> right) => 100.0 * words.Count(w => right(w.Gold, w.Read)) / words.Count;
        return new Scores(words.Count,
        [
            ("value", Share((g, r) => g.Value == r.Value)),
            ("source", Share((g, r) => g.SharesSource(r))),
            ("author", Share((g, r) => g.Author == r.Author)),
            ("all", Share((g, r) => g.Value == r.Value && g.Author == r.Author && g.SharesSource(r))),
        ]);
    }
}
