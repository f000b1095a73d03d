using Parallax.Language.Syntax;
using Parallax.Language.Treebanks;
using Parallax.Training.Syntax.Network;

namespace Parallax.Training.Syntax;

/// <summary>Rebuilds the weights by which sentences are tagged and parsed, from the treebanks' train parts.</summary>
static class SyntaxTraining
{
    const int Passes = 24;

    // A sentence of so many is learned in headline style as well.
    const int HeadlineEvery = 16;

    /// <summary>Takes the folder that holds the treebanks' folders, and the pack to write (<c>data/language-syntax</c>), which has the word classes and the common vectors.</summary>
    public static int Run(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            return 2;
        }

        var pack = args.Length == 2 ? args[1] : Path.Combine("data", "language-syntax");
        byte[] Content(string file) => File.ReadAllBytes(Path.Combine(pack, file));
        var clusters = Clusters.Read("clusters.bin", Content("clusters.bin"));
        var common = CommonVectors.Read("vectors.bin", Content("vectors.bin"));
        var folders = Directory.GetDirectories(args[0]).Order(StringComparer.Ordinal).ToArray();
        TreebankSentence[] Read(string folder, string part) => [.. TreebankFile.Read(Path.Combine(folder, part + ".conllu.gz"))];
        TreebankSentence[] treebanks = [.. folders.SelectMany(f => Read(f, "train"))];
        treebanks = [.. treebanks, .. treebanks.Where((_, i) => i % HeadlineEvery == 0).Select(HeadlineStyle.Of)];

        NameList tags = new(), relations = new();
        var rows = NetworkSentence.RowsOf(treebanks, clusters);
        NetworkSentence[] Made(TreebankSentence[] sentences) => [.. sentences.Select(s => NetworkSentence.Of(s, tags, relations, clusters, common, rows))];
        var train = Made(treebanks);
        string[] tagNames = [.. tags.Names], relationNames = [.. relations.Names];
        var dev = folders.ToDictionary(f => Path.GetFileName(f), f => Made(Read(f, "dev")));
        Console.WriteLine($"{train.Length} sentences, {train.Sum(s => s.Count)} words, {tagNames.Length} tags, {relationNames.Length} relations, {rows.Count} features");

        var network = new SyntaxNetwork(clusters.Vectors, common, rows.Count, tagNames.Length, relationNames.Length, seed: 5);
        NetworkTraining.Train(network, train, dev, Passes, seed: 7);
        var file = Path.Combine(pack, "syntax.bin");
        using (var stream = File.Create(file))
        {
            network.Finish(rows, tagNames, relationNames).Write(stream);
        }

        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return PackSeal.Run([pack]);
    }
}
