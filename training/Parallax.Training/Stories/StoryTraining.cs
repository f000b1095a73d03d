using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Parallax.Comparing.Stories;
using Parallax.Knowledge;
using Parallax.Model.Reports;
using Parallax.Reading;

namespace Parallax.Training.Stories;

/// <summary>Rebuilds the pack <c>stories</c>: word frequencies from a corpus of reports, and the weights by which a report joins a story.</summary>
/// <remarks>The weights learn from the earlier half of the labelled articles only; the later half is for measuring.</remarks>
public static class StoryTraining
{
    const int LeastReports = 3;
    const int MostWords = 40_000;

    /// <summary>Takes the packs folder, the corpus (JSONL, gzipped) and the labelled articles (JSONL, gzipped).</summary>
    public static int Run(string[] arguments)
    {
        if (arguments.Length != 3)
        {
            Console.Error.WriteLine("stories DATA-FOLDER CORPUS.jsonl.gz LABELLED.jsonl.gz");
            return 2;
        }

        var pack = Path.Combine(arguments[0], "stories");
        WriteFrequencies(Path.Combine(pack, "frequencies.tsv"), arguments[1]);
        PackSeal.Run([pack]);
        var knowledge = KnowledgeFolder.Read(arguments[0]);
        var labelled = Lines(arguments[2])
            .Select(line => (Report: Article(line), Story: line.RootElement.GetProperty("story").GetString()!))
            .OrderBy(a => a.Report.Published.Day).ThenBy(a => a.Report.Id, StringComparer.Ordinal)
            .ToArray();
        var half = labelled[..(labelled.Length / 2)];
        var frequencies = knowledge.Table(TermFrequencies.From);
        var profiles = new ReportProfile[half.Length];
        Parallel.For(0, half.Length, i => profiles[i] = ReportProfile.Of(ReportReading.Read(half[i].Report, knowledge), frequencies));
        var weights = JoinTraining.Train([.. profiles.Zip(half, (profile, item) => (profile, item.Story))]);
        var table = new StringBuilder("id\tweight\n");
        foreach (var (name, weight) in JoinFeatures.Names.Zip(weights))
        {
            table.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:F4}\n");
        }

        File.WriteAllText(Path.Combine(pack, "join.tsv"), table.ToString());
        return PackSeal.Run([pack]);
    }

    static void WriteFrequencies(string path, string corpus)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var reports = 0;
        foreach (var line in Lines(corpus))
        {
            var root = line.RootElement;
            var text = root.GetProperty("title").GetString() + "\n" + root.GetProperty("text").GetString();
            reports++;
            foreach (var word in CorpusWords.Of(text).Distinct())
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        var table = new StringBuilder("id\treports\n");
        table.Append(CultureInfo.InvariantCulture, $"*\t{reports}\n");
        foreach (var (word, count) in counts.Where(c => c.Value >= LeastReports).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostWords))
        {
            table.Append(CultureInfo.InvariantCulture, $"{word}\t{count}\n");
        }

        File.WriteAllText(path, table.ToString());
    }

    static Report Article(JsonDocument line)
    {
        string Text(string field) => line.RootElement.GetProperty(field).GetString() ?? "";
        var day = DateOnly.ParseExact(Text("published").AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Report(Text("id"), Text("outlet"), ReportKind.Unknown, new Publication.Given(day), Text("url"), Text("title"), Text("text"));
    }

    static IEnumerable<JsonDocument> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line);
        }
    }
}
