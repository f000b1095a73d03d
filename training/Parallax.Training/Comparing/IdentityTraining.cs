using System.Globalization;
using Parallax.Comparing;
using Parallax.Comparing.Happenings;
using Parallax.Evaluation.Tasks;
using Parallax.Evaluation.Tasks.Accounts;
using Parallax.Evaluation.Tasks.Happenings;
using Parallax.Knowledge;
using Parallax.Model.Stories;
using Parallax.Reading;

namespace Parallax.Training.Comparing;

/// <summary>Learns from labelled pairs of running news, and a little from bundles, which two statements surely tell one thing; prints what leaving each fifth of the news stories out would have given.</summary>
public static class IdentityTraining
{
    /// <summary>What a pair of a bundle's quotes counts beside a pair of news: bundles are shorter and denser than what the program is given to read.</summary>
    const double BundleCount = 0.3;

    /// <summary>Pairs of quotes below these log-odds are never asked about.</summary>
    const double LeastScore = -1.5;

    const int Folds = 5;

    /// <summary>A labelled pair of a story.</summary>
    sealed record Sample(double[] Features, bool One, double Count, int Fold);

    /// <summary>Takes the pack's folder, the news file, the folder of labels and folders of bundles.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("comparing-identity PACK-FOLDER NEWS-FILE LABELS-FOLDER [BUNDLES…]");
            return 2;
        }

        var knowledge = KnowledgeFolder.ReadInstalled();
        Sample[] news = [.. LabelledStories.Read(args[2], args[1], held: false, knowledge).SelectMany((s, i) => Of(s, i % Folds))];
        Sample[] bundles = [.. args[3..].SelectMany(BundleReader.ReadFolder).SelectMany(b => Of(b, knowledge))];
        Console.WriteLine($"{news.Length} pairs of news, {news.Count(s => s.One)} of one thing; {bundles.Length} of bundles, {bundles.Count(s => s.One)} of one thing");
        var judged = Enumerable.Range(0, Folds).SelectMany(fold => Judge(Fit([.. news.Where(s => s.Fold != fold), .. bundles]), news.Where(s => s.Fold == fold))).ToArray();
        foreach (var least in new[] { -1, -0.5, 0, 0.5, 1, 1.5, 2 })
        {
            var (found, right) = (judged.Count(j => j.Score >= least), judged.Count(j => j.Score >= least && j.One));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"from {least,4:F1}: precision {100.0 * right / Math.Max(1, found):F1} recall {100.0 * right / news.Count(s => s.One):F1} (news, each fifth by what the rest taught)"));
        }

        LogisticFit.Write(Fit([.. news, .. bundles]), PairIdentity.Names, Path.Combine(args[0], "account-identity.tsv"));
        return PackSeal.Run([args[0]]);
    }

    static IEnumerable<(double Score, bool One)> Judge(LogisticWeights weights, IEnumerable<Sample> samples) => samples.Select(s => (weights.Score(s.Features), s.One));

    static LogisticWeights Fit(Sample[] samples) => LogisticFit.Fit([.. samples.Select(s => s.Features)], [.. samples.Select(s => s.One)], [.. samples.Select(s => s.Count)]);

    static IEnumerable<Sample> Of(LabelledStory story, int fold)
    {
        var identity = PairIdentity.Unlearned(story.Accounts);
        return story.Pairs.Select(p => new Sample(identity.Features(p.A, p.B), p.One, 1, fold));
    }

    /// <summary>The quoted statements of a bundle's reports that are likely enough to be asked about.</summary>
    static IEnumerable<Sample> Of(Bundle bundle, KnowledgeBase knowledge)
    {
        var (story, readings) = AccountsTask.Dated(bundle, [.. bundle.Reports.Select(r => ReportReading.Read(r, knowledge))], knowledge);
        var accounts = new StoryAccounts(story, readings, knowledge);
        var identity = PairIdentity.Unlearned(accounts);
        var scores = new PairScores(AccountPairing.Score(accounts));
        var reading = readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        var position = accounts.Tellings.Select((t, i) => (t.Ref, i)).ToDictionary(p => p.Ref, p => p.i);
        var quotes = bundle.Claims.SelectMany(c => c.Accounts.Select(a => (c.Id, a.Quote))).GroupBy(p => p.Quote)
            .Select(g => (Claims: g.Select(p => p.Id).ToHashSet(StringComparer.Ordinal), g.Key.Report, Statement: BundleAccount.Overlapping(reading[g.Key.Report], g.Key)))
            .Where(q => q.Statement is not null)
            .Select(q => (q.Claims, q.Report, At: position[new StatementRef(q.Report, q.Statement!.Id)])).ToArray();
        return from i in Enumerable.Range(0, quotes.Length)
               from j in Enumerable.Range(0, i)
               let a = Math.Min(quotes[i].At, quotes[j].At)
               let b = Math.Max(quotes[i].At, quotes[j].At)
               where quotes[i].Report != quotes[j].Report && accounts.Tellings[a].IsCommitted && accounts.Tellings[b].IsCommitted && scores.Of(a, b) >= LeastScore
               select new Sample(identity.Features(a, b), quotes[i].Claims.Overlaps(quotes[j].Claims), BundleCount, 0);
    }
}
