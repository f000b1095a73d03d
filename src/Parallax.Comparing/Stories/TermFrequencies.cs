using System.Collections.Frozen;
using System.Globalization;
using Parallax.Knowledge;

namespace Parallax.Comparing.Stories;

/// <summary>How common each word is in news reports: inverse document frequency, from the pack <c>stories</c>.</summary>
public sealed class TermFrequencies
{
    readonly FrozenDictionary<uint, float> _weights;
    readonly float _unseen;

    TermFrequencies(FrozenDictionary<uint, float> weights, float unseen) => (_weights, _unseen) = (weights, unseen);

    /// <summary>Reads the pack's table of document frequencies.</summary>
    /// <exception cref="Parallax.Knowledge.Packs.PackException">A count is no number.</exception>
    public static TermFrequencies From(KnowledgeBase knowledge)
    {
        var counts = new Dictionary<uint, double>();
        var reports = 1.0;
        foreach (var row in knowledge.Pack("stories").Table("frequencies").Rows)
        {
            if (!double.TryParse(row["reports"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count <= 0)
            {
                throw row.Wrong($"counts '{row["reports"]}' reports; expected a whole number above 0");
            }

            // The first row counts all reports of the corpus.
            if (row.Id == "*")
            {
                reports = count;
            }
            else
            {
                counts[WordScan.HashOf(row.Id)] = count;
            }
        }

        return new TermFrequencies(
            counts.ToFrozenDictionary(p => p.Key, p => (float)Math.Log(reports / p.Value)), (float)Math.Log(reports / 2));
    }

    /// <summary>ln(reports / reports with the word); that of a word seen twice for one never seen.</summary>
    public float Weight(uint term) => _weights.TryGetValue(term, out var weight) ? weight : _unseen;
}
