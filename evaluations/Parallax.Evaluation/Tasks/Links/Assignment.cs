namespace Parallax.Evaluation.Tasks.Links;

/// <summary>The heaviest pairing of rows and columns, one to one (Kuhn 1955, Munkres 1957; shortest augmenting paths).</summary>
public static class Assignment
{
    /// <summary>The weight of the best pairing; pairs not listed weigh nothing.</summary>
    public static double Best(IReadOnlyList<(int Row, int Column, double Weight)> pairs)
    {
        var rows = pairs.Select(p => p.Row).Distinct().ToArray();
        var columns = pairs.Select(p => p.Column).Distinct().ToArray();
        var n = Math.Max(rows.Length, columns.Length);
        var cost = new double[n + 1, n + 1];
        foreach (var (row, column, weight) in pairs)
        {
            cost[Array.IndexOf(rows, row) + 1, Array.IndexOf(columns, column) + 1] = -weight;
        }

        // Potentials u of rows and v of columns; match[j] is the row paired with column j.
        var (u, v, match, way) = (new double[n + 1], new double[n + 1], new int[n + 1], new int[n + 1]);
        for (var i = 1; i <= n; i++)
        {
            match[0] = i;
            var j0 = 0;
            var least = Enumerable.Repeat(double.PositiveInfinity, n + 1).ToArray();
            var used = new bool[n + 1];
            do
            {
                used[j0] = true;
                var (i0, delta, j1) = (match[j0], double.PositiveInfinity, 0);
                for (var j = 1; j <= n; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var reduced = cost[i0, j] - u[i0] - v[j];
                    if (reduced < least[j])
                    {
                        (least[j], way[j]) = (reduced, j0);
                    }

                    if (least[j] < delta)
                    {
                        (delta, j1) = (least[j], j);
                    }
                }

                for (var j = 0; j <= n; j++)
                {
                    if (used[j])
                    {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                j0 = j1;
            }
            while (match[j0] != 0);

            do
            {
                var j1 = way[j0];
                match[j0] = match[j1];
                j0 = j1;
            }
            while (j0 != 0);
        }

        return Enumerable.Range(1, n).Sum(j => -cost[match[j], j]);
    }
}
