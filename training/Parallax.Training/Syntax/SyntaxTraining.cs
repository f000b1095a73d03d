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
        Learn(args[0], pack, _ => true, Passes, Path.Combine(pack, "syntax.bin"));
        return PackSeal.Run([pack]);
    }

    /// <summary>Learns a network and writes it.</summary>
    /// <param name="treebanks">The folder that holds the treebanks' folders.</param>
    /// <param name="pack">The pack that has the word classes and the common vectors.</param>
    /// <param name="isRead">Which sentences of the train parts are learned from.</param>
    /// <param name="passes">How often each is.</param>
    /// <param name="file">Where the weights go.</param>
    public static void Learn(string treebanks, string pack, Func<TreebankSentence, bool> isRead, int passes, string file)
    {
        byte[] Content(string resource) => File.ReadAllBytes(Path.Combine(pack, resource));
        var clusters = Clusters.Read("clusters.bin", Content("clusters.bin"));
        var common = CommonVectors.Read("vectors.bin", Content("vectors.bin"));
        var folders = Directory.GetDirectories(treebanks).Order(StringComparer.Ordinal).ToArray();
        TreebankSentence[] Read(string folder, string part) => [.. TreebankFile.Read(Path.Combine(folder, part + ".conllu.gz"))];
        TreebankSentence[] sentences = [.. folders.SelectMany(f => Read(f, "train")).Where(isRead)];
        sentences = [.. sentences, .. sentences.Where((_, i) => i % HeadlineEvery == 0).Select(HeadlineStyle.Of)];

        NameList tags = new(), relations = new();
        var rows = NetworkSentence.RowsOf(sentences, clusters);
        NetworkSentence[] Made(TreebankSentence[] made) => [.. made.Select(s => NetworkSentence.Of(s, tags, relations, clusters, common, rows))];
        var train = Made(sentences);
        string[] tagNames = [.. tags.Names], relationNames = [.. relations.Names];
        var dev = folders.ToDictionary(f => Path.GetFileName(f), f => Made(Read(f, "dev")));
        Console.WriteLine($"{train.Length} sentences, {train.Sum(s => s.Count)} words, {tagNames.Length} tags, {relationNames.Length} relations, {rows.Count} features");

        var network = new SyntaxNetwork(clusters.Vectors, common, rows.Count, tagNames.Length, relationNames.Length, seed: 5);
        NetworkTraining.Train(network, train, dev, passes, seed: 7);
        using (var stream = File.Create(file))
        {
            network.Finish(rows, tagNames, relationNames).Write(stream);
        }

        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
    }
}
