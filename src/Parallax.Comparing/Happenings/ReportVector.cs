using Parallax.Comparing.Words;

namespace Parallax.Comparing.Happenings;

/// <summary>A text's words by how often and how rare, at length 1.</summary>
public sealed class ReportVector
{
    readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <summary>Takes the words of a whole text.</summary>
    public ReportVector(IEnumerable<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var group in words.Where(w => w.Weight >= Word.LeastWeight).GroupBy(w => w.Base, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            _weights[group.Key] = (1 + Math.Log(group.Count())) * group.First().Weight;
        }

        var length = Math.Sqrt(_weights.Values.Sum(w => w * w));
        if (length > 0)
        {
            foreach (var key in _weights.Keys.ToArray())
            {
                _weights[key] /= length;
            }
        }
    }

    /// <summary>Cosine, 0 to 1.</summary>
    public double Cosine(ReportVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sum = 0.0;
        foreach (var (word, weight) in _weights)
        {
            if (other._weights.TryGetValue(word, out var w))
            {
                sum += weight * w;
            }
        }

        return sum;
    }
}
