using Parallax.Comparing.Happenings;
using Parallax.Evaluation.Tasks.Happenings;
using Parallax.Knowledge;

namespace Parallax.Evaluation.Tasks;

/// <summary>
/// Whether statements of running news that are brought together tell one thing: the pairs of <c>cases/happenings</c> that nothing is learned from. <c>together</c> scores pairs in one happening,
/// <c>sure</c> those sure enough to be counted as witnesses and to be set against one another. The program runs from the repository's root.
/// </summary>
public sealed class HappeningsTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "happenings";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var stories = LabelledStories.Read(Path.Combine("cases", "happenings"), gold.Path(), held: true, knowledge);
        var (one, together, right, sure, surelyRight) = (0, 0, 0, 0, 0);
        foreach (var story in stories)
        {
            var identity = new PairIdentity(story.Accounts);
            var (_, of, _) = HappeningComposition.Compose(story.Accounts, identity);
            foreach (var pair in story.Pairs)
            {
                one += pair.One ? 1 : 0;
                var joined = of[pair.A] == of[pair.B];
                (together, right) = joined ? (together + 1, right + (pair.One ? 1 : 0)) : (together, right);
                var certain = joined && identity.Of(pair.A, pair.B) >= HappeningComposition.Surely;
                (sure, surelyRight) = certain ? (sure + 1, surelyRight + (pair.One ? 1 : 0)) : (sure, surelyRight);
            }
        }

        return new Scores(stories.Sum(s => s.Pairs.Count),
        [
            ("together.precision", Share(right, together)), ("together.recall", Share(right, one)), ("sure.precision", Share(surelyRight, sure)), ("sure.recall", Share(surelyRight, one)),
        ]);
    }

    static double Share(int part, int all) => 100.0 * part / Math.Max(1, all);
}
