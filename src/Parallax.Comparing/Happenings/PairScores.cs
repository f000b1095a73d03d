using System.Collections.Frozen;

namespace Parallax.Comparing.Happenings;

/// <summary>The log-odds that two statements of a story tell one thing, by their positions.</summary>
public sealed class PairScores(IEnumerable<(int A, int B, double Score)> scores)
{
    readonly FrozenDictionary<(int, int), double> _scores = scores.ToFrozenDictionary(s => (s.A, s.B), s => s.Score);

    /// <summary>Pairs of at least a score, the earlier position first.</summary>
    public IEnumerable<(int A, int B)> AtLeast(double score) => _scores.Where(s => s.Value >= score).Select(s => s.Key);

    /// <summary>The score of a pair in either order; the least where it was not looked at.</summary>
    public double Of(int a, int b) => _scores.GetValueOrDefault(a < b ? (a, b) : (b, a), -AccountPairWeights.Surest);
}
