using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Expectations;

/// <summary>How firmly something is anticipated: by the statement's factuality, and by a condition on which it hangs.</summary>
public static class StrengthReading
{
    /// <summary>The strength, and whether it hangs on a condition.</summary>
    public static (Strength Strength, bool Conditional) Of(Telling telling, string rule, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(telling);
        ArgumentNullException.ThrowIfNull(accounts);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var sentence = telling.Reading.Sentences[telling.Statement.Sentence];
        var clause = Clause(telling, sentence);
        var hangs = Hangs(telling, clause, classes);
        var conditional = hangs || telling.Statement.Factuality == Factuality.Uncommitted;
        var nearest = ExpectationFinding.Nearest(telling.Statement);
        if (nearest == "modal.should" && !hangs)
        {
            return (Strength.Probable, false);
        }

        // Who is ready has not said that he will; and what an author says "would" be hangs on something that is left unsaid.
        if (conditional || (rule == ExpectationFinding.Ready && telling.Statement.Factuality == Factuality.Certain) || (nearest == "modal.would" && telling.Statement.Sources.IsEmpty))
        {
            return (Strength.Possible, conditional);
        }

        var cue = nearest.Split('.')[0].Replace('-', ' ');
        if (cue.Length > 0 && classes.Has(cue, new TextSpan(0, cue.Length), "scheduled"))
        {
            return (Strength.Certain, false);
        }

        return (telling.Statement.Factuality switch
        {
            Factuality.Possible or Factuality.PossiblyNot or Factuality.Uncommitted => Strength.Possible,
            Factuality.Probable or Factuality.ProbablyNot => Strength.Probable,
            _ => Cue(telling, classes),
        }, false);
    }

    /// <summary>A condition in the clause or right before it; "will not … until" hangs on what comes after; "as soon as possible" hangs on nothing.</summary>
    static bool Hangs(Telling telling, TextSpan clause, WordClasses classes)
    {
        var text = telling.Report.Text;
        foreach (var (_, span) in classes.Find(text, clause, "condition"))
        {
            if (!text.AsSpan(span.End).TrimStart().StartsWith("possible", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return telling.Sign < 0 && WordSpans.Of(text, clause.Start, clause.End).Contains("until", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where the factuality is certain, a weaker word before the trigger in its clause still weakens.</summary>
    static Strength Cue(Telling telling, WordClasses classes)
    {
        var before = new TextSpan(Math.Min(telling.Statement.Extent.Start, telling.Statement.Trigger.Start), telling.Statement.Trigger.End);
        return classes.Has(telling.Report.Text, before, "possible") ? Strength.Possible
            : classes.Has(telling.Report.Text, before, "probable") ? Strength.Probable : Strength.Certain;
    }

    /// <summary>The statement's extent, the few words before it in its sentence ("failing this"), and what follows it up to the sentence's end.</summary>
    static TextSpan Clause(Telling telling, TextSpan sentence)
    {
        var extent = telling.Statement.Extent;
        var end = Math.Min(sentence.End, extent.End + 80);
        var start = Math.Min(extent.Start, telling.Statement.Trigger.Start);
        return new TextSpan(Math.Max(Math.Min(sentence.Start, start), start - 16), Math.Max(end, extent.End));
    }
}
