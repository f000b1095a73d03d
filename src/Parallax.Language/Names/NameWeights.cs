using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Names;

/// <summary>Eight-bit weights of labels for the features that were kept in training; others weigh nothing. Sums are 16-bit integers, the same on every processor.</summary>
internal sealed class NameWeights
{
    const int Block = 8;

    // Most features of a text were never learned. One bit for each 20-bit beginning of a hash tells most of them apart without a look into the large table.
    const int FilterBits = 20;

    readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    // A slot holds the row's number from 1 below and the hash's first bits above, as many as have room; 0 is an empty slot.
    readonly uint[] _slots;
    readonly int _mask;
    readonly uint _rowMask;
    readonly sbyte[] _cells;

    /// <summary>Takes the features' hashes and their rows.</summary>
    /// <param name="keys">Hashes, none twice.</param>
    /// <param name="labels">How many labels.</param>
    /// <param name="cells">A row of <see cref="WidthOf"/> cells for each key, in order.</param>
    public NameWeights(uint[] keys, int labels, sbyte[] cells)
    {
        (Keys, Labels, Width, _cells) = (keys, labels, WidthOf(labels), cells);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length + (keys.Length / 2), 16));
        _mask = size - 1;
        _rowMask = (1u << (BitOperations.Log2((uint)keys.Length + 1) + 1)) - 1;
        _slots = new uint[size];
        Fill();
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
        Span<uint> kept = stackalloc uint[256];
        Span<int> rows = stackalloc int[256];
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var filter = ref MemoryMarshal.GetArrayDataReference(_filter);
        ref var keys = ref MemoryMarshal.GetArrayDataReference(Keys);
        ref var likely = ref MemoryMarshal.GetReference(kept);
        ref var found = ref MemoryMarshal.GetReference(rows);

        // Each look into a table is a loop of its own, with nothing to guess: the processor waits for many cells at a time.
        var count = 0;
        foreach (var feature in features)
        {
            var bit = feature >> (32 - FilterBits);
            Unsafe.Add(ref likely, count) = feature;
            count += (int)(Unsafe.Add(ref filter, bit >> 6) >> (int)(bit & 63)) & 1;
        }

        for (var i = 0; i < count; i++)
        {
            Unsafe.Add(ref found, i) = (int)Unsafe.Add(ref slots, Unsafe.Add(ref likely, i) & (uint)_mask);
        }

        var n = 0;
        for (var i = 0; i < count; i++)
        {
            var feature = Unsafe.Add(ref likely, i);
            var slot = (int)(feature & (uint)_mask);
            for (var held = (uint)Unsafe.Add(ref found, i); held != 0; held = Unsafe.Add(ref slots, slot))
            {
                var row = (int)(held & _rowMask) - 1;
                if (((held ^ feature) & ~_rowMask) == 0 && Unsafe.Add(ref keys, row) == feature)
                {
                    Unsafe.Add(ref found, n++) = row * Width;
                    break;
                }

                slot = (slot + 1) & _mask;
            }
        }

        Add(rows[..n], sums);
    }

    void Add(ReadOnlySpan<int> rows, Span<short> sums)
    {
        ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        var column = 0;
        for (; column + (4 * Block) <= Width; column += 4 * Block)
        {
            Vector256<short> low = default, high = default;
            foreach (var row in rows)
            {
                var (a, b) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.Add(ref cells, row + column)));
                low += a;
                high += b;
            }

            low.CopyTo(sums[column..]);
            high.CopyTo(sums[(column + (2 * Block))..]);
        }

        for (; column + (2 * Block) <= Width; column += 2 * Block)
        {
            Vector128<short> low = default, high = default;
            foreach (var row in rows)
            {
                var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref cells, row + column)));
                low += a;
                high += b;
            }

            low.CopyTo(sums[column..]);
            high.CopyTo(sums[(column + Block)..]);
        }

        if (column < Width)
        {
            Vector128<short> sum = default;
            foreach (var row in rows)
            {
                sum += Vector128.WidenLower(Vector64.LoadUnsafe(ref Unsafe.Add(ref cells, row + column)).ToVector128Unsafe());
            }

            sum.CopyTo(sums[column..]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NameWeights Read(BinaryReader reader, int labels)
    {
        var keys = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = last += (uint)reader.Read7BitEncodedInt();
        }

        var width = WidthOf(labels);
        var cells = new sbyte[keys.Length * width];
        var counts = reader.ReadBytes(keys.Length);
        var total = 0;
        foreach (var count in counts)
        {
            total += count;
        }

        byte[] columns = reader.ReadBytes(total), values = new byte[1 << 12];
        for (int i = 0, at = 0; i < keys.Length; i++)
        {
            var row = cells.AsSpan(i * width, width);
            var own = values.AsSpan(0, counts[i]);
            reader.BaseStream.ReadExactly(own);
            foreach (var value in own)
            {
                row[columns[at++]] = (sbyte)value;
            }
        }

        return new NameWeights(keys, labels, cells);
    }

    /// <summary>Writes the hashes as steps from one to the next, and of each row what is not 0.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Keys.Length);
        var last = 0u;
        foreach (var key in Keys)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }

        List<byte> columns = [], values = [];
        for (var i = 0; i < Keys.Length; i++)
        {
            var row = Row(i);
            writer.Write((byte)(row.Length - row.Count((sbyte)0)));
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] != 0)
                {
                    columns.Add((byte)column);
                    values.Add((byte)row[column]);
                }
            }
        }

        writer.Write(columns.ToArray());
        writer.Write(values.ToArray());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Fill()
    {
        for (var i = 0; i < Keys.Length; i++)
        {
            var key = Keys[i];
            var slot = (int)(key & (uint)_mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = (key & ~_rowMask) | (uint)(i + 1);
            var bit = key >> (32 - FilterBits);
            _filter[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }
}
