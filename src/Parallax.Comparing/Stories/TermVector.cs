namespace Parallax.Comparing.Stories;

/// <summary>A sparse vector of unit length over hashed terms.</summary>
/// <remarks>Equality is by reference. Term ids ascend; sums run in that order, so that a product is the same on every machine.</remarks>
public sealed class TermVector
{
    readonly uint[] _terms;
    readonly float[] _weights;

    TermVector(uint[] terms, float[] weights) => (_terms, _weights) = (terms, weights);

    /// <summary>The vector of no term.</summary>
    public static TermVector Empty { get; } = new([], []);

    /// <summary>Term ids, ascending.</summary>
    public ReadOnlySpan<uint> Terms => _terms;

    /// <summary>Weights beside <see cref="Terms"/>; their squares sum to 1 unless there is no term.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Scales weights to unit length and keeps the heaviest terms.</summary>
    /// <param name="weights">Terms with positive weights.</param>
    /// <param name="most">How many terms are kept at most; of equal weights the smaller id.</param>
    public static TermVector Of(IReadOnlyDictionary<uint, float> weights, int most)
    {
        var kept = weights.Where(p => p.Value > 0).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(most).OrderBy(p => p.Key).ToArray();
        var length = 0.0;
        foreach (var (_, weight) in kept)
        {
            length += (double)weight * weight;
        }

        var scale = length > 0 ? (float)(1 / Math.Sqrt(length)) : 0;
        return new TermVector([.. kept.Select(p => p.Key)], [.. kept.Select(p => p.Value * scale)]);
    }

    /// <summary>The cosine, 0 to 1.</summary>
    public float Dot(TermVector other)
    {
        var sum = 0f;
        int i = 0, j = 0;
        while (i < _terms.Length && j < other._terms.Length)
        {
            var order = _terms[i].CompareTo(other._terms[j]);
            if (order == 0)
            {
                sum += _weights[i++] * other._weights[j++];
            }
            else if (order < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>The direction of the weighted sum of both, cut to its heaviest terms.</summary>
    public TermVector Plus(TermVector other, float ownWeight, int most)
    {
        var sum = new Dictionary<uint, float>(_terms.Length + other._terms.Length);
        for (var i = 0; i < _terms.Length; i++)
        {
            sum[_terms[i]] = _weights[i] * ownWeight;
        }

        for (var i = 0; i < other._terms.Length; i++)
        {
            sum[other._terms[i]] = sum.GetValueOrDefault(other._terms[i]) + other._weights[i];
        }

        return Of(sum, most);
    }
}
