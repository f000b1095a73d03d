using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>A simple recurrent unit in both directions (Lei et al. 2018): the first half of the lanes reads a sentence forwards, the second backwards.</summary>
/// <param name="Gates">From a word to its value and two gates, lane by lane.</param>
/// <param name="Peep">What the gates see of the cell before: forget lanes, then reset lanes.</param>
sealed record BidirectionalLayer(QuantisedLayer Gates, float[] Peep)
{
    const int Lanes = 8, Size = NetworkShape.Size;

    /// <summary>Reads one sentence.</summary>
    /// <param name="words">Rows of the layer's size; takes the outcome in their place.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="steps">Room for the rows in steps.</param>
    /// <param name="gates">Room for rows of the gates' stride.</param>
    public void Apply(Span<float> words, int count, Span<short> steps, Span<float> gates)
    {
        QuantisedLayer.Quantise(words[..(count * Size)], steps);
        Gates.Apply(steps, count, gates);
        Read(gates, Gates.Stride, words, Size, 0, words, count);
    }

    /// <summary>Reads one sentence whose words' products with <see cref="Gates"/> are known: rows of these, each followed by the word itself.</summary>
    public void Read(ReadOnlySpan<float> gates, Span<float> words, int count) => Read(gates, FormCache.Width, gates, FormCache.Width, 3 * Size, words, count);

    void Read(ReadOnlySpan<float> gates, int stride, ReadOnlySpan<float> before, int beforeStride, int beforeFrom, Span<float> words, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gates.Length, count * stride);
        ArgumentOutOfRangeException.ThrowIfLessThan(before.Length, count * beforeStride);
        ArgumentOutOfRangeException.ThrowIfLessThan(words.Length, count * Size);
        ref var g = ref MemoryMarshal.GetReference(gates);
        ref var x = ref MemoryMarshal.GetReference(before);
        ref var y = ref MemoryMarshal.GetReference(words);
        ref var peep = ref MemoryMarshal.GetArrayDataReference(Peep);
        var one = Vector256<float>.One;

        // Two groups of lanes at a time: each waits for its own cell before, and the processor works on the other meanwhile.
        for (var lane = 0; lane < Size; lane += 2 * Lanes)
        {
            Vector256<float> vf = Vector256.LoadUnsafe(ref peep, (nuint)lane), vr = Vector256.LoadUnsafe(ref peep, (nuint)(Size + lane)), c = default;
            Vector256<float> wf = Vector256.LoadUnsafe(ref peep, (nuint)(lane + Lanes)), wr = Vector256.LoadUnsafe(ref peep, (nuint)(Size + lane + Lanes)), d = default;
            var forwards = lane < Size / 2;
            for (var step = 0; step < count; step++)
            {
                var row = forwards ? step : count - 1 - step;
                nuint at = (nuint)(row * stride + lane), own = (nuint)(row * beforeStride + beforeFrom + lane), to = (nuint)(row * Size + lane);
                var f = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + Size) + vf * c);
                var e = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + Size + Lanes) + wf * d);
                var r = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + 2 * Size) + vr * c);
                var q = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + 2 * Size + Lanes) + wr * d);
                c = f * c + (one - f) * Vector256.LoadUnsafe(ref g, at);
                d = e * d + (one - e) * Vector256.LoadUnsafe(ref g, at + Lanes);
                (r * Squash.Tanh(c) + (one - r) * Vector256.LoadUnsafe(ref x, own)).StoreUnsafe(ref y, to);
                (q * Squash.Tanh(d) + (one - q) * Vector256.LoadUnsafe(ref x, own + Lanes)).StoreUnsafe(ref y, to + Lanes);
            }
        }
    }
}
