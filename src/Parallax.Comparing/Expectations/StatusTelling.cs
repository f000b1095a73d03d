using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Expectations;

/// <summary>What became of an expectation, by the statement of a later report that most surely tells the same thing. No news moves nothing.</summary>
public static class StatusTelling
{
    /// <summary>Least log-odds of a statement that tells what became of an expectation.</summary>
    public const double Least = -1.5;

    /// <summary>The status as of a day, and what moved it.</summary>
    /// <param name="position">The expectation's statement, position in the story's tellings.</param>
    /// <param name="window">The days in which it is to happen.</param>
    /// <param name="accounts">The story.</param>
    /// <param name="happeningOf">The happening of each statement.</param>
    /// <param name="scores">How surely pairs of statements tell one thing.</param>
    /// <param name="anticipating">Statements that are expectations themselves: they repeat what is expected and do not tell what became of it.</param>
    /// <param name="asOf">The day on which the status is told.</param>
    public static (ExpectationStatus Status, Resolution? By) Of(int position, DayInterval window, StoryAccounts accounts, int[] happeningOf, PairScores scores, IReadOnlySet<StatementRef> anticipating, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var weights = accounts.Knowledge.Table(ResolutionEvidence.Weights);
        var (best, likeness) = ((Telling?)null, Least);
        foreach (var i in ResolutionEvidence.Candidates(position, accounts, anticipating))
        {
            var like = weights.Score(ResolutionEvidence.Features(position, i, window, accounts, happeningOf, scores));
            if (like > likeness)
            {
                (best, likeness) = (accounts.Tellings[i], like);
            }
        }

        // "Put off its debate": what is done to the thing tells more than the thing.
        best = best is null ? null : accounts.Tellings.FirstOrDefault(t => t.Report.Id == best.Report.Id && t.Statement.Sentence == best.Statement.Sentence && t.IsHeld && t.Statement.Realis == Realis.Past
            && t.Statement.Extent != best.Statement.Extent && t.Statement.Extent.Contains(best.Statement.Extent) && ResolutionEvidence.Turns(t, accounts.Knowledge.Table(WordClasses.From))) ?? best;
        return best is null
            ? (window.To < asOf ? ExpectationStatus.Overdue : window.Contains(asOf) && window.To is not null ? ExpectationStatus.Due : ExpectationStatus.Open, null)
            : (Became(accounts.Tellings[position], best, window, accounts.Knowledge.Table(WordClasses.From)), new Resolution(best.Report.Id, best.Statement.Id, best.Statement.Extent));
    }

    static ExpectationStatus Became(Telling expected, Telling told, DayInterval window, WordClasses classes)
    {
        var text = told.Report.Text;
        var failed = ResolutionEvidence.Failed(told, classes);
        if (classes.Has(text, ResolutionEvidence.Clause(told), "cancel") && told.Sign != 0)
        {
            return ExpectationStatus.Cancelled;
        }

        if (classes.Has(text, ResolutionEvidence.Clause(told), "move"))
        {
            return ExpectationStatus.Changed;
        }

        // "He will not be in Granada tomorrow": what is still ahead and will not be is called off.
        var negative = expected.Sign < 0;
        if (told is { Sign: < 0, Statement.Realis: Realis.Future } && !negative)
        {
            return ExpectationStatus.Cancelled;
        }

        if (told.Sign < 0 != negative || failed)
        {
            return told.Sign < 0 || failed ? ExpectationStatus.Missed : ExpectationStatus.Met;
        }

        // Only a day that the statement names itself tells that it came too late.
        var named = told.Statement.When is { Time: { } time } && told.Statement.Extent.Contains(told.Reading.Times[time].Span);
        return named && told.Days.From > window.To ? ExpectationStatus.Missed : ExpectationStatus.Met;
    }
}
