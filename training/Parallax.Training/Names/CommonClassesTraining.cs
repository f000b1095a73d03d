using Parallax.Language.Names;
using Parallax.Language.Syntax;
using Parallax.Training.Syntax;

namespace Parallax.Training.Names;

/// <summary>Makes classes of the words that <see cref="CommonVectors"/> knows: classes of like words, and classes of these.</summary>
static class CommonClassesTraining
{
    const int FineClasses = 1000, CoarseClasses = 200;

    // Rows of vectors are whole numbers of lanes.
    const int Width = 104;

    /// <summary>Takes the vectors' source, whose order tells which words are frequent, the packs folder, and the pack to write.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("usage: common-classes WINK-EMBEDDINGS.json PACKS-FOLDER PACK-FOLDER");
            return 2;
        }

        var file = Path.Combine(args[1], "language-syntax", "vectors.bin");
        var vectors = CommonVectors.Read(file, File.ReadAllBytes(file));
        int[] order = [.. EmbeddingFile.Read(args[0], vectors.Count * 2).Select(w => vectors.Row(w.Word)).Where(r => r > 0).Distinct()];
        var rows = new float[(order.Length + 1) * Width];
        for (var i = 0; i < order.Length; i++)
        {
            var vector = vectors.Vector(order[i]);
            for (var j = 0; j < vector.Length; j++)
            {
                rows[(i + 1) * Width + j] = vector[j];
            }
        }

        var fine = Parallax.Training.Syntax.WordClasses.Of(rows, Width, FineClasses);
        var coarse = Parallax.Training.Syntax.WordClasses.Of(Sums(rows, fine), Width, CoarseClasses);
        var (fineOf, coarseOf) = (new int[vectors.Count], new int[vectors.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            fineOf[order[i] - 1] = fine[i + 1] + 1;
            coarseOf[order[i] - 1] = coarse[fine[i + 1] + 1] + 1;
        }

        using (var stream = File.Create(Path.Combine(args[2], "common-classes.bin")))
        {
            CommonClasses.Write(stream, fineOf, coarseOf);
        }

        return PackSeal.Run([args[2]]);
    }

    /// <summary>The sum of each class's vectors; the first row is empty.</summary>
    static float[] Sums(float[] rows, int[] classes)
    {
        var sums = new float[(FineClasses + 1) * Width];
        for (var i = 1; i < classes.Length; i++)
        {
            for (var j = 0; j < Width; j++)
            {
                sums[(classes[i] + 1) * Width + j] += rows[i * Width + j];
            }
        }

        return sums;
    }
}
