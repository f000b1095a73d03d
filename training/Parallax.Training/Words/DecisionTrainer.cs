using Parallax.Language.Segmentation;

namespace Parallax.Training.Words;

/// <summary>Logistic regression over hashed features, by stochastic gradient descent with AdaGrad steps (Duchi et al. 2011); one thread, fixed seed.</summary>
internal sealed class DecisionTrainer(int bits)
{
    const float Rate = 0.15f;
    const float Decay = 2e-6f;
    const float Scale = 512;

    readonly float[] _weights = new float[1 << bits];
    readonly float[] _squares = new float[1 << bits];
    readonly List<uint> _features = [];
    readonly List<(int First, int Count, bool Yes)> _examples = [];

    /// <summary>Keeps an example.</summary>
    public void Add(ReadOnlySpan<uint> features, bool yes)
    {
        _examples.Add((_features.Count, features.Length, yes));
        foreach (var f in features)
        {
            _features.Add(f >> (32 - bits));
        }
    }

    /// <summary>How many examples.</summary>
    public int Count => _examples.Count;

    /// <summary>Learns, and rounds the weights to integers.</summary>
    public DecisionWeights Train(int passes, int seed)
    {
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var random = new Random(seed);
        var features = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (first, count, yes) = _examples[at];
                var row = features.Slice(first, count);
                var sum = 0f;
                foreach (var f in row)
                {
                    sum += _weights[f];
                }

                var gradient = (1 / (1 + MathF.Exp(-sum))) - (yes ? 1 : 0);
                if (MathF.Abs(gradient) < 0.003f)
                {
                    continue;
                }

                foreach (var f in row)
                {
                    var g = gradient + (Decay * _weights[f]);
                    _squares[f] += g * g;
                    _weights[f] -= Rate * g / (MathF.Sqrt(_squares[f]) + 0.1f);
                }
            }
        }

        return new DecisionWeights([.. _weights.Select(w => (short)Math.Clamp(MathF.Round(w * Scale), short.MinValue, short.MaxValue))]);
    }
}
