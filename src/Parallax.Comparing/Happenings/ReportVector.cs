namespace Parallax.Comparing.Happenings;

/// <summary>A report's terms and what each weighs, at length 1.</summary>
public sealed class ReportVector
{
    readonly Dictionary<string, double> _weights;

    /// <summary>Takes weights of terms; a term that weighs nothing is left out.</summary>
    public ReportVector(IEnumerable<(string Term, double Weight)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        (string Term, double Weight)[] kept = [.. terms.Where(t => t.Weight > 0).OrderBy(t => t.Term, StringComparer.Ordinal)];
        var length = Math.Sqrt(kept.Sum(t => t.Weight * t.Weight));
        _weights = kept.ToDictionary(t => t.Term, t => t.Weight / length, StringComparer.Ordinal);
    }

    /// <summary>Whether no term weighs anything.</summary>
    public bool IsEmpty => _weights.Count == 0;

    /// <summary>Cosine, 0 to 1.</summary>
    public double Cosine(ReportVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (few, many) = _weights.Count <= other._weights.Count ? (_weights, other._weights) : (other._weights, _weights);
        var sum = 0.0;
        foreach (var (term, weight) in few)
        {
            if (many.TryGetValue(term, out var w))
            {
                sum += weight * w;
            }
        }

        return sum;
    }
}
