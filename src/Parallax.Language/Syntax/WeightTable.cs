using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax;

/// <summary>Eight-bit weights of a linear model: one row for each hashed feature, one column for each class.</summary>
/// <remarks>Sums are 16-bit integers over at most 255 rows, so that they cannot overflow and are the same whatever the processor's vector width.</remarks>
sealed class WeightTable
{
    const int Block = 16;

    readonly sbyte[] _cells;
    readonly int _shift;

    /// <summary>Takes the cells, row after row.</summary>
    /// <param name="bits">Two to this many rows.</param>
    /// <param name="classes">Columns that count; a row is padded to 4 or to a multiple of 16.</param>
    /// <param name="cells">As many as <see cref="Size"/> says.</param>
    public WeightTable(int bits, int classes, sbyte[] cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, Size(bits, classes));
        (Bits, Classes, Width, _cells, _shift) = (bits, classes, WidthOf(classes), cells, 32 - bits);
    }

    public int Bits { get; }

    public int Classes { get; }

    /// <summary>Cells of a row, padding included.</summary>
    public int Width { get; }

    public ReadOnlySpan<sbyte> Cells => _cells;

    public static int WidthOf(int classes) => classes <= 4 ? 4 : (classes + Block - 1) / Block * Block;

    public static int Size(int bits, int classes) => WidthOf(classes) << bits;

    /// <summary>Sums the features' rows.</summary>
    /// <param name="features">At most 255.</param>
    /// <param name="sums">Room for <see cref="Width"/>.</param>
    public void Sum(ReadOnlySpan<uint> features, Span<short> sums)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, 255);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Width);
        ref var cells = ref MemoryMarshal.GetArrayDataReference(_cells);
        if (Width == 4)
        {
            SumFour(features, ref cells, sums);
            return;
        }

        for (var column = 0; column < Width; column += Block)
        {
            Vector128<short> low = default, high = default;
            foreach (var feature in features)
            {
                var row = Vector128.LoadUnsafe(ref Unsafe.Add(ref cells, (nint)(feature >> _shift) * Width + column));
                var (a, b) = Vector128.Widen(row);
                low += a;
                high += b;
            }

            low.CopyTo(sums[column..]);
            high.CopyTo(sums[(column + 8)..]);
        }
    }

    void SumFour(ReadOnlySpan<uint> features, ref sbyte cells, Span<short> sums)
    {
        Vector128<short> sum = default;
        foreach (var feature in features)
        {
            var row = Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref cells, (nint)(feature >> _shift) * 4)));
            sum += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
        }

        for (var i = 0; i < 4; i++)
        {
            sums[i] = sum[i];
        }
    }

    /// <summary>The class with the greatest sum; the first of equals.</summary>
    public int Best(ReadOnlySpan<short> sums)
    {
        var best = 0;
        for (var i = 1; i < Classes; i++)
        {
            if (sums[i] > sums[best])
            {
                best = i;
            }
        }

        return best;
    }
}
