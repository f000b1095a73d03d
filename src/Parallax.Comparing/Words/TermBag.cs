namespace Parallax.Comparing.Words;

/// <summary>The content words of a stretch of text, with what they could mean, for comparing it with others.</summary>
public sealed class TermBag
{
    readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    readonly HashSet<string> _families = new(StringComparer.Ordinal);
    readonly HashSet<long> _senses = [];
    readonly HashSet<long> _above = [];
    readonly long[] _sum = new long[Word.VectorWidth];

    /// <summary>Takes words; repeated and too common ones count once or not at all.</summary>
    public TermBag(IEnumerable<Word> words, double leastWeight = Word.LeastWeight)
    {
        ArgumentNullException.ThrowIfNull(words);
        var list = new List<Word>();
        foreach (var word in words)
        {
            if (word.Weight < leastWeight || !_bases.Add(word.Base))
            {
                continue;
            }

            list.Add(word);
            _families.Add(word.Family);
            _senses.UnionWith(word.Senses);
            _above.UnionWith(word.Above);
            var vector = word.Vector.Span;
            var weight = (long)(word.Weight * 16);
            for (var i = 0; i < vector.Length; i++)
            {
                _sum[i] += weight * (sbyte)vector[i];
            }
        }

        Words = list;
        Weight = list.Sum(w => w.Weight);
    }

    /// <summary>The words, each once, in text order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Their weights' sum.</summary>
    public double Weight { get; }

    /// <summary>Whether there is no content word.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Whether it holds a base form.</summary>
    public bool Contains(string baseForm) => _bases.Contains(baseForm);

    /// <summary>How near the nearest of its words is: 1 the same, .9 same family, .75 a synonym, .5 a kind of or kind above, 0 otherwise.</summary>
    public double Nearness(Word word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_bases.Contains(word.Base))
        {
            return 1;
        }

        if (_families.Contains(word.Family))
        {
            return 0.9;
        }

        if (word.Senses.Any(_senses.Contains))
        {
            return 0.75;
        }

        return word.Above.Any(_senses.Contains) || word.Senses.Any(_above.Contains) ? 0.5 : 0;
    }

    /// <summary>Cosine of both bags' weighted vector sums, -1 to 1; 0 where one has no vectors.</summary>
    public double Cosine(TermBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (dot, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Word.VectorWidth; i++)
        {
            var (p, q) = ((double)_sum[i], (double)other._sum[i]);
            (dot, x, y) = (dot + (p * q), x + (p * p), y + (q * q));
        }

        return x == 0 || y == 0 ? 0 : dot / Math.Sqrt(x * y);
    }

    /// <summary>Highest cosine of a word of this bag and one of the other; 0 where there is none.</summary>
    public double NearestCosine(TermBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var best = 0.0;
        foreach (var a in Words)
        {
            foreach (var b in other.Words)
            {
                best = Math.Max(best, a.Base == b.Base ? 1 : a.Cosine(b));
            }
        }

        return best;
    }

    /// <summary>Share of this bag's weight that the other bag covers, 0 to 1; 0 where this bag is empty.</summary>
    public double CoveredBy(TermBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Weight <= 0 ? 0 : Words.Sum(w => w.Weight * other.Nearness(w)) / Weight;
    }

    /// <summary>Mean of how far each covers the other.</summary>
    public double Similarity(TermBag other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (CoveredBy(other) + other.CoveredBy(this)) / 2;
    }
}
