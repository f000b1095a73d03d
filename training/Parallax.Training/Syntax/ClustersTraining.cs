using Parallax.Knowledge;
using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax;

/// <summary>Rebuilds the word classes from unlabelled reports and the treebanks' train parts.</summary>
static class ClustersTraining
{
    const int Classes = 600;
    const float Spread = 0.3f, VectorLimit = 1.25f;

    /// <summary>Takes the reports (gzipped JSON lines), the folder of the treebanks' folders, and the packs folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3)
        {
            return 2;
        }

        var data = args.Length == 3 ? args[2] : "data";
        var text = RunningText.Read(
            args[0], Directory.GetDirectories(args[1]).Order(StringComparer.Ordinal).Select(f => Path.Combine(f, "train.conllu.gz")), KnowledgeFolder.Read(data));
        Console.WriteLine($"{text.Words.Length} words, {text.Forms.Length} forms");
        var vectors = WordVectors.Train(text, seed: 11);
        var classes = WordClasses.Of(vectors, WordVectors.Size, Classes);
        var pack = Path.Combine(data, "language-syntax");
        using (var stream = File.Create(Path.Combine(pack, "clusters.bin")))
        {
            Made(text.Forms, classes, vectors).Write(stream);
        }

        return PackSeal.Run([pack]);
    }

    /// <summary>Scales the vectors to a spread of 0.3 and rounds them; the first form, of rare words, gets none.</summary>
    internal static Clusters Made(string[] forms, int[] classes, float[] vectors)
    {
        const int size = WordVectors.Size;
        double square = 0;
        foreach (var number in vectors.AsSpan(size))
        {
            square += (double)number * number;
        }

        var scale = Spread / Math.Sqrt(square / (vectors.Length - size));
        int[] order = [.. Enumerable.Range(1, forms.Length - 1).OrderBy(i => forms[i], StringComparer.Ordinal)];
        var sorted = new float[vectors.Length];
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = 0; j < size; j++)
            {
                sorted[(i + 1) * size + j] = (float)(vectors[order[i] * size + j] * scale);
            }
        }

        var table = new FormTable(order.Length);
        foreach (var i in order)
        {
            table.Add(forms[i]);
        }

        return new Clusters(table, [0, .. order.Select(i => (ushort)(classes[i] + 1))], QuantisedTable.Of(size, sorted, VectorLimit));
    }
}
