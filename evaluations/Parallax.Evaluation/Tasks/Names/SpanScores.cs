using Parallax.Language.Names;

namespace Parallax.Evaluation.Tasks.Names;

/// <summary>Counts spans that are right in extent and type, over all texts and by type.</summary>
public sealed class SpanScores
{
    readonly SortedDictionary<string, Counts> _types = new(StringComparer.Ordinal);

    /// <summary>Takes a text's spans; a span counts once.</summary>
    public void Add(IEnumerable<TypedSpan> gold, IEnumerable<TypedSpan> own)
    {
        var wanted = gold.ToHashSet();
        foreach (var span in wanted)
        {
            Of(span.Type).Gold++;
        }

        foreach (var span in own.Distinct())
        {
            var counts = Of(span.Type);
            counts.Own++;
            counts.Right += wanted.Contains(span) ? 1 : 0;
        }
    }

    /// <summary>Precision, recall and F1 over all, then F1 of each type; percentages, 0 where nothing was right.</summary>
    public Scores ToScores()
    {
        int gold = _types.Values.Sum(c => c.Gold), own = _types.Values.Sum(c => c.Own), right = _types.Values.Sum(c => c.Right);
        List<(string, double)> figures =
        [
            ("precision", own == 0 ? 0 : 100.0 * right / own),
            ("recall", gold == 0 ? 0 : 100.0 * right / gold),
            ("f1", F1(gold, own, right)),
        ];
        figures.AddRange(_types.Select(t => ("f1." + t.Key, F1(t.Value.Gold, t.Value.Own, t.Value.Right))));
        return new Scores(gold, figures);
    }

    static double F1(int gold, int own, int right) => right == 0 ? 0 : 200.0 * right / (gold + own);

    Counts Of(string type) => _types.TryGetValue(type, out var counts) ? counts : _types[type] = new Counts();

    sealed class Counts
    {
        public int Gold, Own, Right;
    }
}
