using System.Numerics;
using System.Runtime.InteropServices;

namespace Parallax.Training.Names;

/// <summary>Word vectors by skip-gram with negative sampling (Mikolov et al. 2013); one thread, fixed seed.</summary>
internal static class WordVectors
{
    public const int Size = 64;

    const int Window = 4;
    const int Negatives = 5;
    const int Passes = 4;
    const double Subsampling = 1e-4;

    /// <summary>Learns a vector for each word.</summary>
    /// <param name="sentences">Words by their position in the vocabulary; -1 for rare ones.</param>
    /// <param name="counts">How often each word of the vocabulary occurs.</param>
    public static float[] Learn(List<int[]> sentences, int[] counts)
    {
        var random = new Random(11);
        var vectors = new float[counts.Length * Size];
        var contexts = new float[counts.Length * Size];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = (random.NextSingle() - 0.5f) / Size;
        }

        var table = NoiseTable(counts);
        var total = counts.Sum(c => (long)c);
        var keep = counts.Select(c => (float)Math.Min(1, Math.Sqrt(Subsampling * total / c) + (Subsampling * total / c))).ToArray();
        var steps = sentences.Sum(s => (long)s.Length) * Passes;
        long done = 0;
        var gradient = new float[Size];
        var kept = new List<int>();
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var sentence in sentences)
            {
                done += sentence.Length;
                var rate = Math.Max(0.0005f, 0.03f * (1 - ((float)done / steps)));
                kept.Clear();
                foreach (var word in sentence)
                {
                    if (word >= 0 && random.NextSingle() < keep[word])
                    {
                        kept.Add(word);
                    }
                }

                for (var i = 0; i < kept.Count; i++)
                {
                    var reach = 1 + random.Next(Window);
                    for (var j = Math.Max(0, i - reach); j <= Math.Min(kept.Count - 1, i + reach); j++)
                    {
                        if (j != i)
                        {
                            Pair(vectors.AsSpan(kept[i] * Size, Size), kept[j], contexts, table, random, rate, gradient);
                        }
                    }
                }
            }

            Console.Error.WriteLine($"vectors: pass {pass + 1}");
        }

        return vectors;
    }

    static void Pair(Span<float> vector, int context, float[] contexts, int[] table, Random random, float rate, float[] gradient)
    {
        Array.Clear(gradient);
        var v = MemoryMarshal.Cast<float, Vector<float>>(vector);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
        for (var k = 0; k <= Negatives; k++)
        {
            var other = k == 0 ? context : table[random.Next(table.Length)];
            if (k > 0 && other == context)
            {
                continue;
            }

            var c = MemoryMarshal.Cast<float, Vector<float>>(contexts.AsSpan(other * Size, Size));
            var sum = Vector<float>.Zero;
            for (var d = 0; d < v.Length; d++)
            {
                sum += v[d] * c[d];
            }

            var step = new Vector<float>(rate * ((k == 0 ? 1 : 0) - (1 / (1 + MathF.Exp(-Vector.Sum(sum))))));
            for (var d = 0; d < v.Length; d++)
            {
                g[d] += step * c[d];
                c[d] += step * v[d];
            }
        }

        for (var d = 0; d < v.Length; d++)
        {
            v[d] += g[d];
        }
    }

    /// <summary>Words by the three-quarter power of their counts.</summary>
    static int[] NoiseTable(int[] counts)
    {
        var table = new int[4_000_000];
        var sum = counts.Sum(c => Math.Pow(c, 0.75));
        var word = 0;
        var share = Math.Pow(counts[0], 0.75) / sum;
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = word;
            while ((double)i / table.Length > share && word < counts.Length - 1)
            {
                share += Math.Pow(counts[++word], 0.75) / sum;
            }
        }

        return table;
    }
}
