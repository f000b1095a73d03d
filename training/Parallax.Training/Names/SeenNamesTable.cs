using System.Text;
using System.Text.Json;
using Parallax.Knowledge;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;
using Parallax.Training.Words;

namespace Parallax.Training.Names;

/// <summary>Makes the table of names seen in running text: those labelled in the Groningen Meaning Bank, and those that the tagger itself finds often
/// and always of one kind in unlabelled news, so that it knows them also where their surroundings tell nothing.</summary>
public static class SeenNamesTable
{
    const int LeastLabelled = 2;
    const int LeastFound = 4;
    const double LeastAgreement = 0.85;
    const int LongestName = 40;

    static readonly Dictionary<string, string> GmbKinds = new(StringComparer.Ordinal)
    {
        ["geo"] = "Location",
        ["gpe"] = "NORP",
        ["org"] = "Organization",
        ["per"] = "Person",
    };

    /// <summary>Takes the packs folder, the pack's folder, the labelled set, and corpora (JSONL with a field <c>text</c>) for the tagger to read.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: seen-names PACKS-FOLDER PACK-FOLDER GMB.csv.gz [CORPUS.jsonl.gz…]");
            return 2;
        }

        var table = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var labelled = new Dictionary<(string Name, string Kind), int>();
        foreach (var text in GmbReader.Read(args[2], GmbKinds.ContainsKey))
        {
            foreach (var span in text.Names)
            {
                Count(labelled, Name(text.Words, span), GmbKinds[span.Type]);
            }
        }

        Keep(labelled, LeastLabelled, table);
        Console.WriteLine($"{table.Count} names labelled");
        if (args.Length > 3)
        {
            var knowledge = KnowledgeFolder.Read(args[0]);
            Keep(Found(knowledge.Table(Segmenter.From), knowledge.Table(NameTagger.From), args[3..]), LeastFound, table);
            Console.WriteLine($"{table.Count} with those found");
        }

        File.WriteAllText(Path.Combine(args[1], "seen.tsv"), new StringBuilder("id\tkind\n").AppendJoin('\n', table.Select(t => $"{t.Key}\t{t.Value}")).Append('\n').ToString());
        return PackSeal.Run([args[1]]);
    }

    static Dictionary<(string Name, string Kind), int> Found(Segmenter segmenter, NameTagger tagger, string[] corpora)
    {
        var found = new Dictionary<(string Name, string Kind), int>();
        foreach (var corpus in corpora)
        {
            using var reader = Treebank.Open(corpus);
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                var words = segmenter.Segment(json.RootElement.GetProperty("text").GetString() ?? "", 0);

                // A report counts once, however often it names somebody.
                foreach (var name in tagger.TagAll(words, NameTagger.Guideline).Select(s => (Name: Name(words, s), s.Type)).Distinct())
                {
                    Count(found, name.Name, name.Type);
                }
            }
        }

        return found;
    }

    static void Keep(Dictionary<(string Name, string Kind), int> counts, int least, SortedDictionary<string, string> table)
    {
        foreach (var name in counts.GroupBy(c => c.Key.Name, StringComparer.Ordinal))
        {
            var best = name.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Kind, StringComparer.Ordinal).First();
            if (best.Value >= least && best.Value >= LeastAgreement * name.Sum(c => c.Value) && NameLists.SeenKinds.Contains(best.Key.Kind))
            {
                table.TryAdd(name.Key, best.Key.Kind);
            }
        }
    }

    static void Count(Dictionary<(string Name, string Kind), int> counts, string name, string kind)
    {
        if (name.Length is > 1 and <= LongestName && char.IsUpper(name[0]) && !name.AsSpan().ContainsAny('\t', '\n'))
        {
            counts[(name, kind)] = counts.GetValueOrDefault((name, kind)) + 1;
        }
    }

    static string Name(SegmentedText words, TypedSpan span) => words.Text[words.Starts[span.First]..words.Ends[span.End - 1]];
}
