using System.Text;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;

namespace Parallax.Training.Names;

/// <summary>Makes the table of names labelled in the Groningen Meaning Bank, which no head learns from, so that names are known also where their surroundings tell nothing.</summary>
public static class SeenNamesTable
{
    const int LeastLabelled = 2;
    const double LeastAgreement = 0.85;
    const int LongestName = 40;

    static readonly Dictionary<string, string> GmbKinds = new(StringComparer.Ordinal)
    {
        ["geo"] = "Location",
        ["gpe"] = "NORP",
        ["org"] = "Organization",
        ["per"] = "Person",
    };

    /// <summary>Takes the pack's folder and the labelled set.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("usage: seen-names PACK-FOLDER GMB.csv.gz");
            return 2;
        }

        var labelled = new Dictionary<(string Name, string Kind), int>();
        foreach (var text in GmbReader.Read(args[1], GmbKinds.ContainsKey))
        {
            foreach (var span in text.Names)
            {
                Count(labelled, Name(text.Words, span), GmbKinds[span.Type]);
            }
        }

        var table = Kept(labelled);
        Console.WriteLine($"{table.Count} names");
        File.WriteAllText(Path.Combine(args[0], "seen.tsv"), new StringBuilder("id\tkind\n").AppendJoin('\n', table.Select(t => $"{t.Key}\t{t.Value}")).Append('\n').ToString());
        return PackSeal.Run([args[0]]);
    }

    static SortedDictionary<string, string> Kept(Dictionary<(string Name, string Kind), int> counts)
    {
        var table = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in counts.GroupBy(c => c.Key.Name, StringComparer.Ordinal))
        {
            var best = name.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Kind, StringComparer.Ordinal).First();
            if (best.Value >= LeastLabelled && best.Value >= LeastAgreement * name.Sum(c => c.Value))
            {
                table.Add(name.Key, best.Key.Kind);
            }
        }

        return table;
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
