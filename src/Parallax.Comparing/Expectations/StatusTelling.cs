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
    /// <summary>Least log-odds, days counted in, of a statement that tells what became of an expectation.</summary>
    public const double Least = 1.5;

    /// <summary>What a day inside a window that is told weighs; one outside speaks against.</summary>
    const double DayWeight = 1.8;

    /// <summary>What it weighs that both statements tell one happening.</summary>
    const double HappeningWeight = 1;

    /// <summary>What it weighs that the telling is of what took place, and not of what goes on.</summary>
    const double PastWeight = 1;

    /// <summary>What words of moving, calling off or failing weigh.</summary>
    const double TurnWeight = 0.5;

    /// <summary>What it weighs that the telling is of another place.</summary>
    const double PlaceWeight = 0.7;

    /// <summary>What it weighs that the window has passed: by then there is something to tell.</summary>
    const double PassedWeight = 1.2;

    /// <summary>Wider windows are no days to meet.</summary>
    const int WidestWindow = 31;

    /// <summary>Days told more widely than this, and than the window, do not say that it was met.</summary>
    const int WidestTold = 7;

    /// <summary>Fewest content words of a statement that tells what became of something: "the truce" tells nothing.</summary>
    const int LeastWords = 2;

    /// <summary>How many characters after a statement its sentence may go on about it.</summary>
    const int GoesOn = 90;

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
        ArgumentNullException.ThrowIfNull(happeningOf);
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(anticipating);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var expected = accounts.Tellings[position];
        var (best, likeness) = ((Telling?)null, Least - (window.To <= asOf ? PassedWeight : 0));
        for (var i = 0; i < accounts.Tellings.Count; i++)
        {
            var told = accounts.Tellings[i];
            if (!told.IsHeld || told.All.Words.Count < LeastWords || !Later(expected, told, accounts))
            {
                continue;
            }

            var turns = Turns(told, classes);
            if ((anticipating.Contains(told.Ref) && !(turns && told.Statement.Realis == Realis.Past)) || (!turns && told.Statement.Realis == Realis.Future && told.Sign > 0))
            {
                continue;
            }

            // What did not come to pass in its days is told after them.
            var failed = classes.Has(told.Report.Text, told.Reading.Sentences[told.Statement.Sentence], "fail");
            var day = Day(told, window);
            var like = scores.Of(position, i) + (DayWeight * (failed || told.Sign < 0 != expected.Sign < 0 ? Math.Max(0, day) : day)) + (turns || failed ? TurnWeight : 0)
                + (happeningOf[position] == happeningOf[i] ? HappeningWeight : 0) + (told.Statement.Realis == Realis.Past ? PastWeight : 0) - (Elsewhere(expected, told) ? PlaceWeight : 0);
            if (like > likeness)
            {
                (best, likeness) = (told, like);
            }
        }

        return best is null
            ? (window.To < asOf ? ExpectationStatus.Overdue : window.Contains(asOf) && window.To is not null ? ExpectationStatus.Due : ExpectationStatus.Open, null)
            : (Became(expected, best, window, classes), new Resolution(best.Report.Id, best.Statement.Id, best.Statement.Extent));
    }

    static ExpectationStatus Became(Telling expected, Telling told, DayInterval window, WordClasses classes)
    {
        var text = told.Report.Text;
        var sentence = told.Reading.Sentences[told.Statement.Sentence];
        if (classes.Has(text, Clause(told), "cancel") && told.Sign != 0)
        {
            return ExpectationStatus.Cancelled;
        }

        if (classes.Has(text, Clause(told), "move"))
        {
            return ExpectationStatus.Changed;
        }

        // "He will not be in Granada tomorrow": what is still ahead and will not be is called off.
        var negative = expected.Sign < 0;
        if (told is { Sign: < 0, Statement.Realis: Realis.Future } && !negative)
        {
            return ExpectationStatus.Cancelled;
        }

        if (told.Sign < 0 != negative || classes.Has(text, sentence, "fail"))
        {
            return told.Sign < 0 || classes.Has(text, sentence, "fail") ? ExpectationStatus.Missed : ExpectationStatus.Met;
        }

        // Only a day that the statement names itself tells that it came too late.
        var named = told.Statement.When is { Time: { } time } && told.Statement.Extent.Contains(told.Reading.Times[time].Span);
        return named && told.Days.From > window.To ? ExpectationStatus.Missed : ExpectationStatus.Met;
    }

    /// <summary>The statement with what its sentence goes on to say of it: "the meeting of the leaders | has been postponed".</summary>
    static TextSpan Clause(Telling told)
    {
        var sentence = told.Reading.Sentences[told.Statement.Sentence];
        return new TextSpan(told.Statement.Extent.Start, Math.Max(told.Statement.Extent.End, Math.Min(sentence.End, told.Statement.Extent.End + GoesOn)));
    }

    /// <summary>Whether the telling is from another report with later news; to an undated report all dated ones are.</summary>
    static bool Later(Telling expected, Telling told, StoryAccounts accounts) =>
        accounts.Group(expected) != accounts.Group(told) && told.Report.Published.Day is not null && (accounts.Day(expected) is null || accounts.IsLater(expected, told));

    static bool Turns(Telling told, WordClasses classes) =>
        classes.Has(told.Report.Text, Clause(told), "cancel") || classes.Has(told.Report.Text, Clause(told), "move");

    static bool Elsewhere(Telling expected, Telling told) =>
        expected.Statement.Where is { } here && told.Statement.Where is { } there && here.Name != there.Name && here.Name != there.Country && there.Name != here.Country;

    /// <summary>1 where the telling's days lie in the window, -1 where outside, 0 where one of them is not told.</summary>
    static int Day(Telling told, DayInterval window) =>
        told.Days is { From: { } from, To: { } to } && window is { From: { } first, To: { } last } && last.DayNumber - first.DayNumber <= WidestWindow
            && to.DayNumber - from.DayNumber <= Math.Max(WidestTold, last.DayNumber - first.DayNumber)
            ? told.Days.IsCompatibleWith(window) ? 1 : -1
            : 0;
}
