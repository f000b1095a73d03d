using System.Collections.Frozen;
using System.Globalization;
using Parallax.Comparing.Words;
using Parallax.Knowledge;

namespace Parallax.Comparing.Happenings;

/// <summary>Pairs of trigger words that told one event, or did not, in a labelled corpus: how much more often than two triggers of one story do.</summary>
public sealed class TriggerPairs
{
    readonly FrozenDictionary<(string, string), float> _scores;
    readonly ILookup<string, string> _partners;

    /// <summary>Takes scores by pair of families, in ordinal order.</summary>
    public TriggerPairs(IReadOnlyDictionary<(string First, string Second), float> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        _scores = scores.ToFrozenDictionary(p => p.Key, p => p.Value);
        _partners = scores.Keys.SelectMany(k => new[] { (k.First, k.Second), (k.Second, k.First) }).ToLookup(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
    }

    /// <summary>Families that a family is paired with.</summary>
    public IEnumerable<string> Partners(string family) => _partners[family];

    /// <summary>None learned.</summary>
    public static TriggerPairs None { get; } = new(new Dictionary<(string, string), float>());

    /// <summary>Reads pack <c>comparing</c>.</summary>
    public static TriggerPairs From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new TriggerPairs(knowledge.Pack("comparing").Table("triggers").Rows.ToDictionary(
            r => (r["first"], r["second"]), r => int.Parse(r["score"], CultureInfo.InvariantCulture) / 100f));
    }

    /// <summary>The highest score among the pairs of words; 0 where none is known.</summary>
    public float Of(TermBag a, TermBag b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (best, found) = (float.MinValue, false);
        foreach (var x in a.Words)
        {
            foreach (var y in b.Words)
            {
                if (_scores.TryGetValue(Key(x.Family, y.Family), out var score))
                {
                    (best, found) = (Math.Max(best, score), true);
                }
            }
        }

        return found ? best : 0;
    }

    /// <summary>The order in which pairs are kept.</summary>
    public static (string First, string Second) Key(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
