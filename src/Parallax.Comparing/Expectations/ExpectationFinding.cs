using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Expectations;

/// <summary>Chooses the statements that anticipate something.</summary>
public static class ExpectationFinding
{
    /// <summary>Rule for statements that lie ahead.</summary>
    public const string Ahead = "expectation.ahead";

    /// <summary>Rule for the present tense with a day to come ("the truce runs out tonight").</summary>
    public const string Present = "expectation.present";

    /// <summary>Rule for readiness ("is ready to take in families").</summary>
    public const string Ready = "expectation.ready";

    /// <summary>Rule for what a verb or noun of anticipation brings ("the threat of intervention").</summary>
    public const string Noun = "expectation.noun";

    static readonly string[] Aside = ["negator", "adverb", "condition", "free.adverb"];

    /// <summary>The statements of one report that anticipate, with the rule that chose each; one for each clause.</summary>
    public static IReadOnlyList<(Telling Telling, string Rule)> Find(IReadOnlyList<Telling> tellings, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(accounts);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var ahead = tellings
            .Where(t => !t.InTitle && t.Statement.Silence is null)
            .Select(t => (Telling: t, Rule: RuleOf(t, classes)))
            .Where(p => p.Rule is not null)
            .Select(p => (p.Telling, Rule: p.Rule!))
            .ToArray();
        var chosen = new List<(Telling Telling, string Rule)>();
        foreach (var (telling, rule) in ahead)
        {
            if (!ahead.Any(o => o.Telling != telling && PartOf(telling, o.Telling)) && !(chosen.Count > 0 && Continues(chosen[^1].Telling, telling)))
            {
                chosen.Add((telling, rule));
            }
        }

        return chosen;
    }

    static string? RuleOf(Telling t, WordClasses classes)
    {
        var s = t.Statement;
        var last = Nearest(s);
        var modal = last.StartsWith("modal.", StringComparison.Ordinal);
        if (s.Trace.Any(o => o.Rule.EndsWith(".whether", StringComparison.Ordinal)) || (!modal && s.Sources.Any(x => x.Stance is Stance.Demands or Stance.Asks)))
        {
            return null;
        }

        var cue = last.Split('.')[0].Replace('-', ' ');
        if (s.Realis == Realis.Future && last.Length > 0 && Foreseen(t, last, cue, classes))
        {
            return Ahead;
        }

        // "is expected in Kessa on Sunday": what is to come is left to the words around "expected".
        if (s.Realis != Realis.Future && s.Factuality is Factuality.Probable && last.StartsWith("expect.", StringComparison.Ordinal) && s.Predicate == "expect" && s.When is { Time: not null }
            && !t.Reading.Statements.Any(o => o.Sentence == s.Sentence && o.Realis == Realis.Future && o.Trigger.Start > s.Trigger.Start && s.Extent.Contains(o.Trigger)))
        {
            return Noun;
        }

        // "expected the ratification", "a plan of aggression": the thing itself is told as a noun.
        if (s.Realis != Realis.Future && (last.EndsWith(".obj", StringComparison.Ordinal) || last.Contains(".noun.", StringComparison.Ordinal)) && Has(classes, cue, "foreseen thing"))
        {
            return Noun;
        }

        if (s.Realis is Realis.Ongoing or Realis.Past && s.Factuality is Factuality.Certain or Factuality.Probable && StillToCome(t) && Has(classes, s.Predicate, "timetable"))
        {
            return Present;
        }

        return s.Factuality is not (Factuality.CertainlyNot or Factuality.ProbablyNot) && Has(classes, s.Predicate, "readiness") ? Ready : null;
    }

    static bool Has(WordClasses classes, string words, string kind) => words.Length > 0 && classes.Has(words, new TextSpan(0, words.Length), kind);

    /// <summary>The operator next to the event word, negation, adverbs and conditions aside; empty where there is none.</summary>
    public static string Nearest(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Trace.LastOrDefault(o => !Aside.Any(p => o.Rule.StartsWith(p, StringComparison.Ordinal)))?.Rule ?? "";
    }

    /// <summary>The present tense with a day that is still to come: "the truce runs out tonight".</summary>
    static bool StillToCome(Telling t)
    {
        if (t.Report.Published.Day is not { } day || t.Statement.Sources.Any(s => s.Stance == Stance.Denies))
        {
            return false;
        }

        foreach (var time in t.Reading.Times)
        {
            var near = t.Statement.Extent.Contains(time.Span) || (time.Span.Start >= t.Statement.Extent.End && time.Span.Start - t.Statement.Extent.End < 20);
            if (near && time.Days.To is { } to && (time.Days.From >= day || (to > day && time.Days.From is not null)) && to >= day
                && (time.Type is Model.Mentions.TimeType.Date || time.Days.From > day || t.Statement.Realis == Realis.Ongoing))
            {
                return t.Statement.Realis == Realis.Ongoing || time.Days.From > day;
            }
        }

        return false;
    }

    /// <summary>A modal of the future or of possibility, or a cue that foresees; not what was merely tried, meant for, or is able to be.</summary>
    static bool Foreseen(Telling t, string last, string cue, WordClasses classes)
    {
        var s = t.Statement;
        if (last.StartsWith("modifier.", StringComparison.Ordinal))
        {
            return true;
        }

        if (last.StartsWith("modal.", StringComparison.Ordinal))
        {
            var epistemic = last is "modal.may" or "modal.might" or "modal.could";
            return last != "modal.can" && !(last == "modal.should" && s.Factuality == Factuality.Uncommitted) && !Before(t, 12).EndsWith("so that", StringComparison.Ordinal)
                && !(epistemic && (Has(classes, s.Predicate, "state") || Copula(t)));
        }

        return s.Factuality is not (Factuality.CertainlyNot or Factuality.ProbablyNot or Factuality.PossiblyNot) && !s.Trace.Any(o => o.Rule.StartsWith("negator", StringComparison.Ordinal))
            && Has(classes, cue, "foresight");
    }

    static string Before(Telling t, int length) =>
        t.Report.Text[Math.Max(0, t.Statement.Extent.Start - length)..t.Statement.Extent.Start].TrimEnd().ToLowerInvariant();

    /// <summary>"might be a strategic move": what something may be, and nothing to come.</summary>
    static bool Copula(Telling t)
    {
        var words = WordSpans.Of(t.Report.Text, Math.Min(t.Statement.Extent.Start, t.Statement.Trigger.Start), t.Statement.Trigger.Start).Select(w => w.ToLowerInvariant()).ToArray();
        var be = Array.LastIndexOf(words, "be");
        return be >= 0 && be + 1 < words.Length && words[be + 1] is "a" or "an" or "the" or "quite" or "more" or "less" or "one";
    }

    /// <summary>What stands inside another one's extent on the same word is part of what that one anticipates.</summary>
    static bool PartOf(Telling inner, Telling outer) =>
        outer.Statement.Sentence == inner.Statement.Sentence
        && ((outer.Statement.Extent.Contains(inner.Statement.Extent) && (outer.Statement.Extent != inner.Statement.Extent || outer.Statement.Id < inner.Statement.Id)) || TakesPlace(inner, outer))
        && !OwnModal(inner) && !HasOwnHolder(inner, outer);

    /// <summary>"The next round of talks … to take place in April": the noun is who or what acts in a clause that has its event from it.</summary>
    static bool TakesPlace(Telling noun, Telling clause) =>
        noun != clause && noun.Statement.Event is { Rule: var rule } && clause.Statement.Event?.Rule == rule && !clause.Statement.Trigger.Overlaps(noun.Statement.Extent)
        && clause.Statement.Participants.Any(p => p.Role is ParticipantRole.Agent or ParticipantRole.Patient && p.Span.Contains(noun.Statement.Trigger) && !p.Span.Overlaps(clause.Statement.Trigger));

    /// <summary>"…preparations for a summit, which the president expects within the month": what is part of the one anticipation is another holder's own.</summary>
    static bool HasOwnHolder(Telling inner, Telling outer) =>
        inner.Statement.Sources is [.., { Span: { } holder, Cue: var cue }] && inner.Statement.Trigger.Overlaps(cue)
        && !outer.Statement.Sources.Any(s => s.Span == holder);

    /// <summary>Whether a modal of its own stands right before the event word.</summary>
    static bool OwnModal(Telling t)
    {
        var text = t.Report.Text;
        return WordSpans.Of(text, Math.Max(t.Statement.Extent.Start, t.Statement.Trigger.Start - 28), t.Statement.Trigger.Start)
            .TakeLast(3).Any(w => w.ToLowerInvariant() is "will" or "would" or "may" or "might" or "could" or "shall" or "should" or "won");
    }

    /// <summary>"will be disbanded and fully disarmed": a second verb without a subject, a day or a "then" of its own goes on with the first.</summary>
    static bool Continues(Telling first, Telling second)
    {
        var (a, b) = (first.Statement, second.Statement);
        if (a.Sentence != b.Sentence || b.Trigger.Start < a.Trigger.End || b.Trigger.Start - b.Extent.Start > 24 || OwnModal(second)
            || second.Reading.Times.Any(x => b.Extent.Contains(x.Span)))
        {
            return false;
        }

        var gapStart = Math.Min(Math.Max(a.Extent.End, a.Trigger.End), b.Extent.Start);
        var gap = first.Report.Text[gapStart..b.Extent.Start].Trim().ToLowerInvariant();
        return gap is "" or "," or "and" or "or" or ", and" or ", or" or "to" or "and to" or "on" or "and then";
    }
}
