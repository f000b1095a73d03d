using Parallax.Knowledge;
using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Rebuilds the word classes from unlabelled reports and the treebanks' train parts.</summary>
static class ClustersTraining
{
    const int Classes = 600;

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
            Clusters.Write(stream, text.Forms.Skip(1).Select((form, i) => KeyValuePair.Create(form, (ushort)(classes[i + 1] + 1))));
        }

        foreach (var group in Enumerable.Range(1, text.Forms.Length - 1).GroupBy(i => classes[i]).OrderBy(g => g.Key).Take(12))
        {
            Console.WriteLine($"{group.Key}: {string.Join(' ', group.Take(12).Select(i => text.Forms[i]))}");
        }

        File.WriteAllBytes(Path.Combine(Path.GetTempPath(), "vectors.tmp"), System.Runtime.InteropServices.MemoryMarshal.AsBytes(vectors.AsSpan()).ToArray());
        File.WriteAllLines(Path.Combine(Path.GetTempPath(), "forms.tmp"), text.Forms);
        return PackSeal.Run([pack]);
    }
}
