namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>Measures of <c>petrarch</c>: triples are compared as sets, sentence by sentence.</summary>
public static class PetrarchMeasure
{
    /// <summary>The share of sentences whose triples are exactly the gold's, and precision, recall and F1 of triples over all sentences.</summary>
    public static IReadOnlyList<(string Name, double Value)> Of(
        IReadOnlyList<IReadOnlyList<PetrarchEvent>> gold, IReadOnlyList<IReadOnlyList<PetrarchEvent>> found)
    {
        int exact = 0, hit = 0, expected = 0, read = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            var right = gold[i].ToHashSet();
            var mine = found[i].ToHashSet();
            exact += right.SetEquals(mine) ? 1 : 0;
            expected += right.Count;
            read += mine.Count;
            hit += mine.Count(right.Contains);
        }

        return
        [
            ("exact", Percent(exact, gold.Count)), ("triple.precision", Percent(hit, read)), ("triple.recall", Percent(hit, expected)),
            ("triple.f1", Percent(2 * hit, read + expected)),
        ];
    }

    static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
