using System.Globalization;
using Parallax.Comparing;
using Parallax.Comparing.Expectations;
using Parallax.Comparing.Happenings;
using Parallax.Evaluation.Tasks;
using Parallax.Evaluation.Tasks.Accounts;
using Parallax.Knowledge;
using Parallax.Reading;

namespace Parallax.Training.Comparing;

/// <summary>Learns from bundles of accounts which statements tell what became of an expectation; prints what leaving each bundle out would have given.</summary>
public static class ResolutionTraining
{
    /// <summary>An expectation with its candidates; those of the sentence that the gold names resolve it.</summary>
    sealed record Sample(double[][] Candidates, bool[] Resolves, bool Resolved);

    /// <summary>Takes the pack's folder and folders of bundles.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("comparing-resolutions PACK-FOLDER BUNDLES…");
            return 2;
        }

        var knowledge = KnowledgeFolder.ReadInstalled();
        Sample[][] bundles = [.. args[1..].SelectMany(BundleReader.ReadFolder).Select(b => Read(b, knowledge).ToArray())];
        Console.WriteLine($"{bundles.Sum(b => b.Length)} expectations, {bundles.Sum(b => b.Count(s => s.Resolved))} resolved");
        foreach (var threshold in (double[])[-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5])
        {
            var (right, named, silent) = (0, 0, 0);
            foreach (var bundle in bundles)
            {
                var weights = Fit(bundles.Where(b => b != bundle).SelectMany(b => b));
                foreach (var sample in bundle)
                {
                    var best = sample.Candidates.Select((c, i) => (Score: weights.Score(c), i)).Where(c => c.Score > threshold).OrderByDescending(c => c.Score).Select(c => (int?)c.i).FirstOrDefault();
                    named += best is null ? 0 : 1;
                    right += best is { } b && sample.Resolves[b] ? 1 : 0;
                    silent += best is null && !sample.Resolved ? 1 : 0;
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold,4:F1}: {right} of {named} named are right; {silent} rightly left open"));
        }

        LogisticFit.Write(Fit(bundles.SelectMany(b => b)), ResolutionEvidence.Names, Path.Combine(args[0], "resolutions.tsv"));
        return PackSeal.Run([args[0]]);
    }

    static LogisticWeights Fit(IEnumerable<Sample> samples)
    {
        Sample[] all = [.. samples];
        return LogisticFit.Fit([.. all.SelectMany(s => s.Candidates)], [.. all.SelectMany(s => s.Resolves)]);
    }

    static IEnumerable<Sample> Read(Bundle bundle, KnowledgeBase knowledge)
    {
        var account = AccountsTask.Compare(bundle, [.. bundle.Reports.Select(r => ReportReading.Read(r, knowledge))], knowledge);
        var accounts = new StoryAccounts(account.Brief.Story, account.Readings.Values, knowledge);
        var position = accounts.Tellings.Select((t, i) => (t.Ref, i)).ToDictionary(p => p.Ref, p => p.i);
        var (_, happeningOf, scores) = HappeningComposition.Compose(accounts, new PairIdentity(accounts));
        var anticipating = account.Brief.Expectations.Select(e => e.Statement).ToHashSet();
        foreach (var expectation in account.Brief.Expectations.ToArray())
        {
            var gold = bundle.Expectations.Where(g => g.Quote.Report == expectation.Statement.Report).MaxBy(g => g.Quote.Span.Shared(expectation.Span));
            if (gold is null || gold.Quote.Span.Shared(expectation.Span) == 0)
            {
                continue;
            }

            var at = position[expectation.Statement];
            int[] candidates = [.. ResolutionEvidence.Candidates(at, accounts, anticipating)];
            yield return new Sample(
                [.. candidates.Select(c => ResolutionEvidence.Features(at, c, expectation.Window, accounts, happeningOf, scores))],
                [.. candidates.Select(c => gold.ResolvedBy is { } by && account.SameSentence(accounts.Tellings[c].Report.Id, accounts.Tellings[c].Statement.Extent, by))],
                gold.ResolvedBy is not null);
        }
    }
}
