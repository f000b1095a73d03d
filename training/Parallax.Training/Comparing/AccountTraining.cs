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
    /// <summary>Strength of the ridge that keeps weights small.</summary>
    const double Ridge = 30;

    sealed record Sample(string Bundle, double[] Features, bool One);

    /// <summary>Takes the pack's folder and folders of bundles.</summary>
    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("comparing-accounts PACK-FOLDER BUNDLES…");
            return 2;
        }

        var knowledge = KnowledgeFolder.ReadInstalled();
        var samples = args[1..].SelectMany(BundleReader.ReadFolder).SelectMany(b => Samples(b, knowledge)).ToArray();
        Console.WriteLine($"{samples.Length} pairs of quoted statements, {samples.Count(s => s.One)} of one claim");
        var held = new List<(double Score, bool One)>();
        foreach (var bundle in samples.GroupBy(s => s.Bundle))
        {
            var weights = Fit([.. samples.Where(s => s.Bundle != bundle.Key)]);
            held.AddRange(bundle.Select(s => (weights.Score(s.Features), s.One)));
        }

        for (var threshold = -1.5; threshold <= 1; threshold += 0.5)
        {
            var found = held.Count(h => h.Score >= threshold);
            var right = held.Count(h => h.Score >= threshold && h.One);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"threshold {threshold,4:F1}: precision {100.0 * right / Math.Max(1, found):F1} recall {100.0 * right / held.Count(h => h.One):F1} (each bundle by what the others taught)"));
        }

        var all = Fit(samples);
        using (var writer = new StreamWriter(Path.Combine(args[0], "account-pairs.tsv")) { NewLine = "\n" })
        {
            writer.WriteLine("id\tmean\tweight");
            for (var i = 0; i < all.Weights.Count; i++)
            {
                var name = i < AccountPairs.Names.Count ? AccountPairs.Names[i].Replace(' ', '-').Replace("'", "", StringComparison.Ordinal) : "constant";
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Math.Round(all.Means[i], 5)}\t{Math.Round(all.Weights[i], 5)}"));
            }
        }

        return PackSeal.Run([args[0]]);
    }

    static IEnumerable<Sample> Samples(Bundle bundle, KnowledgeBase knowledge)
    {
        var account = AccountsTask.Compare(bundle, [.. bundle.Reports.Select(r => ReportReading.Read(r, knowledge))], knowledge);
        var accounts = new StoryAccounts(account.Brief.Story, account.Readings.Values, knowledge);
        var position = accounts.Tellings.Select((t, i) => (t.Ref, i)).ToDictionary(p => p.Ref, p => p.i);
        var trees = HappeningLinking.Scored(accounts.Tellings, knowledge, wide: false).ToDictionary(p => (p.A, p.B), p => p.Score);
        var (vectors, pairs) = (new StoryVectors(accounts), knowledge.Table(TriggerPairs.From));
        var quotes = bundle.Claims.SelectMany(c => c.Accounts.Select(a => (c.Id, a.Quote))).GroupBy(p => p.Quote)
            .Select(g => (Claims: g.Select(p => p.Id).ToHashSet(StringComparer.Ordinal), g.Key.Report, Statement: account.Overlapping(g.Key)))
            .Where(q => q.Statement is not null)
            .Select(q => (q.Claims, q.Report, At: position[new StatementRef(q.Report, q.Statement!.Id)])).ToArray();
        return from i in Enumerable.Range(0, quotes.Length)
               from j in Enumerable.Range(0, i)
               where quotes[i].Report != quotes[j].Report
               let a = Math.Min(quotes[i].At, quotes[j].At)
               let b = Math.Max(quotes[i].At, quotes[j].At)
               select new Sample(
                   bundle.Name, AccountPairs.Features(accounts, vectors, pairs, a, b, trees.GetValueOrDefault((a, b), HappeningLinking.Absent)), quotes[i].Claims.Overlaps(quotes[j].Claims));
    }

    /// <summary>Newton's method for the ridged logistic loss over features of deviation 1.</summary>
    static AccountPairWeights Fit(IReadOnlyList<Sample> samples)
    {
        var width = AccountPairs.Names.Count;
        double[] means = [.. Enumerable.Range(0, width).Select(f => samples.Average(s => s.Features[f]))];
        double[] deviations = [.. Enumerable.Range(0, width).Select(f => Math.Sqrt(samples.Average(s => Math.Pow(s.Features[f] - means[f], 2))) + 1e-6)];
        var rows = samples.Select(s => s.Features.Select((x, f) => (x - means[f]) / deviations[f]).Append(1).ToArray()).ToArray();
        var weights = new double[width + 1];
        for (var step = 0; step < 25; step++)
        {
            var (gradient, curvature) = (new double[width + 1], new double[width + 1, width + 1]);
            for (var i = 0; i < rows.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-rows[i].Zip(weights, (x, w) => x * w).Sum()));
                for (var f = 0; f <= width; f++)
                {
                    gradient[f] += (p - (samples[i].One ? 1 : 0)) * rows[i][f];
                    for (var g = 0; g <= width; g++)
                    {
                        curvature[f, g] += p * (1 - p) * rows[i][f] * rows[i][g];
                    }
                }
            }

            for (var f = 0; f < width; f++)
            {
                gradient[f] += Ridge * weights[f];
                curvature[f, f] += Ridge;
            }

            var change = Solve(curvature, gradient);
            weights = [.. weights.Zip(change, (w, c) => w - c)];
        }

        return new AccountPairWeights([.. means, 0], [.. weights.Take(width).Select((w, f) => w / deviations[f]), weights[width]]);
    }

    /// <summary>Gaussian elimination with pivoting.</summary>
    static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var x = right.ToArray();
        for (var c = 0; c < n; c++)
        {
            var pivot = Enumerable.Range(c, n - c).MaxBy(r => Math.Abs(matrix[r, c]));
            (x[c], x[pivot]) = (x[pivot], x[c]);
            for (var k = 0; k < n; k++)
            {
                (matrix[c, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[c, k]);
            }

            for (var r = c + 1; r < n; r++)
            {
                var by = matrix[r, c] / matrix[c, c];
                x[r] -= by * x[c];
                for (var k = c; k < n; k++)
                {
                    matrix[r, k] -= by * matrix[c, k];
                }
            }
        }

        for (var r = n - 1; r >= 0; r--)
        {
            for (var k = r + 1; k < n; k++)
            {
                x[r] -= matrix[r, k] * x[k];
            }

            x[r] /= matrix[r, r];
        }

        return x;
    }
}
