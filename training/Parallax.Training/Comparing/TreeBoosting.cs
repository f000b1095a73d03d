using Parallax.Comparing.Happenings;

namespace Parallax.Training.Comparing;

/// <summary>
/// Gradient boosting of small trees for the logistic loss, each tree from some of the examples and some of the features (Friedman 2002), features cut into quantile
/// bins. Deterministic: which examples and features is drawn by a fixed seed.
/// </summary>
public static class TreeBoosting
{
    /// <summary>Strength of the ridge on leaf weights.</summary>
    const double Ridge = 1;

    const int Seed = 7;

    /// <summary>How a model is grown.</summary>
    /// <param name="Trees">How many trees.</param>
    /// <param name="Depth">Their depth.</param>
    /// <param name="Rate">Learning rate.</param>
    /// <param name="LeastExamples">Least examples in a leaf.</param>
    /// <param name="Features">Share of the features that a tree may look at.</param>
    /// <param name="Examples">Share of the examples that a tree is grown from.</param>
    public sealed record Growth(int Trees = 200, int Depth = 5, double Rate = 0.07, int LeastExamples = 60, double Features = 0.3, double Examples = 0.5);

    /// <summary>Trains.</summary>
    /// <param name="features">A row for each example.</param>
    /// <param name="labels">True where it is to score above 0.</param>
    /// <param name="growth">How the trees are grown.</param>
    public static BoostedTrees Train(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels, Growth growth)
    {
        var width = features[0].Length;
        float[][] cuts = [.. Enumerable.Range(0, width).Select(f => Cuts(features.Select(r => r[f])))];
        byte[][] bins = [.. Enumerable.Range(0, width).Select(f => features.Select(r => Bin(cuts[f], r[f])).ToArray())];
        var random = new Random(Seed);
        var (nodes, roots) = (new List<BoostedTrees.Node>(), new List<int>());
        var (score, gradient, curvature) = (new double[labels.Count], new double[labels.Count], new double[labels.Count]);
        for (var t = 0; t < growth.Trees; t++)
        {
            for (var i = 0; i < score.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-score[i]));
                (gradient[i], curvature[i]) = ((labels[i] ? 1 : 0) - p, p * (1 - p));
            }

            int[] looked = [.. Enumerable.Range(0, width).Where(_ => random.NextDouble() < growth.Features)];
            int[] drawn = [.. Enumerable.Range(0, labels.Count).Where(_ => random.NextDouble() < growth.Examples)];
            var root = Grow(drawn, growth.Depth, looked);
            roots.Add(root);
            for (var i = 0; i < score.Length; i++)
            {
                var node = nodes[root];
                while (node.Feature >= 0)
                {
                    node = nodes[features[i][node.Feature] <= node.Threshold ? node.Left : node.Right];
                }

                score[i] += (double)node.Weight / BoostedTrees.Scale;
            }
        }

        return new BoostedTrees(nodes, roots);

        int Grow(int[] rows, int left, int[] looked)
        {
            var (g, h) = (rows.Sum(i => gradient[i]), rows.Sum(i => curvature[i]));
            var best = (Gain: 1e-6, Feature: -1, Cut: 0);
            foreach (var f in left > 0 ? looked : [])
            {
                var (gain, cut) = Split(rows, bins[f], cuts[f].Length, g, h);
                best = gain > best.Gain ? (gain, f, cut) : best;
            }

            var at = nodes.Count;
            nodes.Add(new BoostedTrees.Node(-1, 0, 0, 0, (int)Math.Round(BoostedTrees.Scale * growth.Rate * g / (h + Ridge))));
            if (best.Feature >= 0)
            {
                var of = bins[best.Feature];
                var lower = Grow([.. rows.Where(i => of[i] <= best.Cut)], left - 1, looked);
                var upper = Grow([.. rows.Where(i => of[i] > best.Cut)], left - 1, looked);
                nodes[at] = new BoostedTrees.Node(best.Feature, cuts[best.Feature][best.Cut], lower, upper, 0);
            }

            return at;
        }

        (double Gain, int Cut) Split(int[] rows, byte[] of, int count, double g, double h)
        {
            var (sums, curves, counts) = (new double[count + 1], new double[count + 1], new int[count + 1]);
            foreach (var i in rows)
            {
                sums[of[i]] += gradient[i];
                curves[of[i]] += curvature[i];
                counts[of[i]]++;
            }

            var best = (Gain: 0.0, Cut: 0);
            var (gl, hl, n) = (0.0, 0.0, 0);
            for (var c = 0; c < count; c++)
            {
                (gl, hl, n) = (gl + sums[c], hl + curves[c], n + counts[c]);
                if (n >= growth.LeastExamples && rows.Length - n >= growth.LeastExamples)
                {
                    var gain = (gl * gl / (hl + Ridge)) + ((g - gl) * (g - gl) / (h - hl + Ridge)) - (g * g / (h + Ridge));
                    best = gain > best.Gain ? (gain, c) : best;
                }
            }

            return best;
        }
    }

    static float[] Cuts(IEnumerable<float> values)
    {
        var sorted = values.Order().ToArray();
        return [.. Enumerable.Range(1, 40).Select(q => sorted[(int)((long)q * (sorted.Length - 1) / 41)]).Distinct()];
    }

    static byte Bin(float[] cuts, float value)
    {
        var bin = Array.BinarySearch(cuts, value);
        return (byte)(bin < 0 ? ~bin : bin);
    }
}
