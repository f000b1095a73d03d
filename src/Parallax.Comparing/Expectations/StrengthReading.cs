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
    public static (Strength Strength, bool Conditional) Of(Telling telling, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(telling);
        ArgumentNullException.ThrowIfNull(accounts);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var sentence = telling.Reading.Sentences[telling.Statement.Sentence];
        var clause = Clause(telling, sentence);
        var conditional = telling.Statement.Factuality == Factuality.Uncommitted || classes.Has(telling.Report.Text, clause, "condition");
        if (conditional)
        {
            return (Strength.Possible, true);
        }

        var cue = ExpectationFinding.Nearest(telling.Statement).Split('.')[0].Replace('-', ' ');
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

    /// <summary>Where the factuality is certain, a weaker word before the trigger in its clause still weakens.</summary>
    static Strength Cue(Telling telling, WordClasses classes)
    {
        var before = new TextSpan(Math.Min(telling.Statement.Extent.Start, telling.Statement.Trigger.Start), telling.Statement.Trigger.End);
        return classes.Has(telling.Report.Text, before, "possible") ? Strength.Possible
            : classes.Has(telling.Report.Text, before, "probable") ? Strength.Probable : Strength.Certain;
    }

    /// <summary>The statement's extent and what follows it up to the sentence's end or the next comma but one.</summary>
    static TextSpan Clause(Telling telling, TextSpan sentence)
    {
        var extent = telling.Statement.Extent;
        var end = Math.Min(sentence.End, extent.End + 80);
        return new TextSpan(Math.Min(extent.Start, telling.Statement.Trigger.Start), Math.Max(end, extent.End));
    }
}
