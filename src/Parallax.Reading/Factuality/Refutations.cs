using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>Clauses that are turned down or doubted by what is said of the word that they hang on.</summary>
static class Refutations
{
    /// <summary>Names the step in traces.</summary>
    public const string Untrue = "predicate.untrue";

    /// <summary>The word that calls what a noun of telling tells untrue ("denied a report that", "claims that … are false"); null where none does.</summary>
    /// <param name="t">The words.</param>
    /// <param name="lexicon">The pack.</param>
    /// <param name="operators">What denies.</param>
    /// <param name="frames">Whose complement the noun is.</param>
    /// <param name="noun">The noun that the clause hangs on.</param>
    /// <param name="told">What it makes of its clause.</param>
    /// <param name="value">How far the noun itself holds.</param>
    public static int? Of(TokenTable t, FactualityLexicon lexicon, Operators operators, ComplementFrames frames, int noun, Signature told, int value)
    {
        var head = t.Head(noun);
        if (t.Upos(noun) == Upos.NOUN && head >= 0 && (t.Is(noun, "obj") || t.Is(noun, "nsubj:pass")) && t.Upos(head) == Upos.VERB && value > 0
            && lexicon.Of(t.Lemma(head), "verb", "plan") is { Positive: < 0 } && told.Positive >= 0)
        {
            // "The plan to build a canal was dropped".
            return head;
        }

        if (t.Upos(noun) != Upos.NOUN || head < 0 || told is not { Positive: > 0, Negative: 0 })
        {
            return null;
        }

        return value == -Commitment.Certain && t.Is(noun, "obj") && frames.Of(head, noun) is { Positive: -Commitment.Certain } ? head : ByPredicate(t, lexicon, operators, noun);
    }

    /// <summary>The predicate that calls untrue what its subject tells or is ("the claim is a lie", "that they left is false"); null where it says something else.</summary>
    public static int? ByPredicate(TokenTable t, FactualityLexicon lexicon, Operators operators, int subject)
    {
        var head = t.Head(subject);
        return head >= 0 && (t.Is(subject, "nsubj") || t.Is(subject, "csubj")) && (t.Child(head, "cop") >= 0 || t.Child(head, "aux:pass") >= 0) && !operators.Denials.IsDenied(head)
            && (lexicon.Of(t.Lemma(head), t.Upos(head) == Upos.NOUN ? "noun" : "adjective", "subj") ?? lexicon.Of(t.Form(head).ToString(), "adjective", "subj")) is { Positive: < 0 }
            ? head : null;
    }

    /// <summary>"That they came is false"; "I should be surprised if they came": what would surprise is held unlikely, what would not, possible.</summary>
    public static (string Rule, int Value)? OfClause(TokenTable t, FactualityLexicon lexicon, Operators operators, int governor, int clause)
    {
        if (t.Is(clause, "csubj"))
        {
            return ByPredicate(t, lexicon, operators, clause) is null ? null : (Untrue, -Commitment.Certain);
        }

        if (!t.Is(clause, "advcl") || operators.Mark(clause) is not { } mark || t.Lemma(mark) is not "if"
            || (lexicon.Of(t.Lemma(governor), "adjective", "if") ?? lexicon.Of(t.Form(governor).ToString(), "adjective", "if")) is not { } surprise)
        {
            return null;
        }

        return (surprise.Id, operators.Denials.IsDenied(governor) ? surprise.Negative : surprise.Positive);
    }
}
