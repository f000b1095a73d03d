using System.Globalization;
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
        return new AccountPairWeights(Read(knowledge, "account-pairs"), Read(knowledge, "account-standing"));
    }

    static LogisticWeights Read(KnowledgeBase knowledge, string table)
    {
        var rows = knowledge.Pack("comparing").Table(table).Rows;
        return new LogisticWeights([.. rows.SkipLast(1).Select(r => Number(r["mean"]))], [.. rows.Select(r => Number(r["weight"]))]);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
