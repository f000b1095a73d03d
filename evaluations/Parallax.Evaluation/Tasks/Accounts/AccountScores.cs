namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>All measures of task <c>accounts</c>, pooled over bundles.</summary>
public static class AccountScores
{
    /// <summary>Scores bundles beside what the program made of each; <paramref name="storyOf"/> tells the story of each report when all bundles' reports are pooled.</summary>
    public static Scores Of(IReadOnlyList<BundleAccount> bundles, IReadOnlyDictionary<string, string> storyOf)
    {
        var sources = bundles.Select(AccountMeasures.Sources).ToArray();
        var path = sources.Aggregate(default(Share), (s, b) => s + b.Path);
        var innermost = sources.Aggregate(default(Share), (s, b) => s + b.Innermost);
        var factualities = bundles.SelectMany(AccountMeasures.Factualities).ToArray();
        var events = bundles.Select(AccountMeasures.Events).ToArray();
        var alignment = bundles.Select(AccountMeasures.Alignment).Aggregate(default(Tally), (s, b) => s + b);
        var conflicts = bundles.Select(ComparisonMeasures.Conflicts).ToArray();
        var conflict = conflicts.Aggregate(default(Tally), (s, b) => s + b.Tally);
        var updates = bundles.Select(ComparisonMeasures.Updates).Aggregate(default(Tally), (s, b) => s + b);
        var silences = bundles.Select(ComparisonMeasures.Silences).ToArray();
        var expectations = bundles.Select(ComparisonMeasures.Expectations).ToArray();
        var expectation = expectations.Aggregate(default(Tally), (s, b) => s + b.Tally);
        var ties = bundles.Select(ComparisonMeasures.Ties).Aggregate(default(Tally), (s, b) => s + b);
        var copies = bundles.Select(ComparisonMeasures.Copies).Aggregate(default(Tally), (s, b) => s + b);
        return new Scores(bundles.Count,
        [
            ("sources.path", path.Percent),
            ("sources.innermost", innermost.Percent),
            ("factuality.accuracy", factualities.Length == 0 ? double.NaN : 100.0 * factualities.Count(p => p.Gold == p.System) / factualities.Length),
            ("factuality.macro.f1", AccountMeasures.MacroF1(factualities)),
            ("events.type", events.Aggregate(default(Share), (s, b) => s + b.Type).Percent),
            ("events.actors.f1", events.Aggregate(default(Tally), (s, b) => s + b.Actors).F1),
            ("events.date", events.Aggregate(default(Share), (s, b) => s + b.Date).Percent),
            ("alignment.precision", alignment.Precision),
            ("alignment.recall", alignment.Recall),
            ("alignment.f1", alignment.F1),
            ("conflicts.precision", conflict.Precision),
            ("conflicts.recall", conflict.Recall),
            ("conflicts.f1", conflict.F1),
            ("conflicts.facet", conflicts.Aggregate(default(Share), (s, b) => s + b.Facet).Percent),
            ("conflicts.traps", conflicts.Aggregate(default(Share), (s, b) => s + b.Traps).Percent),
            ("conflicts.updates", conflicts.Aggregate(default(Share), (s, b) => s + b.Updates).Percent),
            ("updates.f1", updates.F1),
            ("silences.f1", silences.Aggregate(default(Tally), (s, b) => s + b.Tally).F1),
            ("silences.kind", silences.Aggregate(default(Share), (s, b) => s + b.Kind).Percent),
            ("expectations.precision", expectation.Precision),
            ("expectations.recall", expectation.Recall),
            ("expectations.f1", expectation.F1),
            ("expectations.strength", expectations.Aggregate(default(Share), (s, b) => s + b.Strength).Percent),
            ("expectations.window", expectations.Aggregate(default(Share), (s, b) => s + b.Window).Percent),
            ("expectations.status", expectations.Aggregate(default(Share), (s, b) => s + b.Status).Percent),
            ("expectations.resolved", expectations.Aggregate(default(Share), (s, b) => s + b.Resolved).Percent),
            ("copies.f1", copies.F1),
            ("stories.bcubed.f1", BCubed([.. bundles.SelectMany(b => b.Gold.Reports.Select(r => (b.Gold.Name, storyOf.GetValueOrDefault(r.Id, r.Id))))])),
            ("ties.f1", ties.F1),
        ]);
    }

    /// <summary>BCubed F1 in percent over items given as (gold cluster, system cluster).</summary>
    public static double BCubed(IReadOnlyList<(string Gold, string System)> items)
    {
        if (items.Count == 0)
        {
            return double.NaN;
        }

        double Mean(Func<(string Gold, string System), string> of) =>
            items.Average(a => (double)items.Count(b => b == a) / items.Count(b => of(b) == of(a)));

        var (precision, recall) = (Mean(i => i.System), Mean(i => i.Gold));
        return 200 * precision * recall / (precision + recall);
    }
}
