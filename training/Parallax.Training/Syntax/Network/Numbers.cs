using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Training.Syntax.Network;

/// <summary>Sums and products of rows of numbers, eight at a time.</summary>
static class Numbers
{
    const int Lanes = 8;

    /// <summary>sum += row.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        var own = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        var other = MemoryMarshal.Cast<float, Vector256<float>>(row);
        for (var i = 0; i < own.Length; i++)
        {
            own[i] += other[i];
        }

        for (var i = own.Length * Lanes; i < sum.Length; i++)
        {
            sum[i] += row[i];
        }
    }

    /// <summary>product = a · b, number by number.</summary>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> product)
    {
        var x = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector256<float>>(b);
        var z = MemoryMarshal.Cast<float, Vector256<float>>(product);
        for (var i = 0; i < z.Length; i++)
        {
            z[i] = x[i] * y[i];
        }

        for (var i = z.Length * Lanes; i < product.Length; i++)
        {
            product[i] = a[i] * b[i];
        }
    }

    /// <summary>The sum of squares.</summary>
    public static double Square(ReadOnlySpan<float> numbers)
    {
        Vector256<float> squares = default;
        double sum = 0;
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(numbers);
        foreach (var vector in vectors)
        {
            squares += vector * vector;
        }

        for (var i = 0; i < Lanes; i++)
        {
            sum += squares[i];
        }

        for (var i = vectors.Length * Lanes; i < numbers.Length; i++)
        {
            sum += (double)numbers[i] * numbers[i];
        }

        return sum;
    }
}
