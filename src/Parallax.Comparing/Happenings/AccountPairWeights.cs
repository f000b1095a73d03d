using Parallax.Knowledge;

namespace Parallax.Comparing.Happenings;

/// <summary>The trained weights that two statements of a story tell one thing: two logistic regressions, over <see cref="AccountPairs"/> and then over <see cref="PairStanding"/>.</summary>
/// <param name="Alone">Over what the two have in common.</param>
/// <param name="Standing">Over how the pair stands among the others.</param>
public sealed record AccountPairWeights(LogisticWeights Alone, LogisticWeights Standing)
{
    /// <summary>Scores beyond this are no surer.</summary>
    public const double Surest = 4;

    /// <summary>Reads pack <c>comparing</c>.</summary>
    public static AccountPairWeights From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new AccountPairWeights(LogisticWeights.From(knowledge, "account-pairs"), LogisticWeights.From(knowledge, "account-standing"));
    }
}
