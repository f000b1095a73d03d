using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Expectations;

/// <summary>What became of an expectation, by the statement of a later report, or a later one of the same report, that is most like it. No news moves nothing.</summary>
public static class StatusTelling
{
    /// <summary>Least likeness of a statement that tells what became of an expectation.</summary>
    public const double LeastLikeness = 0.5;

    /// <summary>The status as of a day, and what moved it.</summary>
    public static (ExpectationStatus Status, Resolution? By) Of(Telling expected, DayInterval window, int happening, StoryAccounts accounts, int[] happeningOf, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(happeningOf);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var (best, likeness) = ((Telling?)null, 0.0);
        for (var i = 0; i < accounts.Tellings.Count; i++)
        {
            var told = accounts.Tellings[i];
            if (told.InTitle || told.Statement.Silence is not null || !accounts.IsLater(expected, told))
            {
                continue;
            }

            var like = Likeness(expected, told, happeningOf[i] == happening);
            if (told.Statement.Realis == Realis.Future && !Moves(told, classes))
            {
                continue;
            }

            if (like > likeness)
            {
                (best, likeness) = (told, like);
            }
        }

        if (best is null || likeness < LeastLikeness)
        {
            return (window.To < asOf ? ExpectationStatus.Overdue : window.Contains(asOf) && window.To is not null ? ExpectationStatus.Due : ExpectationStatus.Open, null);
        }

        var by = new Resolution(best.Report.Id, best.Statement.Id, best.Statement.Extent);
        var text = best.Report.Text;
        var sentence = best.Reading.Sentences[best.Statement.Sentence];
        if (classes.Has(text, best.Statement.Extent, "cancel") && best.Sign != 0)
        {
            return (ExpectationStatus.Cancelled, by);
        }

        if (classes.Has(text, best.Statement.Extent, "move"))
        {
            return (ExpectationStatus.Changed, by);
        }

        var negative = expected.Sign < 0;
        if (best.Sign < 0 != negative || classes.Has(text, sentence, "fail"))
        {
            return best.Sign < 0 || classes.Has(text, sentence, "fail") ? (ExpectationStatus.Missed, by) : (ExpectationStatus.Met, by);
        }

        return best.Days is { IsOpen: false } days && !window.IsCompatibleWith(days) && window.To is not null && days.From > window.To
            ? (ExpectationStatus.Missed, by)
            : (ExpectationStatus.Met, by);
    }

    static bool Moves(Telling told, WordClasses classes) =>
        classes.Has(told.Report.Text, told.Statement.Extent, "cancel") || classes.Has(told.Report.Text, told.Statement.Extent, "move") || told.Sign < 0;

    static double Likeness(Telling expected, Telling told, bool oneHappening)
    {
        var covered = expected.All.CoveredBy(told.All);
        var trigger = expected.Trigger.Words.Count == 0 ? 0 : expected.Trigger.Words.Max(w => w.Weight < 0.3 ? 0 : told.Trigger.Nearness(w));
        var names = expected.Names.Count(told.Names.Contains);
        if (oneHappening)
        {
            return 0.6 + (covered / 4);
        }

        return trigger >= 0.7 ? (covered * 0.8) + (names > 0 ? 0.15 : 0) : names >= 2 ? covered * 0.75 : covered * 0.6;
    }
}
