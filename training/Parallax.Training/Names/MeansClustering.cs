using System.Numerics;
using System.Runtime.InteropServices;

namespace Parallax.Training.Names;

/// <summary>Spherical k-means (Dhillon and Modha 2001) with the most frequent rows as first centres; no randomness.</summary>
internal static class MeansClustering
{
    /// <summary>The class of each row.</summary>
    /// <param name="rows">Rows of <see cref="WordVectors.Size"/>, the most important first; they are brought to length 1.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="passes">How often rows are assigned anew.</param>
    /// <param name="centres">Takes the classes' centres.</param>
    public static int[] Assign(float[] rows, int classes, int passes, out float[] centres)
    {
        const int size = WordVectors.Size;
        var count = rows.Length / size;
        for (var i = 0; i < count; i++)
        {
            Normalise(rows.AsSpan(i * size, size));
        }

        centres = rows[..(Math.Min(classes, count) * size)];
        var of = new int[count];
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = 0; i < count; i++)
            {
                of[i] = Nearest(rows.AsSpan(i * size, size), centres);
            }

            Array.Clear(centres);
            for (var i = 0; i < count; i++)
            {
                var centre = centres.AsSpan(of[i] * size, size);
                for (var d = 0; d < size; d++)
                {
                    centre[d] += rows[(i * size) + d];
                }
            }

            for (var c = 0; c < centres.Length / size; c++)
            {
                Normalise(centres.AsSpan(c * size, size));
            }
        }

        return of;
    }

    static int Nearest(ReadOnlySpan<float> row, float[] centres)
    {
        var r = MemoryMarshal.Cast<float, Vector<float>>(row);
        var all = MemoryMarshal.Cast<float, Vector<float>>(centres.AsSpan());
        var best = float.MinValue;
        var at = 0;
        for (int c = 0, from = 0; from < all.Length; c++, from += r.Length)
        {
            var sum = Vector<float>.Zero;
            for (var d = 0; d < r.Length; d++)
            {
                sum += r[d] * all[from + d];
            }

            var score = Vector.Sum(sum);
            if (score > best)
            {
                (best, at) = (score, c);
            }
        }

        return at;
    }

    static void Normalise(Span<float> row)
    {
        var sum = 0f;
        foreach (var x in row)
        {
            sum += x * x;
        }

        var factor = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        foreach (ref var x in row)
        {
            x *= factor;
        }
    }
}
