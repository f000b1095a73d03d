using Parallax.Comparing.Happenings;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// Whether two statements that a rule finds at odds, or one overtaken by the other, may be shown as such. A rule looks at words; in long reports likeness of words is everywhere, so that both must also be likely enough to tell
/// one thing, the likelier the less the rule asks for itself.
/// </summary>
public static class Grounds
{
    /// <summary>So many words in a row only one text has: it does not contradict itself, however it is read.</summary>
    const int CopiedWords = 6;

    /// <summary>Reports of so many statements are short: two of them that are at odds by their words mostly are.</summary>
    const double ShortReport = 30;

    /// <summary>From this nearness on two triggers name one kind of act.</summary>
    const double Named = 0.5;

    /// <summary>An update in short reports: later counts of one kind mostly are of one thing, which is said in passing and in other words.</summary>
    const double LeastUpdate = -2.6;

    /// <summary>Whether it may be shown.</summary>
    /// <param name="finding">A conflict or an update.</param>
    /// <param name="pair">Its two statements.</param>
    /// <param name="accounts">The story.</param>
    /// <param name="identity">Log-odds that the two tell one thing.</param>
    /// <param name="inARow">Words that both have in one row.</param>
    public static bool Hold(Finding finding, TellingPair pair, StoryAccounts accounts, double identity, int inARow)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        return identity >= (finding.Relation == Relation.Update ? LeastUpdate + (2.3 * Length(accounts)) : Least(finding, pair) + (Length(accounts) * (IsUnderOtherNames(finding, pair) ? 2 : 1)))
            && !IsWithin(pair) && !IsOneRemark(pair)
            && (finding.Relation == Relation.Update || (!IsOneVoice(pair) && IsTwofold(finding, pair, accounts, inARow)));
    }

    /// <summary>Whether the two differ in what they say, and not in how it was read.</summary>
    static bool IsTwofold(Finding finding, TellingPair pair, StoryAccounts accounts, int inARow) => finding.Facet switch
    {
        Facet.Number => !pair.SameReport || IsByTwo(pair),
        Facet.Polarity => (inARow < CopiedWords || Denial.IsBySource(pair.First) || Denial.IsBySource(pair.Second))
            && !Denial.IsUndone(Positive(pair)) && Denial.IsOfTheSame(Negative(pair), Positive(pair), accounts),
        Facet.Time => inARow < CopiedWords || finding.FirstValue != finding.SecondValue,
        _ => true,
    };

    static Telling Negative(TellingPair pair) => pair.First.Sign < 0 ? pair.First : pair.Second;

    static Telling Positive(TellingPair pair) => pair.First.Sign < 0 ? pair.Second : pair.First;

    /// <summary>Whether both are the words of one person in two reports: it is one remark, or one who corrects himself.</summary>
    static bool IsOneVoice(TellingPair pair) => !pair.SameReport && StoryAccounts.Speaker(pair.First) is { } name && name == StoryAccounts.Speaker(pair.Second);

    /// <summary>How much surer it must be in a story of long reports: the more statements, the more of them are alike by chance.</summary>
    public static double Length(StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return Math.Log(Math.Max(1, accounts.Tellings.Count / (ShortReport * accounts.Readings.Count)));
    }

    /// <summary>Days and doers are the easiest to mistake; a denial must be of the thing itself; a means or a presence has its own words, which are rarely of two things; an answer and mutual blame need little likeness.</summary>
    static double Least(Finding finding, TellingPair pair) => finding.Facet switch
    {
        _ when finding.Rule is AnswerRule.Id or BlameRule.Id => -1.2,
        Facet.Polarity when !Denial.IsOfItsOwn(Negative(pair)) => 1.5,
        Facet.Polarity when Negative(pair).All.Words.Count < 2 => 1,
        Facet.Polarity => IsOutright(Negative(pair)) ? -0.8 : 0.2,
        Facet.Time => 1,
        Facet.Responsibility => 1.5,
        Facet.Number => -0.2,
        Facet.Means => -1.2,
        _ => double.NegativeInfinity,
    };

    /// <summary>Whether one is a part of what the other tells: "rejected the criticism" is no conflict with the criticism.</summary>
    static bool IsWithin(TellingPair pair) =>
        pair.SameReport && (pair.First.Statement.Extent.Contains(pair.Second.Statement.Extent) || pair.Second.Statement.Extent.Contains(pair.First.Statement.Extent));

    /// <summary>Whether a denial names another kind of act than the telling: in long reports there is always one more that is not so.</summary>
    static bool IsUnderOtherNames(Finding finding, TellingPair pair) =>
        finding.Facet == Facet.Polarity && pair.Trigger < Named && Negative(pair).Trigger.NearestCosine(Positive(pair).Trigger) < Named && !Denial.IsBySource(Negative(pair));

    /// <summary>
    /// Whether one sentence has both, and who says the one passes on the other: "he says that progress is a sign that they see no way out by war" is one thought.
    /// </summary>
    static bool IsOneRemark(TellingPair pair)
    {
        var (a, b) = (pair.First.Statement, pair.Second.Statement);
        var (shorter, longer) = a.Sources.Count < b.Sources.Count ? (a.Sources, b.Sources) : (b.Sources, a.Sources);
        return pair.SameReport && a.Sentence == b.Sentence && shorter.Count > 0 && shorter.Count < longer.Count && shorter[0].Span == longer[0].Span;
    }

    /// <summary>Of one report's counts only those by two voices part: "30 of the hostages were staff, the other 140 guests" is one count.</summary>
    static bool IsByTwo(TellingPair pair) => !pair.First.Statement.Sources.IsEmpty && !pair.Second.Statement.Sources.IsEmpty && !StoryAccounts.SameSources(pair.First, pair.Second);

    /// <summary>Whether the denial is made by a word of its own ("not", "nobody"), or by who speaks, not by what the sentence makes of the event ("stopped firing", "cancelled exercises").</summary>
    static bool IsOutright(Telling negative) => Denial.IsBySource(negative) || negative.Statement.Trace.Any(Denial.IsOutright);
}
