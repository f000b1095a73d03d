using System.Globalization;
using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Evaluation.Tasks;
using Parallax.Evaluation.Tasks.Links;
using Parallax.Knowledge;

namespace Parallax.Training.Comparing;

/// <summary>Learns from ECB+ which trigger words tell one event, and the trees that score pairs of statements.</summary>
public static class LinkTraining
{
    const int Folds = 5;

    /// <summary>Takes a part's folder and the pack's folder.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("comparing-links ECBPLUS-TRAIN-FOLDER PACK-FOLDER");
            return 2;
        }

        var knowledge = KnowledgeFolder.ReadInstalled();
        var documents = EcbDocument.ReadFolder(args[0]);
        var tellings = new EcbTellings(documents, knowledge);
        var lexicon = knowledge.Table(WordLexicon.From);
        var topicOf = documents.ToDictionary(d => d.Name, d => d.Topic, StringComparer.Ordinal);
        var topics = tellings.Mentions.Select(m => topicOf[m.Document]).ToArray();
        var folds = topics.Distinct().Order(StringComparer.Ordinal).Select((t, i) => (t, i % Folds)).ToDictionary(p => p.t, p => p.Item2, StringComparer.Ordinal);

        // A topic's examples see only what other topics taught of trigger pairs: on new topics nothing else will be known either.
        var (rows, labels, foldOf) = (new List<float[]>(), new List<bool>(), new List<int>());
        var pairs = new List<(int A, int B)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = Learn(tellings, i => folds[topics[i]] != fold);
            int[] members = [.. Enumerable.Range(0, topics.Length).Where(i => folds[topics[i]] == fold)];
            foreach (var (a, b, features) in HappeningLinking.Pairs([.. members.Select(i => tellings.Gold[i])], lexicon, learned))
            {
                rows.Add(features);
                labels.Add(tellings.Mentions[members[a]].Event == tellings.Mentions[members[b]].Event);
                foldOf.Add(fold);
                pairs.Add((members[a], members[b]));
            }
        }

        Console.WriteLine($"{tellings.Gold.Count} mentions, {rows.Count} pairs, {labels.Count(l => l)} of one event");
        var scores = new double[rows.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var inside = Enumerable.Range(0, rows.Count).Where(i => foldOf[i] != fold).ToArray();
            var trees = TreeBoosting.Train([.. inside.Select(i => rows[i])], [.. inside.Select(i => labels[i])], new TreeBoosting.Growth());
            foreach (var i in Enumerable.Range(0, rows.Count).Where(i => foldOf[i] == fold))
            {
                scores[i] = Math.Clamp(trees.Score(rows[i]), -4, 4);
            }
        }

        var scored = pairs.Select((p, i) => (p.A, p.B, scores[i])).Where(p => p.Item3 > HappeningLinking.Absent).ToArray();
        for (var threshold = -2.0; threshold <= 1.5; threshold += 0.25)
        {
            var result = LinksTask.Compare(tellings, AverageLinkage.Cluster(topics.Length, scored, threshold, HappeningLinking.Absent));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"threshold {threshold,5:F2}: MUC {result.Muc:F1} B3 {result.BCubed:F1} CEAF-e {result.CeafE:F1} CoNLL {result.Conll:F2} (cross-validated)"));
        }

        var all = Learn(tellings, _ => true, out var table);
        using (var writer = new StreamWriter(Path.Combine(args[1], "triggers.tsv")) { NewLine = "\n" })
        {
            writer.WriteLine("id\tfirst\tsecond\tscore");
            foreach (var ((first, second), score) in table.OrderBy(p => p.Key.First, StringComparer.Ordinal).ThenBy(p => p.Key.Second, StringComparer.Ordinal))
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first}-{second}\t{first}\t{second}\t{Math.Round(100 * score)}"));
            }
        }

        File.WriteAllBytes(Path.Combine(args[1], "pairs.bin"), TreeBoosting.Train(rows, labels, new TreeBoosting.Growth()).Write());
        return PackSeal.Run([args[1]]);
    }

    static TriggerPairs Learn(EcbTellings tellings, Func<int, bool> use) => Learn(tellings, use, out _);

    /// <summary>Log-odds of two different families' telling one event, where they stand in reports that share an event, over the odds of any two.</summary>
    static TriggerPairs Learn(EcbTellings tellings, Func<int, bool> use, out Dictionary<(string First, string Second), float> table)
    {
        var counts = new Dictionary<(string, string), (int One, int All)>();
        var byReport = Enumerable.Range(0, tellings.Mentions.Count).Where(use).GroupBy(i => tellings.Mentions[i].Document).Select(g => g.ToArray()).ToArray();
        foreach (var a in byReport)
        {
            var events = a.Select(i => tellings.Mentions[i].Event).ToHashSet(StringComparer.Ordinal);
            foreach (var b in byReport.Where(b => string.CompareOrdinal(tellings.Mentions[a[0]].Document, tellings.Mentions[b[0]].Document) < 0
                && b.Any(i => events.Contains(tellings.Mentions[i].Event))))
            {
                foreach (var (x, y) in a.SelectMany(x => b.Select(y => (x, y))))
                {
                    var one = tellings.Mentions[x].Event == tellings.Mentions[y].Event;
                    foreach (var key in from p in tellings.Gold[x].Trigger.Words from q in tellings.Gold[y].Trigger.Words where p.Family != q.Family select TriggerPairs.Key(p.Family, q.Family))
                    {
                        var (n, all) = counts.GetValueOrDefault(key);
                        counts[key] = (n + (one ? 1 : 0), all + 1);
                    }
                }
            }
        }

        table = counts.Where(p => p.Value.One >= 2)
            .ToDictionary(p => p.Key, p => (float)(Math.Round(100 * Math.Clamp(Math.Log((p.Value.One + 0.5) / (p.Value.All - p.Value.One + 0.5)) + 3, 0.01, 6)) / 100));
        return new TriggerPairs(table);
    }
}
