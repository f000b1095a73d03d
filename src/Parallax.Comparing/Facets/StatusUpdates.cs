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

    /// <summary>Least log-odds of one thing, and twice the share of what was withheld that is now told, in short reports.</summary>
    const double LeastDisclosure = 1;

    /// <summary>All such updates of a story.</summary>
    public static IEnumerable<Comparison> Find(StoryAccounts accounts, PairScores scores, EquatableList<Expectation> expectations)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(scores);
        var found = new HashSet<(StatementRef, StatementRef)>();
        foreach (var (silent, position) in accounts.Tellings.Select((t, i) => (t, i)).Where(p => p.t.Statement.Silence is not null && !p.t.InTitle))
        {
            if (Disclosure(silent, position, scores, accounts) is { } told && found.Add((Copies(silent, accounts).First().Ref, Copies(told, accounts).First().Ref)))
            {
                yield return Update(Told, 0.5, silent, told, accounts);
            }
        }

        var byRef = accounts.Tellings.ToDictionary(t => t.Ref);
        var positions = accounts.Tellings.Select((t, i) => (t.Ref, i)).ToDictionary(p => p.Ref, p => p.i);
        foreach (var expectation in expectations.Where(e => e.Status == ExpectationStatus.Changed && e.ResolvedBy is not null))
        {
            var told = byRef[new StatementRef(expectation.ResolvedBy!.Report, expectation.ResolvedBy.Statement)];
            if (found.Add((Copies(told, accounts).First().Ref, Copies(told, accounts).First().Ref)))
            {
                yield return Update(Moved, 0.5, byRef[expectation.Statement], told, accounts);
            }
        }

        foreach (var (earlier, later) in Shifted(accounts, scores, expectations, positions))
        {
            if (found.Add((Copies(later, accounts).First().Ref, Copies(later, accounts).First().Ref)))
            {
                yield return Update(Moved, 0.5, earlier, later, accounts);
            }
        }
    }

    /// <summary>Two anticipations of one thing by reports one after the other, the later for days beyond those of the earlier: the plan has moved.</summary>
    static IEnumerable<(Telling Earlier, Telling Later)> Shifted(StoryAccounts accounts, PairScores scores, EquatableList<Expectation> expectations, Dictionary<StatementRef, int> positions)
    {
        foreach (var one in expectations.Where(e => e.Window.To is not null))
        {
            var (earlier, at) = (accounts.Tellings[positions[one.Statement]], positions[one.Statement]);
            var moved = expectations.Where(e => e.Window.From > one.Window.To)
                .Select(e => (Telling: accounts.Tellings[positions[e.Statement]], Score: scores.Of(at, positions[e.Statement])))
                .Where(e => e.Score >= SurelyOne && accounts.IsLater(earlier, e.Telling) && e.Telling.Sign == earlier.Sign)
                .OrderByDescending(e => e.Score).Select(e => e.Telling).FirstOrDefault();
            if (moved is not null)
            {
                yield return (earlier, moved);
            }
        }
    }

    /// <summary>Log-odds from which two anticipate one thing.</summary>
    const double SurelyOne = 1;

    /// <summary>The statement of a later report that says most of what the silence was about.</summary>
    static Telling? Disclosure(Telling silent, int position, PairScores scores, StoryAccounts accounts)
    {
        var span = silent.Statement.Silence!.About ?? silent.Statement.Extent;
        var about = new TermBag(WordSpans.Of(silent.Report.Text, span.Start, span.End).Select(accounts.Lexicon.Of));
        if (about.Words.Count < 2)
        {
            return null;
        }

        // "It did not say who had fired": what was withheld is a statement of its own.
        int[] withheld = [.. Enumerable.Range(0, accounts.Tellings.Count).Where(i => i == position || (accounts.Tellings[i].Report.Id == silent.Report.Id && span.Contains(accounts.Tellings[i].Statement.Extent)))];
        string[] asked = [.. WordSpans.Of(silent.Report.Text, silent.Statement.Extent.Start, silent.Statement.Extent.End).Select(w => w.ToLowerInvariant())];
        var least = LeastDisclosure + (0.6 * Grounds.Length(accounts));
        return accounts.Tellings.Select((t, i) => (Telling: t, At: i))
            .Where(p => p.Telling is { InTitle: false, Sign: > 0, Statement: { Silence: null, Realis: not Realis.Future } } && p.Telling.Report.Id != silent.Report.Id
                && !IsWithheld(p.Telling) && (accounts.IsLater(silent, p.Telling) || (accounts.Day(silent) is null && accounts.Day(p.Telling) is not null)))
            .Select(p => (p.Telling, Score: withheld.Max(w => scores.Of(w, p.At)) + (2 * about.CoveredBy(p.Telling.All)) + (asked.Any(w => Answers(p.Telling, w)) ? AnswerWeight : 0)))
            .Where(p => p.Score >= least)
            .OrderByDescending(p => p.Score).ThenBy(p => p.Telling.Report.Id, StringComparer.Ordinal).ThenBy(p => p.Telling.Statement.Id)
            .Select(p => p.Telling).FirstOrDefault();
    }

    /// <summary>What it weighs that a telling has what was asked for.</summary>
    const double AnswerWeight = 0.7;

    /// <summary>A number answers "how many", a doer "who".</summary>
    static bool Answers(Telling told, string asked) => (asked == "many" && told.Statement.Figures.Count > 0) || (asked == "who" && told.Agents.Count > 0);

    /// <summary>What a sentence says of somebody's silence tells nothing of what is withheld.</summary>
    static bool IsWithheld(Telling told) => told.Reading.Statements.Any(s => s.Silence is not null && s.Sentence == told.Statement.Sentence);

    static Comparison Update(string rule, double confidence, Telling earlier, Telling later, StoryAccounts accounts) => new(
        Relation.Update, Facet.Other, PlainWords.Of(earlier), null, rule, confidence,
        [.. Copies(earlier, accounts).Concat(Copies(later, accounts)).Select(t => StoryAccounts.Side(t, t.Statement.Extent, PlainWords.Of(t)))]);

    /// <summary>A statement, and the same one in the copies of its report.</summary>
    static IEnumerable<Telling> Copies(Telling telling, StoryAccounts accounts) => accounts.Tellings.Where(t => t == telling
        || (t.Report.Id != telling.Report.Id && accounts.Group(t) == accounts.Group(telling) && t.Statement.Predicate == telling.Statement.Predicate && t.All.Similarity(telling.All) >= Copied));

    /// <summary>Likeness of one sentence in two copies, which may be lightly edited.</summary>
    const double Copied = 0.8;
}
