using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using ReadReport = Parallax.Model.Statements.Reading;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Measures over the accounts of claims: source paths, factuality, event codes, alignment.</summary>
public static class AccountMeasures
{
    /// <summary>Source paths: exact (same length, each source shares a content word with the gold's, in order), and the innermost only.</summary>
    public static (Share Path, Share Innermost) Sources(BundleAccount bundle)
    {
        var path = default(Share);
        var innermost = default(Share);
        foreach (var account in bundle.Gold.Claims.SelectMany(c => c.Accounts))
        {
            var statement = bundle.Overlapping(account.Quote);
            var names = statement is null ? null : SourceWords(bundle.Readings[account.Quote.Report], statement);
            path = path.With(names is not null && names.Count == account.Path.Count && names.Zip(account.Path).All(p => ContentWords.Share(p.First, p.Second)));
            innermost = innermost.With(names is not null && (names.Count == 0 || account.Path.Count == 0
                ? names.Count == account.Path.Count
                : ContentWords.Share(names[^1], account.Path[^1])));
        }

        return (path, innermost);
    }

    /// <summary>Gold and system factuality of every account; null where no statement overlaps.</summary>
    public static IEnumerable<(Factuality Gold, Factuality? System)> Factualities(BundleAccount bundle) =>
        bundle.Gold.Claims.SelectMany(c => c.Accounts).Select(a => (a.Value, bundle.Overlapping(a.Quote)?.Factuality));

    /// <summary>Mean over the classes that the gold has of each class's F1.</summary>
    public static double MacroF1(IReadOnlyList<(Factuality Gold, Factuality? System)> pairs)
    {
        var classes = pairs.Select(p => p.Gold).Distinct().ToArray();
        return classes.Length == 0
            ? double.NaN
            : classes.Average(c => new Tally(pairs.Count(p => p.Gold == c && p.System == c), pairs.Count(p => p.System == c), pairs.Count(p => p.Gold == c)).F1);
    }

    /// <summary>
    /// Codes of claims that have one, each account of them: type right; from and to actors found; date inside the gold's days. What an account's own statement leaves
    /// open is what its happening tells, as the record has it.
    /// </summary>
    public static (Share Type, Tally Actors, Share Date) Events(BundleAccount bundle)
    {
        var type = default(Share);
        var actors = default(Tally);
        var date = default(Share);
        foreach (var claim in bundle.Gold.Claims.Where(c => c.Event is not null))
        {
            var gold = claim.Event!;
            foreach (var account in claim.Accounts)
            {
                var statement = bundle.Overlapping(account.Quote);
                var happening = statement is null ? null : bundle.HappeningOf(account.Quote.Report, statement);
                type = type.With((statement?.Event?.Type ?? happening?.Event) == gold.Type);
                actors += Actors(bundle, account.Quote.Report, statement?.Agents ?? [], happening?.Agents ?? [], gold.From);
                actors += Actors(bundle, account.Quote.Report, statement?.Patients ?? [], happening?.Patients ?? [], gold.To);
                if (gold.Date is { } days)
                {
                    var when = statement?.When?.Days is { From: not null, To: not null } own ? own : happening?.Days;
                    date = date.With(when is { From: { } from, To: { } to } && from >= days.First && to <= days.Last);
                }
            }
        }

        return (type, actors, date);
    }

    /// <summary>
    /// Pairs of accounts in different reports: gold says that they belong together where one claim has both, the system where their statements are in one
    /// happening or are sides of one comparison. A pair of quotes counts once, whatever claims it comes from.
    /// </summary>
    public static Tally Alignment(BundleAccount bundle)
    {
        var claims = bundle.Gold.Claims
            .SelectMany(c => c.Accounts.Select(a => (c.Id, a.Quote)))
            .GroupBy(p => p.Quote)
            .Select(g => (Quote: g.Key, Claims: g.Select(p => p.Id).ToHashSet(StringComparer.Ordinal), Statement: bundle.Overlapping(g.Key)))
            .ToArray();
        var tally = default(Tally);
        for (var i = 0; i < claims.Length; i++)
        {
            for (var j = i + 1; j < claims.Length; j++)
            {
                var (a, b) = (claims[i], claims[j]);
                if (a.Quote.Report == b.Quote.Report)
                {
                    continue;
                }

                var gold = a.Claims.Overlaps(b.Claims);
                var system = a.Statement is not null && b.Statement is not null && Together(bundle, (a.Quote.Report, a.Statement), (b.Quote.Report, b.Statement));
                tally += new Tally(gold && system ? 1 : 0, system ? 1 : 0, gold ? 1 : 0);
            }
        }

        return tally;
    }

    /// <summary>The words of a statement's sources, outermost first: as the text has them, with the mention's full name.</summary>
    static List<string> SourceWords(ReadReport reading, Statement statement)
    {
        var names = new List<string>();
        foreach (var source in statement.Sources)
        {
            var words = source.Span is { } span ? span.In(reading.Report.Text).ToString() : "";
            names.Add(source.Mention is { } m ? words + " " + reading.Mentions[m].Name : words);
        }

        return names;
    }

    static Tally Actors(BundleAccount bundle, string report, EquatableList<int> mentions, EquatableList<MentionRef> shared, IReadOnlyList<string> gold)
    {
        var own = mentions.Select(m => bundle.Readings[report].Mentions[m]).Where(ActorNames.IsNamed).ToArray();
        var system = (own.Length > 0 ? own : shared.Select(m => bundle.Readings[m.Report].Mentions[m.Mention])).Select(ActorNames.Of).Distinct().ToArray();
        return new Tally(gold.Count(g => system.Any(s => ActorNames.Match(s, g))), system.Length, gold.Count);
    }

    static bool Together(BundleAccount bundle, (string Report, Statement Statement) a, (string Report, Statement Statement) b) =>
        (bundle.HappeningOf(a.Report, a.Statement) is { } happening && bundle.HappeningOf(b.Report, b.Statement)?.Id == happening.Id)
        || bundle.Brief.Comparisons.Any(c => c.Sides.Any(s => s.Report == a.Report && s.Statement == a.Statement.Id)
            && c.Sides.Any(s => s.Report == b.Report && s.Statement == b.Statement.Id));
}
