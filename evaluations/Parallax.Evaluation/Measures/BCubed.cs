namespace Parallax.Evaluation.Measures;

/// <summary>How well one partition of items reproduces another (Bagga and Baldwin 1998), by item and by pair.</summary>
/// <param name="Precision">Mean over items: the share of its system cluster that its gold cluster has too; percent.</param>
/// <param name="Recall">Mean over items: the share of its gold cluster that its system cluster has too; percent.</param>
/// <param name="PairwiseF1">F1 over pairs of items in one cluster; percent.</param>
public readonly record struct BCubed(double Precision, double Recall, double PairwiseF1)
{
    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores parallel labels; an item's cluster is all items with its label.</summary>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static BCubed Of(IReadOnlyList<string> gold, IReadOnlyList<string> system)
    {
        if (gold.Count != system.Count)
        {
            throw new ArgumentException($"{system.Count} system labels for {gold.Count} items", nameof(system));
        }

        var goldSize = Sizes(gold);
        var systemSize = Sizes(system);
        var both = Sizes([.. gold.Zip(system)]);
        double precision = 0, recall = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            double shared = both[(gold[i], system[i])];
            precision += shared / systemSize[system[i]];
            recall += shared / goldSize[gold[i]];
        }

        double together = both.Values.Sum(Pairs), goldPairs = goldSize.Values.Sum(Pairs), systemPairs = systemSize.Values.Sum(Pairs);
        var n = Math.Max(1, gold.Count);
        return new BCubed(100 * precision / n, 100 * recall / n, goldPairs + systemPairs == 0 ? 100 : 200 * together / (goldPairs + systemPairs));
    }

    static Dictionary<T, int> Sizes<T>(IReadOnlyList<T> labels) where T : notnull => labels.GroupBy(l => l).ToDictionary(g => g.Key, g => g.Count());

    static double Pairs(int size) => size * (size - 1.0) / 2;
}
