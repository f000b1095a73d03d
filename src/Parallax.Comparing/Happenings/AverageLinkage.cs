namespace Parallax.Comparing.Happenings;

/// <summary>Bottom-up clustering: the two clusters whose members are nearest on average are joined first, as long as they are near enough.</summary>
public static class AverageLinkage
{
    /// <summary>Clusters items.</summary>
    /// <param name="count">How many items.</param>
    /// <param name="pairs">Similar pairs with their similarity; a pair not listed counts as <paramref name="absent"/>.</param>
    /// <param name="threshold">Least average similarity at which clusters are joined.</param>
    /// <param name="absent">Similarity of pairs not listed.</param>
    /// <param name="mayJoin">Whether two clusters may be joined at all, or null for always; told the members.</param>
    /// <param name="source">Where each item is from, or null: items of one source say nothing of one another, and their pairs are left out of the average.</param>
    /// <returns>The cluster of each item: the position of its first member.</returns>
    public static int[] Cluster(
        int count, IReadOnlyList<(int A, int B, double Similarity)> pairs, double threshold, double absent, Func<IReadOnlyList<int>, IReadOnlyList<int>, bool>? mayJoin = null,
        IReadOnlyList<int>? source = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var members = Enumerable.Range(0, count).Select(i => new List<int> { i }).ToArray();
        var links = Enumerable.Range(0, count).Select(_ => new Dictionary<int, (double Sum, int Count)>()).ToArray();
        var queue = new PriorityQueue<(int A, int B, double Average), (double, int, int)>();
        var sources = source?.Select(s => new Dictionary<int, int> { [s] = 1 }).ToArray();
        foreach (var (a, b, similarity) in pairs)
        {
            if (source is not null && source[a] == source[b])
            {
                continue;
            }

            var (x, y) = a < b ? (a, b) : (b, a);
            links[x][y] = links[y][x] = (similarity, 1);
            queue.Enqueue((x, y, similarity), (-similarity, x, y));
        }

        double Average(int a, int b)
        {
            var (sum, n) = links[a][b];
            var all = (members[a].Count * members[b].Count) - (sources is null ? 0 : sources[a].Sum(s => s.Value * sources[b].GetValueOrDefault(s.Key)));
            return (sum + ((all - n) * absent)) / all;
        }

        var alive = Enumerable.Repeat(true, count).ToArray();
        while (queue.TryDequeue(out var next, out _))
        {
            var (a, b, average) = next;
            if (!alive[a] || !alive[b] || Average(a, b) != average)
            {
                continue;
            }

            if (average < threshold)
            {
                break;
            }

            if (mayJoin is not null && !mayJoin(members[a], members[b]))
            {
                continue;
            }

            // The later cluster goes into the earlier one; its links are added up.
            members[a].AddRange(members[b]);
            alive[b] = false;
            foreach (var (from, number) in sources?[b] ?? [])
            {
                sources![a][from] = sources[a].GetValueOrDefault(from) + number;
            }

            links[a].Remove(b);
            foreach (var (other, (sum, n)) in links[b])
            {
                if (other == a || !alive[other])
                {
                    continue;
                }

                var (oldSum, oldCount) = links[a].GetValueOrDefault(other);
                links[a][other] = links[other][a] = (oldSum + sum, oldCount + n);
                links[other].Remove(b);
            }

            foreach (var other in links[a].Keys.Where(o => alive[o]).Order())
            {
                var (x, y) = a < other ? (a, other) : (other, a);
                var now = Average(x, y);
                queue.Enqueue((x, y, now), (-now, x, y));
            }
        }

        var cluster = new int[count];
        for (var i = 0; i < count; i++)
        {
            if (alive[i])
            {
                foreach (var m in members[i])
                {
                    cluster[m] = i;
                }
            }
        }

        return cluster;
    }
}
