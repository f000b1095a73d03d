using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Training.Syntax.Network;

/// <summary>Products of matrices kept row after row. Sums run in one order with fused products, so the result is the same on every machine.</summary>
static class MatrixProduct
{
    const int Lanes = 8, Rows = 4, Columns = 2 * Lanes;

    [ThreadStatic]
    static float[]? s_panel, s_rest;

    /// <summary>c += a · b, with a of m × k, b of k × n, c of m × n.</summary>
    public static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, m * k);
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, k * n);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, m * n);
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var z = ref MemoryMarshal.GetReference(c);
        s_panel = s_panel is { } room && room.Length >= k * Columns ? room : new float[k * Columns * 2];
        ref var panel = ref MemoryMarshal.GetArrayDataReference(s_panel);
        var column = 0;
        for (; column + Columns <= n; column += Columns)
        {
            for (var i = 0; i < k; i++)
            {
                b.Slice(i * n + column, Columns).CopyTo(s_panel.AsSpan(i * Columns, Columns));
            }

            var row = 0;
            for (; row + Rows <= m; row += Rows)
            {
                Tile(ref x, ref panel, ref z, row, column, k, n);
            }

            for (; row < m; row++)
            {
                Strip(ref x, ref panel, ref z, row, column, k, n);
            }
        }

        if (column < n)
        {
            AddRest(a, b, c, m, k, n, column);
        }
    }

    /// <summary>Works out the last columns, fewer than a panel has: in a panel filled up with zeros.</summary>
    static void AddRest(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int k, int n, int column)
    {
        var rest = n - column;
        s_rest = s_rest is { } room && room.Length >= m * Columns ? room : new float[m * Columns * 2];
        var panel = s_panel.AsSpan(0, k * Columns);
        panel.Clear();
        for (var i = 0; i < k; i++)
        {
            b.Slice(i * n + column, rest).CopyTo(panel[(i * Columns)..]);
        }

        for (var row = 0; row < m; row++)
        {
            c.Slice(row * n + column, rest).CopyTo(s_rest.AsSpan(row * Columns, Columns));
        }

        ref var x = ref MemoryMarshal.GetReference(a);
        ref var z = ref MemoryMarshal.GetArrayDataReference(s_rest);
        var at = 0;
        for (; at + Rows <= m; at += Rows)
        {
            Tile(ref x, ref panel[0], ref z, at, 0, k, Columns);
        }

        for (; at < m; at++)
        {
            Strip(ref x, ref panel[0], ref z, at, 0, k, Columns);
        }

        for (var row = 0; row < m; row++)
        {
            s_rest.AsSpan(row * Columns, rest).CopyTo(c[(row * n + column)..]);
        }
    }

    static void Tile(ref float a, ref float b, ref float c, int row, int column, int k, int n)
    {
        nuint z0 = (nuint)(row * n + column), z1 = z0 + (nuint)n, z2 = z1 + (nuint)n, z3 = z2 + (nuint)n;
        nuint x0 = (nuint)(row * k), x1 = x0 + (nuint)k, x2 = x1 + (nuint)k, x3 = x2 + (nuint)k;
        Vector256<float> s00 = Vector256.LoadUnsafe(ref c, z0), s01 = Vector256.LoadUnsafe(ref c, z0 + Lanes);
        Vector256<float> s10 = Vector256.LoadUnsafe(ref c, z1), s11 = Vector256.LoadUnsafe(ref c, z1 + Lanes);
        Vector256<float> s20 = Vector256.LoadUnsafe(ref c, z2), s21 = Vector256.LoadUnsafe(ref c, z2 + Lanes);
        Vector256<float> s30 = Vector256.LoadUnsafe(ref c, z3), s31 = Vector256.LoadUnsafe(ref c, z3 + Lanes);
        nuint y = 0;
        for (nuint i = 0; i < (nuint)k; i++, y += Columns)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b, y), b1 = Vector256.LoadUnsafe(ref b, y + Lanes);
            var v = Vector256.Create(Unsafe.Add(ref a, x0 + i));
            s00 = Vector256.FusedMultiplyAdd(v, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(v, b1, s01);
            v = Vector256.Create(Unsafe.Add(ref a, x1 + i));
            s10 = Vector256.FusedMultiplyAdd(v, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(v, b1, s11);
            v = Vector256.Create(Unsafe.Add(ref a, x2 + i));
            s20 = Vector256.FusedMultiplyAdd(v, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(v, b1, s21);
            v = Vector256.Create(Unsafe.Add(ref a, x3 + i));
            s30 = Vector256.FusedMultiplyAdd(v, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(v, b1, s31);
        }

        s00.StoreUnsafe(ref c, z0);
        s01.StoreUnsafe(ref c, z0 + Lanes);
        s10.StoreUnsafe(ref c, z1);
        s11.StoreUnsafe(ref c, z1 + Lanes);
        s20.StoreUnsafe(ref c, z2);
        s21.StoreUnsafe(ref c, z2 + Lanes);
        s30.StoreUnsafe(ref c, z3);
        s31.StoreUnsafe(ref c, z3 + Lanes);
    }

    static void Strip(ref float a, ref float b, ref float c, int row, int column, int k, int n)
    {
        var z = (nuint)(row * n + column);
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c, z), s1 = Vector256.LoadUnsafe(ref c, z + Lanes);
        nuint x = (nuint)(row * k), y = 0;
        for (nuint i = 0; i < (nuint)k; i++, y += Columns)
        {
            var v = Vector256.Create(Unsafe.Add(ref a, x + i));
            s0 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref b, y), s0);
            s1 = Vector256.FusedMultiplyAdd(v, Vector256.LoadUnsafe(ref b, y + Lanes), s1);
        }

        s0.StoreUnsafe(ref c, z);
        s1.StoreUnsafe(ref c, z + Lanes);
    }

    /// <summary>The matrix with rows and columns exchanged.</summary>
    public static void Transpose(ReadOnlySpan<float> a, Span<float> b, int rows, int columns)
    {
        const int block = 16;
        for (var top = 0; top < rows; top += block)
        {
            for (var left = 0; left < columns; left += block)
            {
                for (var j = left; j < Math.Min(left + block, columns); j++)
                {
                    for (var i = top; i < Math.Min(top + block, rows); i++)
                    {
                        b[j * rows + i] = a[i * columns + j];
                    }
                }
            }
        }
    }
}
