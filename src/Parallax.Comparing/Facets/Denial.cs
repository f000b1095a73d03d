using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Facets;

/// <summary>
/// Of what a denial is. "They did not stand up for free speech" denies the standing up: the negation reaches the speech by way of another word, and nobody has said that there was none. Only
/// what negates the event's own word, or a source who denies it, can be set against one who tells it.
/// </summary>
public static class Denial
{
    /// <summary>So many characters before a statement's extent its negation may stand: "nobody", "without".</summary>
    const int Before = 9;

    /// <summary>From this nearness on what is denied of somebody is told of the same: "no police were hurt" says nothing of the passers-by.</summary>
    const double SameKind = 0.5;

    /// <summary>Whether a statement that is not so is denied by its own negation, as a whole clause ("denied that", "ruled out that"), by who speaks, or by being called untrue.</summary>
    public static bool IsOfItsOwn(Telling negative)
    {
        ArgumentNullException.ThrowIfNull(negative);
        return IsBySource(negative)
            || (negative.Statement.Trace is [.., var last] && IsNegation(last) && (last.Rule.EndsWith(".that", StringComparison.Ordinal) || Reach(negative.Statement.Extent).Contains(last.Span)));
    }

    /// <summary>Whether its source denies, or it calls a claim untrue.</summary>
    public static bool IsBySource(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return telling.Refutes || telling.Statement.Sources is [.., { Stance: Stance.Denies }];
    }

    /// <summary>Whether what is read as so has a "not" or a "no" on its way: another undid it, or it is read wrongly. What is called untrue has to have one.</summary>
    public static bool IsUndone(Telling positive)
    {
        ArgumentNullException.ThrowIfNull(positive);
        return !positive.Refutes && positive.Statement.Trace.Any(o => IsNegation(o) && IsOutright(o));
    }

    /// <summary>Whether what a denial counts to nothing ("no police", "no document") is of the kind that the other's sentence tells of; so too where it counts nothing.</summary>
    public static bool IsOfTheSame(Telling negative, Telling positive, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(negative);
        ArgumentNullException.ThrowIfNull(positive);
        ArgumentNullException.ThrowIfNull(accounts);
        if (negative.Statement.Trace is not [.., { Rule: None } none])
        {
            return true;
        }

        var counted = accounts.Lexicon.Of(none.Span.In(negative.Report.Text).ToString());
        return counted.Weight < Word.LeastWeight || accounts.Sentence(positive).Nearness(counted) >= SameKind;
    }

    /// <summary>Whether it is a word of negation ("not", "nobody"), and no other that does away with the event ("stopped", "cancelled").</summary>
    public static bool IsOutright(Operator step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Rule.StartsWith("adverb.", StringComparison.Ordinal) || step.Rule.StartsWith("negator.", StringComparison.Ordinal);
    }

    /// <summary>The rule that denies by "no" before a noun; its place is the noun.</summary>
    const string None = "negator.no";

    static bool IsNegation(Operator step) => step.Result is Factuality.CertainlyNot or Factuality.ProbablyNot or Factuality.PossiblyNot;

    static TextSpan Reach(TextSpan extent) => new(Math.Max(0, extent.Start - Before), extent.End);
}
