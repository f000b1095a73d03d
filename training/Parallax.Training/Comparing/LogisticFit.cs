using System.Globalization;
using Parallax.Comparing.Happenings;

namespace Parallax.Training.Comparing;

/// <summary>Fits a logistic regression and writes it into a pack.</summary>
public static class LogisticFit
{
    /// <summary>Strength of the ridge that keeps weights small.</summary>
    const double Ridge = 30;

    /// <summary>Writes a table: a row for each feature, and the constant last.</summary>
    public static void Write(LogisticWeights weights, IReadOnlyList<string> names, string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("id\tmean\tweight");
        for (var i = 0; i < weights.Weights.Count; i++)
        {
            var (name, mean) = i < names.Count ? (names[i].Replace(' ', '-').Replace("'", "", StringComparison.Ordinal), weights.Means[i]) : ("constant", 0);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Math.Round(mean, 5)}\t{Math.Round(weights.Weights[i], 5)}"));
        }
    }

    /// <summary>Newton's method for the ridged logistic loss over features of deviation 1.</summary>
    /// <param name="samples">Features of each sample.</param>
    /// <param name="labels">Whether it is one.</param>
    /// <param name="counts">How often each sample counts; once each where they are left out.</param>
    public static LogisticWeights Fit(double[][] samples, bool[] labels, double[]? counts = null)
    {
        var width = samples[0].Length;
        double[] means = [.. Enumerable.Range(0, width).Select(f => samples.Average(s => s[f]))];
        double[] deviations = [.. Enumerable.Range(0, width).Select(f => Math.Sqrt(samples.Average(s => Math.Pow(s[f] - means[f], 2))) + 1e-6)];
        var rows = samples.Select(s => s.Select((x, f) => (x - means[f]) / deviations[f]).Append(1).ToArray()).ToArray();
        var weights = new double[width + 1];
        for (var step = 0; step < 25; step++)
        {
            var (gradient, curvature) = (new double[width + 1], new double[width + 1, width + 1]);
            for (var i = 0; i < rows.Length; i++)
            {
                var times = counts is null ? 1 : counts[i];
                var p = 1 / (1 + Math.Exp(-rows[i].Zip(weights, (x, w) => x * w).Sum()));
                for (var f = 0; f <= width; f++)
                {
                    gradient[f] += times * (p - (labels[i] ? 1 : 0)) * rows[i][f];
                    for (var g = 0; g <= width; g++)
                    {
                        curvature[f, g] += times * p * (1 - p) * rows[i][f] * rows[i][g];
                    }
                }
            }

            for (var f = 0; f < width; f++)
            {
                gradient[f] += Ridge * weights[f];
                curvature[f, f] += Ridge;
            }

            var change = Solve(curvature, gradient);
            weights = [.. weights.Zip(change, (w, c) => w - c)];
        }

        return new LogisticWeights(means, [.. weights.Take(width).Select((w, f) => w / deviations[f]), weights[width]]);
    }

    /// <summary>Gaussian elimination with pivoting.</summary>
    static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var x = right.ToArray();
        for (var c = 0; c < n; c++)
        {
            var pivot = Enumerable.Range(c, n - c).MaxBy(r => Math.Abs(matrix[r, c]));
            (x[c], x[pivot]) = (x[pivot], x[c]);
            for (var k = 0; k < n; k++)
            {
                (matrix[c, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[c, k]);
            }

            for (var r = c + 1; r < n; r++)
            {
                var by = matrix[r, c] / matrix[c, c];
                x[r] -= by * x[c];
                for (var k = c; k < n; k++)
                {
                    matrix[r, k] -= by * matrix[c, k];
                }
            }
        }

        for (var r = n - 1; r >= 0; r--)
        {
            for (var k = r + 1; k < n; k++)
            {
                x[r] -= matrix[r, k] * x[k];
            }

            x[r] /= matrix[r, r];
        }

        return x;
    }
}
