using System.Globalization;
using Parallax.Knowledge;

namespace Parallax.Comparing.Happenings;

/// <summary>A logistic regression.</summary>
/// <param name="Means">A mean for each feature, taken off first.</param>
/// <param name="Weights">A weight for each feature, and the constant last.</param>
public sealed record LogisticWeights(IReadOnlyList<double> Means, IReadOnlyList<double> Weights)
{
    /// <summary>Reads a table of pack <c>comparing</c>: a row for each feature, and the constant last.</summary>
    public static LogisticWeights From(KnowledgeBase knowledge, string table)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var rows = knowledge.Pack("comparing").Table(table).Rows;
        return new LogisticWeights([.. rows.SkipLast(1).Select(r => Number(r["mean"]))], [.. rows.Select(r => Number(r["weight"]))]);
    }

    /// <summary>Log-odds.</summary>
    public double Score(IReadOnlyList<double> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var sum = Weights[^1];
        for (var i = 0; i < features.Count; i++)
        {
            sum += Weights[i] * (features[i] - Means[i]);
        }

        return sum;
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
