using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>A simple recurrent unit in both directions (Lei et al. 2018): the first half of the lanes reads a sentence forwards, the second backwards.</summary>
/// <param name="Gates">From a word to its value and two gates, lane by lane.</param>
/// <param name="Peep">What the gates see of the cell before: forget lanes, then reset lanes.</param>
sealed record BidirectionalLayer(QuantisedLayer Gates, float[] Peep)
{
    const int Lanes = 8;

    /// <summary>Reads one sentence.</summary>
    /// <param name="words">Rows of the layer's size; takes the outcome in their place.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="steps">Room for the rows in steps.</param>
    /// <param name="gates">Room for rows of the gates' stride.</param>
    public void Apply(Span<float> words, int count, Span<short> steps, Span<float> gates)
    {
        var size = Gates.Inputs;
        QuantisedLayer.Quantise(words[..(count * size)], steps);
        Gates.Apply(steps, count, gates);
        ref var g = ref MemoryMarshal.GetReference(gates);
        ref var x = ref MemoryMarshal.GetReference(words);
        ref var peep = ref MemoryMarshal.GetArrayDataReference(Peep);
        var one = Vector256<float>.One;
        for (var lane = 0; lane < size; lane += Lanes)
        {
            Vector256<float> vf = Vector256.LoadUnsafe(ref peep, (nuint)lane), vr = Vector256.LoadUnsafe(ref peep, (nuint)(size + lane)), c = default;
            var forwards = lane < size / 2;
            for (var step = 0; step < count; step++)
            {
                var row = forwards ? step : count - 1 - step;
                nuint at = (nuint)(row * Gates.Stride + lane), own = (nuint)(row * size + lane);
                var f = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + (nuint)size) + vf * c);
                var r = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + (nuint)(2 * size)) + vr * c);
                c = f * c + (one - f) * Vector256.LoadUnsafe(ref g, at);
                (r * Squash.Tanh(c) + (one - r) * Vector256.LoadUnsafe(ref x, own)).StoreUnsafe(ref x, own);
            }
        }
    }
}
