using Parallax.Comparing.Facets;
using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Expectations;

/// <summary>What speaks for and against a statement telling what became of an expectation: its words, its event and who takes part, its days, and words of turning.</summary>
public static class ResolutionEvidence
{
    /// <summary>Wider windows are no days to meet.</summary>
    const int WidestWindow = 31;

    /// <summary>Days told more widely than this, and than the window, do not say that it was met.</summary>
    const int WidestTold = 7;

    /// <summary>Fewest content words of a statement that tells what became of something: "the truce" tells nothing.</summary>
    const int LeastWords = 2;

    /// <summary>How many characters after a statement its sentence may go on about it.</summary>
    const int GoesOn = 90;

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "score", "one happening", "day met", "day missed", "window passed", "past", "turns", "failed", "other mind", "elsewhere", "trigger cosine", "words covered",
        "cosine", "actors shared", "actors differ", "one type", "other type", "names shared", "figure reached", "undated", "will not", "in one sentence",
    ];

    /// <summary>Reads the trained weights from pack <c>comparing</c>.</summary>
    public static LogisticWeights Weights(KnowledgeBase knowledge) => LogisticWeights.From(knowledge, "resolutions");

    /// <summary>The tellings, by position, that could tell what became of an expectation: held, with later news, and no anticipation themselves but where they turn one.</summary>
    /// <param name="position">The expectation's statement.</param>
    /// <param name="accounts">The story.</param>
    /// <param name="anticipating">Statements that are expectations themselves.</param>
    public static IEnumerable<int> Candidates(int position, StoryAccounts accounts, IReadOnlySet<StatementRef> anticipating)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(anticipating);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var expected = accounts.Tellings[position];
        for (var i = 0; i < accounts.Tellings.Count; i++)
        {
            var told = accounts.Tellings[i];
            var turns = told.IsHeld && Turns(told, classes);
            if (!told.IsHeld || told.All.Words.Count < LeastWords || !(Later(expected, told, accounts) || (turns && InOneBreath(expected, told))))
            {
                continue;
            }

            if ((!anticipating.Contains(told.Ref) || (turns && told.Statement.Realis == Realis.Past) || told.Sign < 0) && (turns || told.Statement.Realis != Realis.Future || told.Sign < 0))
            {
                yield return i;
            }
        }
    }

    /// <summary>Features of one candidate.</summary>
    /// <param name="position">The expectation's statement.</param>
    /// <param name="candidate">The telling.</param>
    /// <param name="window">The days in which it is to happen.</param>
    /// <param name="accounts">The story.</param>
    /// <param name="happeningOf">The happening of each statement.</param>
    /// <param name="scores">How surely pairs of statements tell one thing.</param>
    public static double[] Features(int position, int candidate, DayInterval window, StoryAccounts accounts, int[] happeningOf, PairScores scores)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(happeningOf);
        ArgumentNullException.ThrowIfNull(scores);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var (expected, told) = (accounts.Tellings[position], accounts.Tellings[candidate]);
        var day = Day(told, window);
        HashSet<string> p = [.. expected.Agents, .. expected.Patients], q = [.. told.Agents, .. told.Patients];
        var (one, other) = (expected.Statement.Event?.Type, told.Statement.Event?.Type);
        var typed = one is not null && other is not null;
        return
        [
            scores.Of(position, candidate),
            happeningOf[position] == happeningOf[candidate] ? 1 : 0,
            day > 0 ? 1 : 0,
            day < 0 ? 1 : 0,
            window.To is { } end && accounts.Day(told) is { } now && now >= end ? 1 : 0,
            told.Statement.Realis == Realis.Past ? 1 : 0,
            Turns(told, classes) ? 1 : 0,
            Failed(told, classes) ? 1 : 0,
            told.Sign < 0 != expected.Sign < 0 ? 1 : 0,
            Elsewhere(expected, told) ? 1 : 0,
            expected.Trigger.NearestCosine(told.Trigger),
            expected.All.CoveredBy(accounts.Sentence(told)),
            expected.All.Cosine(told.All),
            Math.Min(2, p.Count(q.Contains)),
            p.Count > 0 && q.Count > 0 && !p.Overlaps(q) ? 1 : 0,
            typed && one == other ? 1 : 0,
            typed && one != other ? 1 : 0,
            Math.Min(3, expected.Names.Count(told.Names.Contains)),
            Reached(expected, told, accounts) ? 1 : 0,
            accounts.Day(told) is null || accounts.Day(expected) is null ? 1 : 0,
            told.Sign < 0 && told.Statement.Realis == Realis.Future ? 1 : 0,
            told.Report.Id == expected.Report.Id ? 1 : 0,
        ];
    }

    /// <summary>Whether the telling speaks of moving or calling off.</summary>
    public static bool Turns(Telling told, WordClasses classes)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(classes);
        return classes.Has(told.Report.Text, Clause(told), "cancel") || classes.Has(told.Report.Text, Clause(told), "move");
    }

    /// <summary>Whether the telling's sentence says that something did not come to pass.</summary>
    public static bool Failed(Telling told, WordClasses classes)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(classes);
        return classes.Has(told.Report.Text, told.Reading.Sentences[told.Statement.Sentence], "fail");
    }

    /// <summary>The statement with what its sentence goes on to say of it: "the meeting of the leaders | has been postponed".</summary>
    public static TextSpan Clause(Telling told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var sentence = told.Reading.Sentences[told.Statement.Sentence];
        return new TextSpan(told.Statement.Extent.Start, Math.Max(told.Statement.Extent.End, Math.Min(sentence.End, told.Statement.Extent.End + GoesOn)));
    }

    /// <summary>Whether the telling is from another report that is not known to be older; where a day is not told, what it tells as past may be later.</summary>
    static bool Later(Telling expected, Telling told, StoryAccounts accounts) =>
        accounts.Group(expected) != accounts.Group(told)
        && (accounts.Day(told) is null ? accounts.Day(expected) is not null && told.Statement.Realis == Realis.Past : accounts.Day(expected) is null || accounts.IsLater(expected, told));

    /// <summary>"The meeting that was to take place today has been called off."</summary>
    static bool InOneBreath(Telling expected, Telling told) =>
        told != expected && told.Report.Id == expected.Report.Id && told.Statement.Sentence == expected.Statement.Sentence && told.Statement.Realis == Realis.Past
        && told.Statement.Trigger.Start > expected.Statement.Trigger.Start;

    static bool Elsewhere(Telling expected, Telling told) =>
        expected.Statement.Where is { } here && told.Statement.Where is { } there && here.Name != there.Name && here.Name != there.Country && there.Name != here.Country;

    /// <summary>1 where the telling's days lie in the window, -1 where outside, 0 where one of them is not told.</summary>
    static int Day(Telling told, DayInterval window) =>
        told.Days is { From: { } from, To: { } to } && window is { From: { } first, To: { } last } && last.DayNumber - first.DayNumber <= WidestWindow
            && to.DayNumber - from.DayNumber <= Math.Max(WidestTold, last.DayNumber - first.DayNumber)
            ? told.Days.IsCompatibleWith(window) ? 1 : -1
            : 0;

    /// <summary>"The dead could exceed 20,000": a later count of the same kind has got there.</summary>
    static bool Reached(Telling expected, Telling told, StoryAccounts accounts) => expected.Statement.Figures.Any(x => FigureRule.MeasureOf(expected, x, accounts) is { } measure
        && told.Statement.Figures.Any(y => y.Value.Low >= x.Value.Low && FigureRule.MeasureOf(told, y, accounts) == measure));
}
