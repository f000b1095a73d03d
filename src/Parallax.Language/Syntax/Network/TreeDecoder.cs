using System.Buffers;

namespace Parallax.Language.Syntax.Network;

/// <summary>From scores of arcs to a tree: each word's best head where that makes a tree with one root, or else the best such tree (Chu and Liu 1965, Edmonds 1967).</summary>
static class TreeDecoder
{
    const long Never = long.MinValue / 4;

    /// <summary>Decodes one sentence.</summary>
    /// <param name="scores">A row for each word, a column for each head, the root last. A word's score as its own head does not count.</param>
    /// <param name="count">How many words, at least one.</param>
    /// <param name="heads">Takes the heads, -1 at the one root.</param>
    public static void Decode(ReadOnlySpan<int> scores, int count, Span<int> heads)
    {
        var columns = count + 1;
        int roots = 0, root = 0;
        var margin = long.MinValue;
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * columns, columns);
            var best = -1;
            for (var j = 0; j < count; j++)
            {
                if (j != i && (best < 0 || row[j] > row[best]))
                {
                    best = j;
                }
            }

            var own = best < 0 ? long.MaxValue : (long)row[count] - row[best];
            if (own > margin)
            {
                (root, margin) = (i, own);
            }

            heads[i] = own >= 0 ? -1 : best;
            roots += own >= 0 ? 1 : 0;
        }

        if (roots == 1 && IsTree(heads[..count]))
        {
            return;
        }

        var weights = ArrayPool<long>.Shared.Rent(count * count);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                weights[i * count + j] = i == j || i == root ? Never : scores[i * columns + j];
            }
        }

        Span<int> found = Tree(weights, count, root);
        ArrayPool<long>.Shared.Return(weights);
        found.CopyTo(heads);
    }

    static bool IsTree(ReadOnlySpan<int> heads)
    {
        foreach (var start in heads)
        {
            var at = start;
            for (var steps = 0; at >= 0; steps++)
            {
                if (steps > heads.Length)
                {
                    return false;
                }

                at = heads[at];
            }
        }

        return true;
    }

    /// <summary>The best tree below a given root; <paramref name="weights"/> has a row for each dependent.</summary>
    static int[] Tree(long[] weights, int count, int root)
    {
        var heads = new int[count];
        for (var i = 0; i < count; i++)
        {
            heads[i] = i == root ? -1 : Best(weights.AsSpan(i * count, count), i);
        }

        var cycle = Cycle(heads);
        if (cycle.Count == 0)
        {
            return heads;
        }

        // The cycle becomes one node, the last of a smaller graph.
        var number = new int[count];
        Array.Fill(number, -1);
        var kept = new List<int>();
        for (var i = 0; i < count; i++)
        {
            if (!cycle.Contains(i))
            {
                number[i] = kept.Count;
                kept.Add(i);
            }
        }

        int size = kept.Count + 1, merged = kept.Count;
        var smaller = ArrayPool<long>.Shared.Rent(size * size);
        smaller.AsSpan(0, size * size).Fill(Never);
        var (entry, exit) = (new int[size], new int[size]);
        foreach (var outside in kept)
        {
            var o = number[outside];
            foreach (var other in kept)
            {
                if (other != outside)
                {
                    smaller[o * size + number[other]] = weights[outside * count + other];
                }
            }

            foreach (var inside in cycle)
            {
                var leaving = weights[outside * count + inside];
                if (leaving > smaller[o * size + merged])
                {
                    (smaller[o * size + merged], exit[o]) = (leaving, inside);
                }

                var entering = Math.Max(Never + 1, weights[inside * count + outside] - weights[inside * count + heads[inside]]);
                if (entering > smaller[merged * size + o])
                {
                    (smaller[merged * size + o], entry[o]) = (entering, inside);
                }
            }
        }

        var found = Tree(smaller, size, number[root]);
        ArrayPool<long>.Shared.Return(smaller);
        foreach (var outside in kept)
        {
            var head = found[number[outside]];
            heads[outside] = head < 0 ? -1 : head == merged ? exit[number[outside]] : kept[head];
        }

        heads[entry[found[merged]]] = kept[found[merged]];
        return heads;
    }

    static int Best(ReadOnlySpan<long> weights, int own)
    {
        var best = own == 0 ? 1 : 0;
        for (var j = 0; j < weights.Length; j++)
        {
            if (j != own && weights[j] > weights[best])
            {
                best = j;
            }
        }

        return best;
    }

    static HashSet<int> Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 0; start < heads.Length; start++)
        {
            var at = start;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == start + 1)
            {
                var cycle = new HashSet<int>();
                for (; cycle.Add(at); at = heads[at])
                {
                }

                return cycle;
            }
        }

        return [];
    }
}
