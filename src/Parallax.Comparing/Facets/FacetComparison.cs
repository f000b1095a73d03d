using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>Sets accounts beside one another: same witness, compatible, update, conflict, in this order; the first rule that speaks decides a pair.</summary>
public static class FacetComparison
{
    static readonly Func<TellingPair, StoryAccounts, Finding?>[] Rules =
        [FigureRule.Compare, CountRule.Compare, DurationRule.Compare, PolarityRule.Compare, AnswerRule.Compare, BlameRule.Compare, ClassRule.Compare, DayRule.Compare, PlaceRule.Compare, ResponsibilityRule.Compare, TurnRule.Compare];

    /// <summary>All comparisons of a story.</summary>
    /// <param name="accounts">The story's statements.</param>
    /// <param name="happenings">Its happenings.</param>
    /// <param name="happeningOf">The happening of each statement.</param>
    /// <param name="scores">How surely pairs tell one thing.</param>
    /// <param name="identity">Which two surely tell one thing.</param>
    /// <param name="expectations">What is expected, for plans that were moved.</param>
    public static EquatableList<Comparison> Compare(
        StoryAccounts accounts, EquatableList<Happening> happenings, int[] happeningOf, PairScores scores, PairIdentity identity, EquatableList<Model.Expectations.Expectation> expectations)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var byRef = accounts.Tellings.ToDictionary(t => t.Ref);
        var position = accounts.Tellings.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        bool Holds(Finding finding, TellingPair pair) =>
            (position[pair.First], position[pair.Second]) is var (a, b) && Grounds.Hold(finding, pair, accounts, identity.Of(a, b), identity.InARow(a, b));
        var findings = new List<(TellingPair Pair, Finding Finding)>();
        foreach (var pair in PairSearch.Find(accounts, happeningOf, scores))
        {
            if (Rules.Select(r => r(pair, accounts)).FirstOrDefault(f => f is not null) is { } finding
                && (finding.Relation is not (Relation.Conflict or Relation.Update) || Holds(finding, pair)))
            {
                findings.Add((pair, finding));
            }
        }

        return
        [
            .. Join([.. findings.Where(f => f.Finding.Relation != Relation.Update)], accounts),
            .. Updates([.. findings.Where(f => f.Finding.Relation == Relation.Update)], accounts),
            .. StatusUpdates.Find(accounts, scores, expectations),
            .. happenings.Select(h => Agreement(h, byRef, accounts)).OfType<Comparison>(),
        ];
    }

    /// <summary>Each later statement overtakes one earlier: the newest before it, of these the likest; its copies stand beside it.</summary>
    static IEnumerable<Comparison> Updates(List<(TellingPair Pair, Finding Finding)> findings, StoryAccounts accounts)
    {
        foreach (var later in findings.GroupBy(f => (Key(f.Pair.Second, accounts), f.Finding.Facet)))
        {
            var best = later.OrderByDescending(f => f.Finding.Rule == CountRule.GrowsId ? Highest(f) : 0).ThenByDescending(f => accounts.Day(f.Pair.First)).ThenByDescending(Highest).ThenByDescending(f => f.Finding.Confidence).First();
            var earlier = later.Where(f => Key(f.Pair.First, accounts) == Key(best.Pair.First, accounts)
                || (accounts.Group(f.Pair.First) == accounts.Group(best.Pair.First) && f.Finding.FirstValue == best.Finding.FirstValue)).ToArray();
            yield return new Comparison(
                Relation.Update, best.Finding.Facet, PlainWords.Of(best.Pair.First), best.Pair.Happening, best.Finding.Rule, best.Finding.Confidence,
                [
                    .. earlier.Select(f => StoryAccounts.Side(f.Pair.First, f.Finding.First, f.Finding.FirstValue)).DistinctBy(s => (s.Report, s.Statement)),
                    .. earlier.Select(f => StoryAccounts.Side(f.Pair.Second, f.Finding.Second, f.Finding.SecondValue)).DistinctBy(s => (s.Report, s.Statement)),
                ]);
        }
    }

    /// <summary>Counts that grow follow one another: the highest is the nearest.</summary>
    static decimal Highest((TellingPair Pair, Finding Finding) found) =>
        found.Pair.First.Statement.Figures.Where(f => found.Finding.First.Overlaps(f.Span)).Select(f => f.Value.Low).DefaultIfEmpty(0).Max();

    /// <summary>Findings on one facet that share a statement, or copies of it, are one comparison with all their sides.</summary>
    static IEnumerable<Comparison> Join(List<(TellingPair Pair, Finding Finding)> findings, StoryAccounts accounts)
    {
        foreach (var kind in findings.GroupBy(f => (f.Finding.Relation, f.Finding.Facet)).OrderBy(g => g.Key))
        {
            var list = kind.ToArray();
            var root = new Dictionary<string, string>(StringComparer.Ordinal);
            string Find(string x) => root.GetValueOrDefault(x, x) is var r && r == x ? x : root[x] = Find(r);
            foreach (var (pair, finding) in list)
            {
                var pivot = Key(Pivot(pair, finding), accounts);
                if (finding.Facet != Facet.Polarity)
                {
                    root[Find(pivot)] = Find(Key(pair.Second, accounts));
                }

                // Two values that are told again are one conflict, whoever tells them.
                foreach (var (other, like) in list.Where(o => finding.Facet == Facet.Number && Values(o.Finding).SetEquals(Values(finding))))
                {
                    root[Find(pivot)] = Find(Key(Pivot(other, like), accounts));
                }

                // Denials of one thing agree, and are one conflict with what they deny.
                foreach (var (other, like) in list)
                {
                    var second = Pivot(other, like);
                    if (finding.Facet == Facet.Polarity && Pivot(pair, finding).All.Similarity(second.All) >= 0.45)
                    {
                        root[Find(pivot)] = Find(Key(second, accounts));
                    }
                }
            }

            foreach (var group in list.GroupBy(f => Find(Key(Pivot(f.Pair, f.Finding), accounts))))
            {
                var best = group.OrderByDescending(f => f.Finding.Confidence).First();
                var sides = group
                    .SelectMany(f => new[] { StoryAccounts.Side(f.Pair.First, f.Finding.First, f.Finding.FirstValue), StoryAccounts.Side(f.Pair.Second, f.Finding.Second, f.Finding.SecondValue) })
                    .DistinctBy(s => (s.Report, s.Statement)).ToArray();
                if (sides.Length >= 2)
                {
                    yield return new Comparison(
                        best.Finding.Relation, best.Finding.Facet, PlainWords.Of(best.Pair.First), best.Pair.Happening, best.Finding.Rule, best.Finding.Confidence, [.. sides]);
                }
            }
        }
    }

    static HashSet<string> Values(Finding finding) => [finding.FirstValue, finding.SecondValue];

    /// <summary>The statement by which findings are brought together: of a polarity conflict the denial.</summary>
    static Telling Pivot(TellingPair pair, Finding finding) => finding.Facet == Facet.Polarity && pair.Second.Sign < 0 ? pair.Second : pair.First;

    /// <summary>A sentence that copies carry has one key.</summary>
    static string Key(Telling t, StoryAccounts accounts) =>
        $"{accounts.Group(t)} {t.Statement.Predicate} {string.Join(' ', t.All.Words.Take(6).Select(w => w.Base))}";

    /// <summary>A happening that two witnesses or more surely tell as done, or that one alone tells and that is coded; null where neither is so.</summary>
    static Comparison? Agreement(Happening happening, Dictionary<StatementRef, Telling> byRef, StoryAccounts accounts)
    {
        var told = happening.Tellers.Select(s => byRef[s]).Where(t => t.IsCommitted && t.Sign > 0).ToArray();
        var witnesses = Witness.Count(told, accounts);
        EquatableList<ComparisonSide> sides = [.. told.Select(t => StoryAccounts.Side(t, t.Statement.Extent, PlainWords.Of(t)))];
        return witnesses >= 2 && told.Select(t => t.Report.Id).Distinct().Count() >= 2
                ? new Comparison(Relation.Agreement, Facet.Polarity, happening.What, happening.Id, "polarity.agreed", Math.Min(0.95, 0.5 + (0.1 * witnesses)), sides)
            : witnesses == 1 && happening.Event is not null
                ? new Comparison(Relation.Addition, Facet.Polarity, happening.What, happening.Id, "polarity.only", 0.5, sides)
                : null;
    }
}
