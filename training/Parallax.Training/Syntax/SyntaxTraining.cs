using System.Globalization;
using Parallax.Language.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Rebuilds the weights of tagger and parser from the treebanks' train parts, and says how they do on the dev parts.</summary>
static class SyntaxTraining
{
    const int Passes = 8, Folds = 4, FoldPasses = 4;

    /// <summary>Takes the folder that holds the treebanks' folders, and the pack to write (<c>data/language-syntax</c>).</summary>
    public static int Run(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            return 2;
        }

        var pack = args.Length == 2 ? args[1] : Path.Combine("data", "language-syntax");
        var folders = Directory.GetDirectories(args[0]).Order(StringComparer.Ordinal).ToArray();
        var file = Path.Combine(pack, "clusters.bin");
        var clusters = File.Exists(file) ? Clusters.Read(file, File.ReadAllBytes(file)) : Clusters.None;
        NameList tags = new(), relations = new();
        TrainingSentence[] sentences =
            [.. folders.SelectMany(f => TreebankFile.Read(Path.Combine(f, "train.conllu.gz"))).Select(s => new TrainingSentence(s, tags, relations, clusters))];
        Console.WriteLine($"{sentences.Length} sentences, {sentences.Sum(s => s.Words.Length)} words, {tags.Names.Count} tags, {relations.Names.Count} relations");

        var tag = TaggerTraining.Train(sentences, tags.Names.Count, Passes, seed: 1);
        Report("tag", tag);
        TaggerTraining.Jackknife(sentences, tags.Names, Folds, FoldPasses, FinishTag);
        var (action, label) = ParserTraining.Train(sentences, relations.Names.Count, Passes, seed: 3);
        Report("action", action);
        Report("label", label);
        var weights = new SyntaxWeights([.. tags.Names], [.. relations.Names], FinishTag(tag), action.Quantise(0.05f, 24), label.Quantise(0.05f, 24));
        file = Path.Combine(pack, "syntax.bin");
        using (var stream = File.Create(file))
        {
            weights.Write(stream);
        }

        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        foreach (var folder in folders)
        {
            Console.WriteLine(GoldTokenScores.Of(Path.GetFileName(folder), [.. TreebankFile.Read(Path.Combine(folder, "dev.conllu.gz"))], weights, clusters));
        }

        return PackSeal.Run([pack]);
    }

    static WeightTable FinishTag(PerceptronTable table) => table.Quantise(0.05f, 24);

    static void Report(string name, PerceptronTable table) =>
        Console.WriteLine(name + ": " + string.Join(' ', table.Quantiles(.25, .5, .75, .9, .99, .999, .9999, 1).Select(q => q.ToString("G4", CultureInfo.InvariantCulture))));
}
