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
    public const double LeastLikeness = 0.3;

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
            if (told.InTitle || told.Statement.Silence is not null || !Later(expected, told, accounts))
            {
                continue;
            }

            var like = Likeness(expected, told, window, accounts) + (happeningOf[i] == happening ? 0.1 : 0);
            if (told.Statement.Realis == Realis.Future && !Moves(told, classes))
            {
                continue;
            }

            if (like >= likeness)
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

    /// <summary>Whether the telling is from another report with later news; to an undated report all dated ones are.</summary>
    static bool Later(Telling expected, Telling told, StoryAccounts accounts) =>
        expected.Report.Id != told.Report.Id && told.Report.Published.Day is not null && (accounts.Day(expected) is null || accounts.IsLater(expected, told));

    static bool Moves(Telling told, WordClasses classes) =>
        classes.Has(told.Report.Text, told.Statement.Extent, "cancel") || classes.Has(told.Report.Text, told.Statement.Extent, "move") || told.Sign < 0;

    /// <summary>Likeness of a later statement to what was expected: its words, its sentence's words, and that it is told of a day in the window.</summary>
    static double Likeness(Telling expected, Telling told, DayInterval window, StoryAccounts accounts)
    {
        var day = told.Days is { From: not null, To: not null } && window.To is not null ? (told.Days.IsCompatibleWith(window) ? 1 : -1) : 0;
        return (0.2 * expected.All.CoveredBy(told.All)) + (0.3 * expected.All.CoveredBy(accounts.Sentence(told))) + (0.25 * day);
    }
}
