using Parallax.Model.Expectations;
using Parallax.Model.Stories;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Measures over what a brief compares, withholds, expects and ties.</summary>
public static class ComparisonMeasures
{
    /// <summary>What conflicts scored.</summary>
    /// <param name="Tally">Conflicts found.</param>
    /// <param name="Facet">Facet right, of those found.</param>
    /// <param name="Traps">Gold's non-conflicts that were flagged as conflicts.</param>
    /// <param name="Updates">Gold's updates that were flagged as conflicts.</param>
    public sealed record ConflictScore(Tally Tally, Share Facet, Share Traps, Share Updates);

    /// <summary>A system conflict matches a gold one where two of its sides overlap two of the gold's, each used once.</summary>
    public static ConflictScore Conflicts(BundleAccount bundle)
    {
        var system = bundle.Brief.Comparisons.Where(c => c.Relation == Relation.Conflict).ToArray();
        var facet = default(Share);
        var matched = Match(bundle.Gold.Conflicts.Count, system.Length, (g, s) => TwoSides(bundle, system[s], bundle.Gold.Conflicts[g].Sides) ? 1 + (system[s].Facet == bundle.Gold.Conflicts[g].Facet ? 1 : 0) : 0);
        foreach (var (g, s) in matched)
        {
            facet = facet.With(system[s].Facet == bundle.Gold.Conflicts[g].Facet);
        }

        var traps = default(Share);
        foreach (var trap in bundle.Gold.NotConflicts)
        {
            traps = traps.With(system.Any(c => TwoSides(bundle, c, trap)));
        }

        var updates = default(Share);
        foreach (var update in bundle.Gold.Updates)
        {
            updates = updates.With(system.Any(c => TwoSides(bundle, c, [update.Earlier, update.Later])));
        }

        return new ConflictScore(new Tally(matched.Count, system.Length, bundle.Gold.Conflicts.Count), facet, traps, updates);
    }

    /// <summary>A system update matches a gold one where its sides overlap both.</summary>
    public static Tally Updates(BundleAccount bundle)
    {
        var system = bundle.Brief.Comparisons.Where(c => c.Relation == Relation.Update).ToArray();
        var matched = Match(bundle.Gold.Updates.Count, system.Length,
            (g, s) => TwoSides(bundle, system[s], [bundle.Gold.Updates[g].Earlier, bundle.Gold.Updates[g].Later]) ? 1 : 0);
        return new Tally(matched.Count, system.Length, bundle.Gold.Updates.Count);
    }

    /// <summary>Silences by sentence, and the kind right of those found.</summary>
    public static (Tally Tally, Share Kind) Silences(BundleAccount bundle)
    {
        var system = bundle.Brief.Silences;
        var kind = default(Share);
        var matched = Match(bundle.Gold.Silences.Count, system.Count,
            (g, s) => bundle.SameSentence(system[s].Report, system[s].Span, bundle.Gold.Silences[g].Quote) ? 1 + system[s].Span.Shared(bundle.Gold.Silences[g].Quote.Span) : 0);
        foreach (var (g, s) in matched)
        {
            kind = kind.With(system[s].Kind == bundle.Gold.Silences[g].Kind);
        }

        return (new Tally(matched.Count, system.Count, bundle.Gold.Silences.Count), kind);
    }

    /// <summary>What expectations scored, the last four of those found.</summary>
    public sealed record ExpectationScore(Tally Tally, Share Strength, Share Window, Share Status, Share Resolved);

    /// <summary>Expectations by overlap of their characters, those sharing most first.</summary>
    public static ExpectationScore Expectations(BundleAccount bundle)
    {
        var (gold, system) = (bundle.Gold.Expectations, bundle.Brief.Expectations);
        var matched = Match(gold.Count, system.Count, (g, s) => system[s].Statement.Report == gold[g].Quote.Report ? system[s].Span.Shared(gold[g].Quote.Span) : 0);
        var (strength, window, status, resolved) = (default(Share), default(Share), default(Share), default(Share));
        foreach (var (g, s) in matched)
        {
            strength = strength.With(system[s].Strength == gold[g].Strength);
            window = window.With(Near(system[s].Window.From, gold[g].Window.From) && Near(system[s].Window.To, gold[g].Window.To));
            status = status.With(AsGold(system[s].Status) == gold[g].Status);
            if (gold[g].ResolvedBy is { } by)
            {
                resolved = resolved.With(system[s].ResolvedBy is { } r && bundle.SameSentence(r.Report, r.Span, by));
            }
        }

        return new ExpectationScore(new Tally(matched.Count, system.Count, gold.Count), strength, window, status, resolved);
    }

    /// <summary>Pairs of actors with the right sign.</summary>
    public static Tally Ties(BundleAccount bundle)
    {
        var (gold, system) = (bundle.Gold.Ties, bundle.Brief.Ties);
        var matched = Match(gold.Count, system.Count, (g, s) =>
            system[s].Sign == gold[g].Sign
            && ((ActorNames.Match(system[s].First, gold[g].First) && ActorNames.Match(system[s].Second, gold[g].Second))
                || (ActorNames.Match(system[s].First, gold[g].Second) && ActorNames.Match(system[s].Second, gold[g].First))) ? 1 : 0);
        return new Tally(matched.Count, system.Count, gold.Count);
    }

    /// <summary>Pairs of reports that carry one wire text.</summary>
    public static Tally Copies(BundleAccount bundle)
    {
        var gold = Pairs(bundle.Gold.Copies).ToHashSet();
        var system = Pairs([.. bundle.Brief.Story.Copies.Select(g => (IReadOnlyList<string>)[.. g])]).ToHashSet();
        return new Tally(gold.Intersect(system).Count(), system.Count, gold.Count);
    }

    static IEnumerable<(string, string)> Pairs(IReadOnlyList<IReadOnlyList<string>> groups) =>
        from g in groups from a in g from b in g where string.CompareOrdinal(a, b) < 0 select (a, b);

    /// <summary>Whether two sides of a comparison overlap two different quotes, one each.</summary>
    static bool TwoSides(BundleAccount bundle, Comparison system, IReadOnlyList<GoldQuote> gold)
    {
        var overlaps = gold.Select(g => Enumerable.Range(0, system.Sides.Count).Where(s => bundle.Overlaps(system.Sides[s], g)).ToArray()).Where(s => s.Length > 0).ToArray();
        return overlaps.Length >= 2 && overlaps.SelectMany(s => s).Distinct().Count() >= 2;
    }

    /// <summary>Pairs gold and system items one to one, the heaviest pairs first; zero is no match.</summary>
    static List<(int Gold, int System)> Match(int gold, int system, Func<int, int, int> weight)
    {
        var pairs =
            from g in Enumerable.Range(0, gold)
            from s in Enumerable.Range(0, system)
            let w = weight(g, s)
            where w > 0
            orderby w descending, g, s
            select (g, s);
        var (usedGold, usedSystem) = (new HashSet<int>(), new HashSet<int>());
        var matched = new List<(int, int)>();
        foreach (var (g, s) in pairs)
        {
            if (!usedGold.Contains(g) && !usedSystem.Contains(s))
            {
                usedGold.Add(g);
                usedSystem.Add(s);
                matched.Add((g, s));
            }
        }

        return matched;
    }

    static bool Near(DateOnly? a, DateOnly? b) => a is null || b is null ? a is null && b is null : Math.Abs(a.Value.DayNumber - b.Value.DayNumber) <= 1;

    /// <summary>The gold has no word for "due" and "overdue", which are open there, nor for "met otherwise".</summary>
    static ExpectationStatus AsGold(ExpectationStatus status) => status switch
    {
        ExpectationStatus.Due or ExpectationStatus.Overdue => ExpectationStatus.Open,
        ExpectationStatus.MetOtherwise => ExpectationStatus.Met,
        _ => status,
    };
}
