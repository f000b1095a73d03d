using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Parallax.Training.Comparing;

/// <summary>Builds the comparing pack's words: how common each is, its senses, its family and its opposites.</summary>
public static class WordTable
{
    /// <summary>Senses kept of each part of speech: the most used ones carry nearly all uses in news.</summary>
    const int Senses = 3;

    /// <summary>Takes WordNet's folder, a gzipped JSONL file of reports and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("comparing-words WORDNET-FOLDER NEWS.jsonl.gz PACK-FOLDER");
            return 2;
        }

        var net = new WordNetFiles(args[0]);
        var bases = net.Exceptions.ToLookup(e => e.Form, e => e.Base);
        var known = net.Words.Where(w => w.Length > 2 || w is "go" or "do" or "ax" or "ox").ToHashSet(StringComparer.Ordinal);

        var (documents, ofBase) = Count(args[1], w => Base(w, bases, known));

        // Words that WordNet lacks (names, function words) are kept for how common they are.
        var words = ofBase.Where(p => known.Contains(p.Key) ? p.Value >= 3 : p.Value >= 8 && p.Key.Length > 1 && p.Key.All(char.IsLetter)).Select(p => p.Key).Order(StringComparer.Ordinal).ToArray();
        using (var writer = new StreamWriter(Path.Combine(args[2], "words.tsv")) { NewLine = "\n" })
        {
            writer.WriteLine("id\trate\tsenses\tabove\tfamily\topposites");
            foreach (var word in words)
            {
                string[] senses = [.. "vna".SelectMany(p => net.Senses(word, p).Take(Senses))];
                var above = senses.Where(s => s[0] != 'a').SelectMany(s => net.Find(s)!.Pointers.Where(p => p.Kind is "@" or "@i").Select(p => p.Target)).Distinct();
                var opposites = senses.SelectMany(s => net.Related(word, s, "!")).Select(r => r.Word).Where(w => w != word && w.All(char.IsAsciiLetterLower)).Distinct();
                var rate = Math.Min(9999, ofBase[word] * 10000L / documents);
                writer.WriteLine(string.Join('\t', word, rate.ToString(CultureInfo.InvariantCulture), string.Join('|', senses.Select(Short)), string.Join('|', above.Select(Short)), Family(net, word), string.Join('|', opposites)));
            }
        }

        var kept = words.ToHashSet(StringComparer.Ordinal);
        using (var writer = new StreamWriter(Path.Combine(args[2], "forms.tsv")) { NewLine = "\n" })
        {
            writer.WriteLine("id\tbase");
            foreach (var group in net.Exceptions.Where(e => kept.Contains(e.Base) && e.Form.All(char.IsAsciiLetterLower)).GroupBy(e => e.Form).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                writer.WriteLine($"{group.Key}\t{group.First().Base}");
            }
        }

        Console.WriteLine($"{words.Length} words of {documents} reports");
        return 0;
    }

    /// <summary>Synset offsets are written base 36: shorter by a third.</summary>
    static string Short(string synset)
    {
        var n = long.Parse(synset[1..], CultureInfo.InvariantCulture);
        var digits = "";
        do
        {
            digits = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(n % 36)] + digits;
            n /= 36;
        }
        while (n > 0);
        return synset[0] + digits;
    }

    /// <summary>The verb that a noun or adjective is made from, or the noun that an adjective is made from, where they plainly belong together; else the word.</summary>
    static string Family(WordNetFiles net, string word)
    {
        if (net.Senses(word, 'v').Count > 0)
        {
            return word;
        }

        foreach (var pos in "na")
        {
            foreach (var sense in net.Senses(word, pos).Take(Senses))
            {
                var root = net.Related(word, sense, "+")
                    .Where(r => (r.Pos == 'v' || (pos == 'a' && r.Pos == 'n')) && r.Word.All(char.IsAsciiLetterLower) && CommonPrefix(r.Word, word) >= Math.Min(4, r.Word.Length - 1))
                    .OrderByDescending(r => r.Pos == 'v').ThenByDescending(r => CommonPrefix(r.Word, word)).ThenBy(r => r.Word, StringComparer.Ordinal)
                    .Select(r => r.Word).FirstOrDefault();
                if (root is not null)
                {
                    return root;
                }
            }
        }

        return word;
    }

    static int CommonPrefix(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    static string Base(string word, ILookup<string, string> irregular, HashSet<string> known) =>
        irregular.Contains(word) ? irregular[word].First() : Parallax.Comparing.Words.Inflection.Base(word, known.Contains);

    static (int Documents, Dictionary<string, int> Frequency) Count(string file, Func<string, string> baseOf)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = 0;
        while (reader.ReadLine() is { } line)
        {
            documents++;
            using var report = JsonDocument.Parse(line);
            foreach (var word in Parallax.Comparing.Words.WordSpans.Of(report.RootElement.GetProperty("text").GetString()!).Select(w => baseOf(w.ToLowerInvariant())).Distinct())
            {
                frequency[word] = frequency.GetValueOrDefault(word) + 1;
            }
        }

        return (documents, frequency);
    }
}
