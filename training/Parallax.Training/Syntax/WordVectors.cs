using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax;

/// <summary>Vectors of words by the company they keep: skip-gram with negative samples, with weights of its own for each place around the word (Ling et al. 2015).</summary>
/// <remarks>Sums run over vectors of eight floats in a fixed order, so that a seed gives the same vectors on every machine.</remarks>
static class WordVectors
{
    public const int Size = NetworkShape.VectorSize;

    const int Reach = 2, Negatives = 5, Passes = 6;
    const float Rate = 0.04f;
    const double FrequentShare = 1e-3;

    /// <summary>One row of <see cref="Size"/> for each word.</summary>
    public static float[] Train(RunningText text, int seed)
    {
        var random = new Random(seed);
        var vocabulary = text.Forms.Length;
        var vectors = new float[vocabulary * Size];
        foreach (ref var cell in vectors.AsSpan())
        {
            cell = ((float)random.NextDouble() - 0.5f) / Size;
        }

        var places = new float[Reach * 2][];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new float[vocabulary * Size];
        }

        var noise = Noise(text.Counts);
        var kept = Kept(text);
        var change = new float[Size];
        long seen = 0, all = (long)Passes * text.Words.Length;
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < text.Words.Length; i++, seen++)
            {
                var word = text.Words[i];
                if (word <= 0 || random.NextDouble() > kept[word])
                {
                    continue;
                }

                var rate = Math.Max(Rate * (1 - (float)seen / all), Rate * 1e-3f);
                var own = vectors.AsSpan(word * Size, Size);
                Array.Clear(change);
                for (var side = -1; side <= 1; side += 2)
                {
                    for (var step = 1; step <= Reach; step++)
                    {
                        var context = text.Words[i + side * step];
                        if (context < 0)
                        {
                            break;
                        }

                        var place = places[side < 0 ? step - 1 : Reach + step - 1];
                        Learn(own, place.AsSpan(context * Size, Size), change, 1, rate);
                        for (var k = 0; k < Negatives; k++)
                        {
                            var other = noise[random.Next(noise.Length)];
                            if (other != context)
                            {
                                Learn(own, place.AsSpan(other * Size, Size), change, 0, rate);
                            }
                        }
                    }
                }

                for (var j = 0; j < Size; j++)
                {
                    own[j] += change[j];
                }
            }

            Console.WriteLine($"vectors: pass {pass + 1} of {Passes}");
        }

        return vectors;
    }

    static void Learn(ReadOnlySpan<float> word, Span<float> context, Span<float> change, int label, float rate)
    {
        var w = MemoryMarshal.Cast<float, Vector256<float>>(word);
        var c = MemoryMarshal.Cast<float, Vector256<float>>(context);
        var d = MemoryMarshal.Cast<float, Vector256<float>>(change);
        Vector256<float> products = default;
        for (var j = 0; j < w.Length; j++)
        {
            products += w[j] * c[j];
        }

        float dot = 0;
        for (var j = 0; j < 8; j++)
        {
            dot += products[j];
        }

        var step = Vector256.Create((label - 1 / (1 + MathF.Exp(-dot))) * rate);
        for (var j = 0; j < w.Length; j++)
        {
            d[j] += step * c[j];
            c[j] += step * w[j];
        }
    }

    /// <summary>Words in proportion to their count to the power 3/4.</summary>
    static int[] Noise(int[] counts)
    {
        const int room = 1 << 20;
        var total = counts.Sum(c => Math.Pow(c, 0.75));
        var noise = new List<int>(room + counts.Length);
        for (var word = 0; word < counts.Length; word++)
        {
            noise.AddRange(Enumerable.Repeat(word, (int)Math.Ceiling(Math.Pow(counts[word], 0.75) / total * room)));
        }

        return [.. noise];
    }

    /// <summary>How often a place of a word is learned from; very frequent words are passed over at times.</summary>
    static double[] Kept(RunningText text)
    {
        double all = text.Counts.Sum(c => (long)c);
        return [.. text.Counts.Select(c => Math.Min(1, Math.Sqrt(FrequentShare * all / Math.Max(1, c))))];
    }
}
