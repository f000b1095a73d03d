using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>A simple recurrent unit in both directions (Lei et al. 2018): the first half of the lanes reads a sentence forwards, the second backwards.</summary>
/// <param name="Gates">From a word to its value and two gates, lane by lane.</param>
/// <param name="Peep">What the gates see of the cell before: forget lanes, then reset lanes.</param>
sealed record BidirectionalLayer(QuantisedLayer Gates, float[] Peep)
{
    /// <summary>Numbers of a row of <see cref="NetworkRoom.Lanes"/>: the values, the forget gates, the reset gates and the words themselves of so many lanes as are read at a time.</summary>
    public const int Row = 4 * Group;

    const int Lanes = 8, Group = QuantisedLayer.Columns, Size = NetworkShape.Size;

    /// <summary>Reads the room's stretches, whose <see cref="NetworkRoom.Steps"/> are those of <see cref="NetworkRoom.Words"/>; the outcome takes the words' place.</summary>
    public void Apply(NetworkRoom room, int stretches, int count)
    {
        // A few lanes of all words at a time: their gates stay near the processor from the product to the cell.
        for (var lane = 0; lane < Size; lane += Group)
        {
            for (var part = 0; part < 3; part++)
            {
                Gates.ApplyPanel(room.Steps, count, part * Size + lane, room.Lanes.AsSpan(part * Group), Row);
            }

            for (var i = 0; i < count; i++)
            {
                room.Words.AsSpan(i * Size + lane, Group).CopyTo(room.Lanes.AsSpan(i * Row + 3 * Group));
            }

            Read(room, stretches, lane);
        }
    }

    /// <summary>Reads the room's stretches, where the words' products with <see cref="Gates"/> are known: <see cref="NetworkRoom.Known"/>.</summary>
    public void ApplyKnown(NetworkRoom room, int stretches, int count)
    {
        for (var lane = 0; lane < Size; lane += Group)
        {
            FormCache.Unpack(room, count, lane);
            Read(room, stretches, lane);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Read(NetworkRoom room, int stretches, int lane)
    {
        ref var g = ref MemoryMarshal.GetArrayDataReference(room.Lanes);
        ref var y = ref room.Words[lane];
        ref var peep = ref Peep[lane];
        var one = Vector256<float>.One;
        Vector256<float> vf = Vector256.LoadUnsafe(ref peep), vr = Vector256.LoadUnsafe(ref peep, Size);
        Vector256<float> wf = Vector256.LoadUnsafe(ref peep, Lanes), wr = Vector256.LoadUnsafe(ref peep, Size + Lanes);
        foreach (var (first, count) in room.Stretches.AsSpan(0, stretches))
        {
            // Two groups of lanes at a time: each waits for its own cell before, and the processor works on the other meanwhile.
            Vector256<float> c = default, d = default;
            var forwards = lane < Size / 2;
            for (var step = 0; step < count; step++)
            {
                var row = first + (forwards ? step : count - 1 - step);
                nuint at = (nuint)(row * Row), to = (nuint)(row * Size);
                var f = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + Group) + vf * c);
                var e = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + Group + Lanes) + wf * d);
                var r = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + 2 * Group) + vr * c);
                var q = Squash.Sigmoid(Vector256.LoadUnsafe(ref g, at + 2 * Group + Lanes) + wr * d);
                c = f * c + (one - f) * Vector256.LoadUnsafe(ref g, at);
                d = e * d + (one - e) * Vector256.LoadUnsafe(ref g, at + Lanes);
                (r * Squash.Tanh(c) + (one - r) * Vector256.LoadUnsafe(ref g, at + 3 * Group)).StoreUnsafe(ref y, to);
                (q * Squash.Tanh(d) + (one - q) * Vector256.LoadUnsafe(ref g, at + 3 * Group + Lanes)).StoreUnsafe(ref y, to + Lanes);
            }
        }
    }
}
