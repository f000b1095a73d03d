using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Names;

/// <summary>Eight-bit weights of labels for the features that were kept in training; others weigh nothing. Sums are 16-bit integers, the same on every processor.</summary>
internal sealed class NameWeights
{
    const int Block = 16;

    // Most features of a text were never learned. One bit for each 20-bit beginning of a hash tells most of them apart without a look into the large table.
    const int FilterBits = 20;

    readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    // A slot holds the hash above and the row's number from 1 below; 0 is an empty slot.
    readonly ulong[] _slots;
    readonly int _mask;
    readonly sbyte[] _cells;

    /// <summary>Takes the features' hashes and their rows.</summary>
    /// <param name="keys">Hashes, none twice.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="cells">A row of <see cref="WidthOf"/> cells for each key, in order.</param>
    public NameWeights(uint[] keys, int labels, sbyte[] cells)
    {
        (Keys, Labels, Width, _cells) = (keys, labels, WidthOf(labels), cells);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 16));
        _mask = size - 1;
        _slots = new ulong[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] & (uint)_mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = ((ulong)keys[i] << 32) | (uint)(i + 1);
            var bit = keys[i] >> (32 - FilterBits);
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>The features' hashes.</summary>
    public uint[] Keys { get; }

    /// <summary>How many labels.</summary>
    public int Labels { get; }

    /// <summary>Cells of a row, padding included.</summary>
    public int Width { get; }

    public ReadOnlySpan<sbyte> Row(int i) => _cells.AsSpan(i * Width, Labels);

    public static int WidthOf(int labels) => (labels + Block - 1) / Block * Block;

    /// <summary>Adds up the rows of the features that are known.</summary>
    /// <param name="features">At most 255 hashes.</param>
    /// <param name="sums">Room for <see cref="Width"/>.</param>
    public void Sum(ReadOnlySpan<uint> features, Span<short> sums)
    {
        Span<int> rows = stackalloc int[256];
        var n = 0;
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var filter = ref MemoryMarshal.GetArrayDataReference(_filter);
        foreach (var feature in features)
        {
            var bit = feature >> (32 - FilterBits);
            if ((Unsafe.Add(ref filter, bit >> 6) >> (int)(bit & 63) & 1) == 0)
            {
                continue;
            }

            var slot = (int)(feature & (uint)_mask);
            ulong found;
            while ((found = Unsafe.Add(ref slots, slot)) != 0)
            {
                if ((uint)(found >> 32) == feature)
                {
                    rows[n++] = ((int)(uint)found - 1) * Width;
                    break;
                }

                slot = (slot + 1) & _mask;
            }
        }

        ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        for (var column = 0; column < Width; column += Block)
        {
            Vector128<short> low = default, high = default;
            for (var i = 0; i < n; i++)
            {
                var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref cells, rows[i] + column)));
                low += a;
                high += b;
            }

            low.CopyTo(sums[column..]);
            high.CopyTo(sums[(column + 8)..]);
        }
    }
}
