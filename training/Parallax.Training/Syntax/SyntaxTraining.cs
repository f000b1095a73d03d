using Parallax.Language.Syntax;
using Parallax.Training.Syntax.Network;

namespace Parallax.Training.Syntax;

/// <summary>Rebuilds the weights by which sentences are tagged and parsed, from the treebanks' train parts.</summary>
static class SyntaxTraining
{
    const int Passes = 16;

    /// <summary>Takes the folder that holds the treebanks' folders, and the pack to write (<c>data/language-syntax</c>), which has the word classes.</summary>
    public static int Run(string[] args)
    {
        if (args.Length is < 1 or > 2)
        {
            return 2;
        }

        var pack = args.Length == 2 ? args[1] : Path.Combine("data", "language-syntax");
        var classes = Path.Combine(pack, "clusters.bin");
        var clusters = Clusters.Read(classes, File.ReadAllBytes(classes));
        NameList tags = new(), relations = new();
        var folders = Directory.GetDirectories(args[0]).Order(StringComparer.Ordinal).ToArray();
        NetworkSentence[] Read(string folder, string part) =>
            [.. TreebankFile.Read(Path.Combine(folder, part + ".conllu.gz")).Select(s => NetworkSentence.Of(s, tags, relations, clusters))];
        NetworkSentence[] train = [.. folders.SelectMany(f => Read(f, "train"))];
        string[] tagNames = [.. tags.Names], relationNames = [.. relations.Names];
        var dev = folders.ToDictionary(f => Path.GetFileName(f), f => Read(f, "dev"));
        Console.WriteLine($"{train.Length} sentences, {train.Sum(s => s.Count)} words, {tagNames.Length} tags, {relationNames.Length} relations");

        var network = new SyntaxNetwork(clusters.Vectors, tagNames.Length, relationNames.Length, seed: 5);
        NetworkTraining.Train(network, train, dev, Passes, seed: 7);
        var file = Path.Combine(pack, "syntax.bin");
        using (var stream = File.Create(file))
        {
            network.Finish(tagNames, relationNames).Write(stream);
        }

        Console.WriteLine($"{file}: {new FileInfo(file).Length} bytes");
        return PackSeal.Run([pack]);
    }
}
