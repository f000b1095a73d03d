using System.Collections.Immutable;
using Parallax.Reading.Events;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>Multinomial logistic regression by stochastic gradient descent over hashed features; one thread, fixed order, so that the same examples give the same weights.</summary>
public static class EventTrainer
{
    const int Epochs = 30;
    const double Rate = 0.15;
    const double Decay = 2e-5;
    const double Scale = 512;

    /// <summary>Learns weights from examples and their classes.</summary>
    public static EventWeights Train(IReadOnlyList<(IReadOnlyList<uint> Features, string Root)> examples)
    {
        ImmutableArray<string> classes = [.. examples.Select(e => e.Root).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var n = classes.Length;
        var weights = new double[n << EventWeights.Bits];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        var p = new double[n];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (0.15 * epoch));
            foreach (var e in order)
            {
                var (features, root) = examples[e];
                var gold = classes.IndexOf(root);
                Array.Clear(p);
                foreach (var f in features)
                {
                    var row = Row(f) * n;
                    for (var c = 0; c < n; c++)
                    {
                        p[c] += weights[row + c];
                    }
                }

                Softmax(p);
                p[gold] -= 1;
                foreach (var f in features)
                {
                    var row = Row(f) * n;
                    for (var c = 0; c < n; c++)
                    {
                        weights[row + c] -= rate * ((p[c] / Math.Sqrt(features.Count)) + (Decay * weights[row + c]));
                    }
                }
            }
        }

        return new EventWeights(classes, [.. weights.Select(w => (short)Math.Clamp(Math.Round(w * Scale), short.MinValue, short.MaxValue))]);
    }

    static int Row(uint feature) => (int)(feature & ((1u << EventWeights.Bits) - 1));

    static void Softmax(double[] scores)
    {
        var top = scores.Max();
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = Math.Exp(scores[c] - top);
            sum += scores[c];
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] /= sum;
        }
    }
}
