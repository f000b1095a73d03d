using Parallax.Comparing.Happenings;

namespace Parallax.Training.Comparing;

/// <summary>Gradient boosting of small trees for the logistic loss (Friedman 2001), features cut into quantile bins. Deterministic.</summary>
public static class TreeBoosting
{
    /// <summary>Trains.</summary>
    /// <param name="features">A row for each example.</param>
    /// <param name="labels">True where it is to score above 0.</param>
    /// <param name="trees">How many trees.</param>
    /// <param name="depth">Their depth.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="leastExamples">Least examples in a leaf.</param>
    public static BoostedTrees Train(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels, int trees = 150, int depth = 4, double rate = 0.1, int leastExamples = 30)
    {
        var width = features[0].Length;
        var cuts = Enumerable.Range(0, width).Select(f => Cuts(features.Select(r => r[f]))).ToArray();
        var bins = features.Select(r => r.Select((v, f) => (byte)Bin(cuts[f], v)).ToArray()).ToArray();
        var score = new double[labels.Count];
        var (nodes, roots) = (new List<BoostedTrees.Node>(), new List<int>());
        var (gradient, curvature) = (new double[labels.Count], new double[labels.Count]);
        for (var t = 0; t < trees; t++)
        {
            for (var i = 0; i < score.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-score[i]));
                (gradient[i], curvature[i]) = ((labels[i] ? 1 : 0) - p, p * (1 - p));
            }

            roots.Add(Grow(Enumerable.Range(0, labels.Count).ToArray(), depth));
        }

        return new BoostedTrees(nodes, roots);

        int Grow(int[] rows, int left)
        {
            var (g, h) = (rows.Sum(i => gradient[i]), rows.Sum(i => curvature[i]));
            var best = (Gain: 1e-6, Feature: -1, Cut: 0);
            for (var f = 0; f < width && left > 0; f++)
            {
                var (sums, curves, counts) = (new double[cuts[f].Length + 1], new double[cuts[f].Length + 1], new int[cuts[f].Length + 1]);
                foreach (var i in rows)
                {
                    sums[bins[i][f]] += gradient[i];
                    curves[bins[i][f]] += curvature[i];
                    counts[bins[i][f]]++;
                }

                var (gl, hl, n) = (0.0, 0.0, 0);
                for (var c = 0; c < cuts[f].Length; c++)
                {
                    (gl, hl, n) = (gl + sums[c], hl + curves[c], n + counts[c]);
                    if (n < leastExamples || rows.Length - n < leastExamples)
                    {
                        continue;
                    }

                    var gain = (gl * gl / (hl + 1)) + ((g - gl) * (g - gl) / (h - hl + 1)) - (g * g / (h + 1));
                    if (gain > best.Gain)
                    {
                        best = (gain, f, c);
                    }
                }
            }

            var at = nodes.Count;
            nodes.Add(default);
            if (best.Feature < 0)
            {
                var weight = (int)Math.Round(BoostedTrees.Scale * rate * g / (h + 1));
                nodes[at] = new BoostedTrees.Node(-1, 0, 0, 0, weight);
                foreach (var i in rows)
                {
                    score[i] += (double)weight / BoostedTrees.Scale;
                }

                return at;
            }

            var lower = Grow([.. rows.Where(i => bins[i][best.Feature] <= best.Cut)], left - 1);
            var upper = Grow([.. rows.Where(i => bins[i][best.Feature] > best.Cut)], left - 1);
            nodes[at] = new BoostedTrees.Node(best.Feature, cuts[best.Feature][best.Cut], lower, upper, 0);
            return at;
        }
    }

    static float[] Cuts(IEnumerable<float> values)
    {
        var sorted = values.Order().ToArray();
        return [.. Enumerable.Range(1, 40).Select(q => sorted[(int)((long)q * (sorted.Length - 1) / 41)]).Distinct()];
    }

    static int Bin(float[] cuts, float value)
    {
        var bin = 0;
        while (bin < cuts.Length && value > cuts[bin])
        {
            bin++;
        }

        return bin;
    }
}
