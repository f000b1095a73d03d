using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Training.Syntax;

/// <summary>Classes of words with like vectors: k-means on the unit sphere, begun from the most frequent words.</summary>
static class WordClasses
{
    const int Rounds = 15;

    /// <summary>Each word's class from 0.</summary>
    public static int[] Of(float[] vectors, int size, int classes)
    {
        var words = vectors.Length / size;
        var unit = (float[])vectors.Clone();
        for (var i = 0; i < words; i++)
        {
            Normalise(unit.AsSpan(i * size, size));
        }

        classes = Math.Min(classes, words - 1);
        var centres = unit.AsSpan(size, classes * size).ToArray();
        var classOf = new int[words];
        for (var round = 0; round < Rounds; round++)
        {
            var sums = new float[centres.Length];
            for (var i = 0; i < words; i++)
            {
                var word = unit.AsSpan(i * size, size);
                classOf[i] = Nearest(word, centres, size);
                var sum = sums.AsSpan(classOf[i] * size, size);
                for (var j = 0; j < size; j++)
                {
                    sum[j] += word[j];
                }
            }

            for (var c = 0; c < classes; c++)
            {
                var sum = sums.AsSpan(c * size, size);
                if (sum.ContainsAnyExcept(0f))
                {
                    Normalise(sum);
                    sum.CopyTo(centres.AsSpan(c * size));
                }
            }
        }

        return classOf;
    }

    static int Nearest(ReadOnlySpan<float> word, float[] centres, int size)
    {
        var w = MemoryMarshal.Cast<float, Vector256<float>>(word);
        var (best, most) = (0, float.NegativeInfinity);
        for (var c = 0; c < centres.Length / size; c++)
        {
            var centre = MemoryMarshal.Cast<float, Vector256<float>>(centres.AsSpan(c * size, size));
            Vector256<float> products = default;
            for (var j = 0; j < w.Length; j++)
            {
                products += w[j] * centre[j];
            }

            float dot = 0;
            for (var j = 0; j < 8; j++)
            {
                dot += products[j];
            }

            if (dot > most)
            {
                (best, most) = (c, dot);
            }
        }

        return best;
    }

    static void Normalise(Span<float> vector)
    {
        float square = 0;
        foreach (var cell in vector)
        {
            square += cell * cell;
        }

        var scale = 1 / MathF.Max(MathF.Sqrt(square), 1e-12f);
        foreach (ref var cell in vector)
        {
            cell *= scale;
        }
    }
}
