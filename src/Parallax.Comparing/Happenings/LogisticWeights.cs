namespace Parallax.Comparing.Happenings;

/// <summary>A logistic regression.</summary>
/// <param name="Means">A mean for each feature, taken off first.</param>
/// <param name="Weights">A weight for each feature, and the constant last.</param>
public sealed record LogisticWeights(IReadOnlyList<double> Means, IReadOnlyList<double> Weights)
{
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
}
