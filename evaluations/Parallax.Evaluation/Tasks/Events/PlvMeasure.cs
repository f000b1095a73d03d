using Parallax.Model;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>Measures of <c>plv</c>: the set labels one event a sentence, so one event a sentence is judged.</summary>
public static class PlvMeasure
{
    /// <summary>
    /// <c>root.*</c>: an event counts where its root is the gold's. <c>triple.*</c>: the root is right, a source span overlaps the head of a gold source
    /// and a target span that of a gold target. Precision is over sentences with an event read, recall over all.
    /// </summary>
    /// <param name="items">Gold.</param>
    /// <param name="predictions">Parallel to <paramref name="items"/>.</param>
    /// <param name="heads">The head of a gold span in its sentence.</param>
    public static IReadOnlyList<(string Name, double Value)> EndToEnd(
        IReadOnlyList<PlvItem> items, IReadOnlyList<PlvPrediction> predictions, Func<int, TextSpan, TextSpan> heads)
    {
        int read = 0, root = 0, triple = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (predictions[i].Root is not { } found)
            {
                continue;
            }

            read++;
            if (found == items[i].Root)
            {
                root++;
                triple += Meets(items[i].Source, predictions[i].Source, i, heads) && Meets(items[i].Target, predictions[i].Target, i, heads) ? 1 : 0;
            }
        }

        return [.. Triple("root", root, read, items.Count), .. Triple("triple", triple, read, items.Count)];
    }

    /// <summary>Accuracy, and F1 averaged over the gold's roots, where the spans are given.</summary>
    public static (double Accuracy, double MacroF1) Given(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        var right = gold.Where((g, i) => g == predicted[i]).Count();
        var f1 = gold.Distinct(StringComparer.Ordinal).Select(r =>
        {
            double hit = gold.Where((g, i) => g == r && predicted[i] == r).Count();
            return 200 * hit / (gold.Count(g => g == r) + predicted.Count(p => p == r));
        });
        return (100.0 * right / gold.Count, f1.Average());
    }

    static bool Meets(EquatableList<TextSpan> gold, EquatableList<TextSpan> found, int item, Func<int, TextSpan, TextSpan> heads)
    {
        // Some sentences mark no source or no target: then none is asked for.
        return gold.IsEmpty || gold.Any(g => found.Any(f => f.Overlaps(heads(item, g))));
    }

    static IEnumerable<(string, double)> Triple(string name, double hit, double read, double gold)
    {
        yield return (name + ".precision", read == 0 ? 0 : 100 * hit / read);
        yield return (name + ".recall", gold == 0 ? 0 : 100 * hit / gold);
        yield return (name + ".f1", read + gold == 0 ? 0 : 200 * hit / (read + gold));
    }
}
