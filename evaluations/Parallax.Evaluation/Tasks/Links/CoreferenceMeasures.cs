namespace Parallax.Evaluation.Tasks.Links;

/// <summary>
/// Measures of one partition of mentions against another: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF-e (Luo 2005, φ4) and their mean, CoNLL F1.
/// Mentions that only one side has count as that side's own, in its precision or recall alone.
/// </summary>
public static class CoreferenceMeasures
{
    /// <summary>Figures in percent.</summary>
    public sealed record Result(double Muc, double BCubed, double CeafE)
    {
        /// <summary>Mean of the three.</summary>
        public double Conll => (Muc + BCubed + CeafE) / 3;
    }

    /// <summary>Compares clusters; each mention is in one cluster of a side.</summary>
    public static Result Compare<T>(IReadOnlyList<IReadOnlyCollection<T>> gold, IReadOnlyList<IReadOnlyCollection<T>> system) where T : notnull
    {
        var goldOf = Index(gold);
        var systemOf = Index(system);
        return new Result(
            F1(Muc(system, goldOf), Muc(gold, systemOf)),
            F1(BCubed(system, gold, goldOf), BCubed(gold, system, systemOf)),
            CeafE(gold, system, systemOf));
    }

    static Dictionary<T, int> Index<T>(IReadOnlyList<IReadOnlyCollection<T>> clusters) where T : notnull =>
        clusters.SelectMany((c, i) => c.Select(m => (m, i))).ToDictionary(p => p.m, p => p.i);

    static double F1(double p, double r) => p + r == 0 ? 0 : 200 * p * r / (p + r);

    static double Muc<T>(IReadOnlyList<IReadOnlyCollection<T>> clusters, Dictionary<T, int> other) where T : notnull
    {
        var (links, kept) = (0, 0);
        foreach (var cluster in clusters)
        {
            var parts = cluster.Where(other.ContainsKey).Select(m => other[m]).Distinct().Count() + cluster.Count(m => !other.ContainsKey(m));
            links += cluster.Count - 1;
            kept += cluster.Count - parts;
        }

        return links == 0 ? 0 : (double)kept / links;
    }

    static double BCubed<T>(IReadOnlyList<IReadOnlyCollection<T>> clusters, IReadOnlyList<IReadOnlyCollection<T>> others, Dictionary<T, int> other) where T : notnull
    {
        var (sum, mentions) = (0.0, 0);
        foreach (var cluster in clusters)
        {
            mentions += cluster.Count;
            sum += cluster.Where(other.ContainsKey).GroupBy(m => other[m]).Sum(g => (double)g.Count() * g.Count() / cluster.Count);
        }

        return mentions == 0 || others.Count == 0 ? 0 : sum / mentions;
    }

    static double CeafE<T>(IReadOnlyList<IReadOnlyCollection<T>> gold, IReadOnlyList<IReadOnlyCollection<T>> system, Dictionary<T, int> systemOf) where T : notnull
    {
        if (gold.Count == 0 || system.Count == 0)
        {
            return 0;
        }

        var shared = new Dictionary<(int Gold, int System), int>();
        for (var g = 0; g < gold.Count; g++)
        {
            foreach (var m in gold[g])
            {
                if (systemOf.TryGetValue(m, out var s))
                {
                    shared[(g, s)] = shared.GetValueOrDefault((g, s)) + 1;
                }
            }
        }

        var similarity = Components(shared)
            .Sum(c => Assignment.Best(c.Select(p => (p.Gold, p.System, 2.0 * shared[p] / (gold[p.Gold].Count + system[p.System].Count))).ToArray()));
        return F1(similarity / system.Count, similarity / gold.Count);
    }

    /// <summary>Cluster pairs that share mentions, parted where no chain of shared mentions leads from one to the other.</summary>
    static IEnumerable<List<(int Gold, int System)>> Components(Dictionary<(int Gold, int System), int> shared)
    {
        var root = new Dictionary<int, int>();
        int Find(int x) => root.GetValueOrDefault(x, x) is var r && r == x ? x : root[x] = Find(r);
        foreach (var (g, s) in shared.Keys)
        {
            root[Find(g)] = Find(-1 - s);
        }

        return shared.Keys.Order().GroupBy(p => Find(p.Gold)).Select(g => g.ToList());
    }
}
