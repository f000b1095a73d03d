using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Knowledge;
using Parallax.Language.Names;
using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;
using Parallax.Language.Treebanks;
using Parallax.Training.Words;

namespace Parallax.Training.Names;

/// <summary>Trains the pack <c>language-names</c>: a head for each guideline.</summary>
public static class NamesTraining
{
    /// <summary>The set whose train part a treebank has too.</summary>
    internal const string OfTreebank = "uner-ewt";

    // The head of a small set builds on that of a larger one, which has not seen its texts.
    static readonly (string Set, string Base, NameStyle Style, string[] Types)[] Guidelines =
    [
        ("worldwide", "", NameStyle.News, ["Person", "Location", "Organization", "NORP", "Date", "Misc", "Money", "Facility", "Product"]),
        (OfTreebank, "worldwide", NameStyle.Web, ["PER", "LOC", "ORG"]),
    ];

    /// <summary>Takes the folder of name sets, the pack's folder, that of the networks which <see cref="HalvesTraining"/> writes, and the sets to train, all unless told.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: names GOLD-NAMES-FOLDER PACK-FOLDER HALVES-FOLDER [SET…]");
            return 2;
        }

        var (gold, pack, halves) = (args[0], args[1], args[2]);
        var knowledge = KnowledgeFolder.Read(Path.GetDirectoryName(Path.GetFullPath(pack))!);
        var (sources, syntax) = (NameSources.From(knowledge), knowledge.Table(SyntaxAnalyzer.From));
        foreach (var (set, builtOn, style, types) in Guidelines.Where(g => args.Length == 3 || args.Skip(3).Contains(g.Set)))
        {
            var watch = Stopwatch.StartNew();
            var train = Read(gold, set, "train");
            var dev = Read(gold, set, "dev");
            SyntaxAnalyzer[] readers = set == OfTreebank ? [.. Enumerable.Range(0, TextHalves.Count).Select(h => Reader(knowledge, TextHalves.File(halves, h)))] : [syntax];
            var file = Path.Combine(pack, $"head-{builtOn}.bin");
            var builtOnHead = builtOn.Length == 0 ? null : NameHead.Read(file, File.ReadAllBytes(file));
            var head = new NameTrainer([.. types], sources, i => readers[TextHalves.Of(i) % readers.Length], style, builtOn, builtOnHead).Train(train);
            File.WriteAllBytes(Path.Combine(pack, $"head-{set}.bin"), head.Write());
            var heads = ImmutableDictionary<string, Lazy<NameHead>>.Empty.Add(set, new Lazy<NameHead>(head));
            var tagger = new NameTagger(builtOnHead is null ? heads : heads.Add(builtOn, new Lazy<NameHead>(builtOnHead)), sources);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{set}: {head.Weights.Keys.Length} features, {new FileInfo(Path.Combine(pack, $"head-{set}.bin")).Length} bytes, {watch.Elapsed.TotalSeconds:F0} s; dev {NameScore.Of(tagger, syntax, set, dev)}"));
        }

        return PackSeal.Run([pack]);
    }

    static SyntaxAnalyzer Reader(KnowledgeBase knowledge, string file) =>
        new(NetworkWeights.Read(file, File.ReadAllBytes(file)), knowledge.Table(Clusters.From), knowledge.Table(CommonVectors.From));

    /// <summary>The texts of a set's part, with the names of its guideline's types.</summary>
    internal static List<NamedText> Read(string gold, string set, string part)
    {
        var types = Guidelines.First(g => g.Set == set).Types;
        using var reader = Treebank.Open(Directory.GetFiles(Path.Combine(gold, set), part + ".*").Order(StringComparer.Ordinal).First());
        return [.. NameCorpusReader.Read(reader, types.Contains)];
    }
}
