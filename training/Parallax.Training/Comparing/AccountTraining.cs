using System.Globalization;
using Parallax.Comparing;
using Parallax.Comparing.Happenings;
using Parallax.Evaluation.Tasks;
using Parallax.Evaluation.Tasks.Accounts;
using Parallax.Knowledge;
using Parallax.Model.Stories;
using Parallax.Reading;

namespace Parallax.Training.Comparing;

/// <summary>Learns from bundles of accounts which statements of a story tell one claim; prints what leaving each bundle out would have given.</summary>
public static class AccountTraining
{
    /// <summary>Two quoted statements of one bundle.</summary>
    sealed record Sample(int A, int B, bool One);

    /// <summary>A bundle's statements, what speaks for each pair of them alone, and the pairs that are labelled.</summary>
    sealed record Story(StoryAccounts Accounts, Dictionary<(int, int), double[]> Pairs, Sample[] Samples)
    {
        public PairStanding Standing(LogisticWeights alone) => new(Accounts.Tellings, Pairs.Select(p => (p.Key.Item1, p.Key.Item2, alone.Score(p.Value))));
    }

    /// <summary>Takes the pack's folder and folders of bundles.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("comparing-accounts PACK-FOLDER BUNDLES…");
            return 2;
        }

        var knowledge = KnowledgeFolder.ReadInstalled();
        var stories = args[1..].SelectMany(BundleReader.ReadFolder).Select(b => Read(b, knowledge)).ToArray();
        Console.WriteLine($"{stories.Sum(s => s.Samples.Length)} pairs of quoted statements, {stories.Sum(s => s.Samples.Count(p => p.One))} of one claim");
        double[] thresholds = [-1.5, -1.2, -1.1, -1, -0.9, -0.8, -0.6, -0.3, 0];
        var found = new (int Right, int Found)[thresholds.Length];
        foreach (var story in stories)
        {
            var scores = AccountPairing.Score(story.Accounts, story.Pairs.Select(p => (p.Key.Item1, p.Key.Item2, p.Value)), Fit([.. stories.Where(s => s != story)]));
            for (var t = 0; t < thresholds.Length; t++)
            {
                var of = HappeningComposition.Cluster(story.Accounts, scores, thresholds[t]);
                Sample[] together = [.. story.Samples.Where(s => of[s.A] == of[s.B])];
                found[t] = (found[t].Right + together.Count(s => s.One), found[t].Found + together.Length);
            }
        }

        foreach (var (threshold, (right, together)) in thresholds.Zip(found))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"threshold {threshold,4:F1}: precision {100.0 * right / Math.Max(1, together):F1} recall {100.0 * right / stories.Sum(s => s.Samples.Count(p => p.One)):F1} (happenings, each bundle by what the others taught)"));
        }

        var all = Fit(stories);
        LogisticFit.Write(all.Alone, AccountPairs.Names, Path.Combine(args[0], "account-pairs.tsv"));
        LogisticFit.Write(all.Standing, PairStanding.Names, Path.Combine(args[0], "account-standing.tsv"));
        return PackSeal.Run([args[0]]);
    }

    static Story Read(Bundle bundle, KnowledgeBase knowledge)
    {
        var account = AccountsTask.Compare(bundle, [.. bundle.Reports.Select(r => ReportReading.Read(r, knowledge))], knowledge);
        var accounts = new StoryAccounts(account.Brief.Story, account.Readings.Values, knowledge);
        var position = accounts.Tellings.Select((t, i) => (t.Ref, i)).ToDictionary(p => p.Ref, p => p.i);
        var quotes = bundle.Claims.SelectMany(c => c.Accounts.Select(a => (c.Id, a.Quote))).GroupBy(p => p.Quote)
            .Select(g => (Claims: g.Select(p => p.Id).ToHashSet(StringComparer.Ordinal), g.Key.Report, Statement: account.Overlapping(g.Key)))
            .Where(q => q.Statement is not null)
            .Select(q => (q.Claims, q.Report, At: position[new StatementRef(q.Report, q.Statement!.Id)])).ToArray();
        var pairs = AccountPairing.Pairs(accounts).ToDictionary(p => (p.A, p.B), p => p.Features);
        var samples = from i in Enumerable.Range(0, quotes.Length)
                      from j in Enumerable.Range(0, i)
                      where quotes[i].Report != quotes[j].Report
                      let a = Math.Min(quotes[i].At, quotes[j].At)
                      let b = Math.Max(quotes[i].At, quotes[j].At)
                      where pairs.ContainsKey((a, b))
                      select new Sample(a, b, quotes[i].Claims.Overlaps(quotes[j].Claims));
        return new Story(accounts, pairs, [.. samples]);
    }

    static AccountPairWeights Fit(IReadOnlyList<Story> stories)
    {
        var labels = stories.SelectMany(s => s.Samples.Select(p => p.One)).ToArray();
        var alone = LogisticFit.Fit([.. stories.SelectMany(s => s.Samples.Select(p => s.Pairs[(p.A, p.B)]))], labels);
        var standing = stories.SelectMany(s => s.Standing(alone) is var of ? s.Samples.Select(p => of.Features(p.A, p.B)) : []);
        return new AccountPairWeights(alone, LogisticFit.Fit([.. standing], labels));
    }
}
