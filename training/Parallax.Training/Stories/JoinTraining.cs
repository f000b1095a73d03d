using Parallax.Comparing.Stories;

namespace Parallax.Training.Stories;

/// <summary>Learns when a report joins a story: logistic regression over what a stream with the right stories would have asked.</summary>
public static class JoinTraining
{
    const int Steps = 25;
    const double Ridge = 1.0;

    // The labelled articles are all dated; reports in the world are not: every so many is asked without its day.
    const int UndatedEvery = 6;

    /// <summary>Trains on labelled profiles in arrival order; a weight for each of <see cref="JoinFeatures.Names"/>.</summary>
    public static IReadOnlyList<float> Train(IReadOnlyList<(ReportProfile Profile, string Story)> items)
    {
        var examples = Examples(items);
        var size = JoinFeatures.Names.Count;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            // Newton's method: the problem is convex and has a score of unknowns, so that it converges whatever their scales.
            var gradient = new double[size];
            var curvature = new double[size, size];
            foreach (var (features, joins) in examples)
            {
                var sum = 0.0;
                for (var i = 0; i < size; i++)
                {
                    sum += weights[i] * features[i];
                }

                var chance = 1 / (1 + Math.Exp(-sum));
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += ((joins ? 1 : 0) - chance) * features[i];
                    for (var j = 0; j < size; j++)
                    {
                        curvature[i, j] += chance * (1 - chance) * features[i] * features[j];
                    }
                }
            }

            for (var i = 0; i < size; i++)
            {
                gradient[i] -= Ridge * weights[i];
                curvature[i, i] += Ridge;
            }

            var move = Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
            {
                weights[i] += move[i];
            }
        }

        return [.. weights.Select(w => (float)w)];
    }

    static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var result = (double[])right.Clone();
        for (var column = 0; column < n; column++)
        {
            // The matrix is positive definite (ridge), so that no pivoting is needed.
            for (var row = column + 1; row < n; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                for (var k = column; k < n; k++)
                {
                    matrix[row, k] -= factor * matrix[column, k];
                }

                result[row] -= factor * result[column];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
            {
                result[row] -= matrix[row, k] * result[k];
            }

            result[row] /= matrix[row, row];
        }

        return result;
    }

    static List<(float[] Features, bool Joins)> Examples(IReadOnlyList<(ReportProfile Profile, string Story)> items)
    {
        var examples = new List<(float[], bool)>();
        var stream = new StoryStream(new JoinWeights(new float[JoinFeatures.Names.Count]));
        var home = new Dictionary<string, int>(StringComparer.Ordinal);
        var asked = 0;
        foreach (var (dated, story) in items)
        {
            var profile = ++asked % UndatedEvery == 0 ? dated.On(null) : dated;
            var right = home.TryGetValue(story, out var at) ? at : -1;
            foreach (var candidate in stream.Candidates(profile))
            {
                examples.Add((JoinFeatures.Of(profile, stream.Stories[candidate]), candidate == right));
            }

            home[story] = stream.Put(dated, right);
        }

        return examples;
    }
}
