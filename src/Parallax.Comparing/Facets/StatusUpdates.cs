using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>Updates that no figure tells: what was withheld and is now said, a plan that was moved, a state that has turned.</summary>
public static class StatusUpdates
{
    /// <summary>Rule for what was first withheld and is told later.</summary>
    public const string Told = "status.told";

    /// <summary>Rule for a plan that was moved.</summary>
    public const string Moved = "status.moved";

    /// <summary>Least log-odds of one thing, and twice the share of what was withheld that is now told.</summary>
    const double LeastDisclosure = 1;

    /// <summary>All such updates of a story.</summary>
    public static IEnumerable<Comparison> Find(StoryAccounts accounts, PairScores scores, EquatableList<Expectation> expectations)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(scores);
        var found = new HashSet<(StatementRef, StatementRef)>();
        foreach (var (silent, position) in accounts.Tellings.Select((t, i) => (t, i)).Where(p => p.t.Statement.Silence is not null && !p.t.InTitle))
        {
            if (Disclosure(silent, position, scores, accounts) is { } told && found.Add((silent.Ref, told.Ref)))
            {
                yield return Update(Told, 0.5, silent, told);
            }
        }

        var byRef = accounts.Tellings.ToDictionary(t => t.Ref);
        foreach (var expectation in expectations.Where(e => e.Status == ExpectationStatus.Changed && e.ResolvedBy is not null))
        {
            var told = byRef[new StatementRef(expectation.ResolvedBy!.Report, expectation.ResolvedBy.Statement)];
            if (found.Add((told.Ref, told.Ref)))
            {
                yield return Update(Moved, 0.5, byRef[expectation.Statement], told);
            }
        }
    }

    /// <summary>The statement of a later report that says most of what the silence was about.</summary>
    static Telling? Disclosure(Telling silent, int position, PairScores scores, StoryAccounts accounts)
    {
        var span = silent.Statement.Silence!.About ?? silent.Statement.Extent;
        var about = new TermBag(WordSpans.Of(silent.Report.Text, span.Start, span.End).Select(accounts.Lexicon.Of));
        if (about.Words.Count < 2)
        {
            return null;
        }

        return accounts.Tellings.Select((t, i) => (Telling: t, At: i))
            .Where(p => p.Telling is { InTitle: false, Sign: > 0, Statement: { Silence: null, Realis: not Realis.Future } } && p.Telling.Report.Id != silent.Report.Id
                && !IsWithheld(p.Telling) && (accounts.IsLater(silent, p.Telling) || (accounts.Day(silent) is null && accounts.Day(p.Telling) is not null)))
            .Select(p => (p.Telling, Score: scores.Of(position, p.At) + (2 * about.CoveredBy(p.Telling.All))))
            .Where(p => p.Score >= LeastDisclosure)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Telling.Report.Id, StringComparer.Ordinal).ThenBy(p => p.Telling.Statement.Id)
            .Select(p => p.Telling).FirstOrDefault();
    }

    /// <summary>What a sentence says of somebody's silence tells nothing of what is withheld.</summary>
    static bool IsWithheld(Telling told) => told.Reading.Statements.Any(s => s.Silence is not null && s.Sentence == told.Statement.Sentence);

    static Comparison Update(string rule, double confidence, Telling earlier, Telling later) => new(
        Relation.Update, Facet.Other, PlainWords.Of(earlier), null, rule, confidence,
        [StoryAccounts.Side(earlier, earlier.Statement.Extent, PlainWords.Of(earlier)), StoryAccounts.Side(later, later.Statement.Extent, PlainWords.Of(later))]);
}
