using System.Globalization;
using Parallax.Knowledge;

namespace Parallax.Comparing.Happenings;

/// <summary>The trained weights of <see cref="AccountPairs"/>: a logistic regression over features brought to mean 0 and deviation 1.</summary>
/// <param name="Means">A mean for each feature.</param>
/// <param name="Weights">Weights over the features' deviations, and the constant last.</param>
public sealed record AccountPairWeights(IReadOnlyList<double> Means, IReadOnlyList<double> Weights)
{
    /// <summary>Scores beyond this are no surer.</summary>
    public const double Surest = 2.5;

    /// <summary>Reads pack <c>comparing</c>.</summary>
    public static AccountPairWeights From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var rows = knowledge.Pack("comparing").Table("account-pairs").Rows;
        return new AccountPairWeights([.. rows.Select(r => Number(r["mean"]))], [.. rows.Select(r => Number(r["weight"]))]);
    }

    /// <summary>Log-odds that two statements tell one thing, between ± <see cref="Surest"/>.</summary>
    public double Score(IReadOnlyList<double> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var sum = Weights[^1];
        for (var i = 0; i < features.Count; i++)
        {
            sum += Weights[i] * (features[i] - Means[i]);
        }

        return Math.Clamp(sum, -Surest, Surest);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
