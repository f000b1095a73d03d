using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>Clauses that are turned down or doubted by what is said of the word that they hang on.</summary>
static class Refutations
{
    /// <summary>Names the step in traces.</summary>
    public const string Untrue = "predicate.untrue";

    /// <summary>
    /// What is done to or said of a noun that tells or plans the clause: denied ("denied a report that"), called untrue ("the claim that … is false"), given up or failed
    /// ("dropped a plan to", "an attempt to … failed"), scarce ("little chance that"); null where none of it is.
    /// </summary>
    /// <param name="t">The words.</param>
    /// <param name="lexicon">The pack.</param>
    /// <param name="operators">What denies.</param>
    /// <param name="frames">Whose complement the noun is.</param>
    /// <param name="noun">The noun that the clause hangs on.</param>
    /// <param name="told">What it makes of its clause.</param>
    /// <param name="value">How far the noun itself holds.</param>
    public static (int Word, string Rule, int Value)? Of(TokenTable t, FactualityLexicon lexicon, Operators operators, ComplementFrames frames, int noun, Signature told, int value)
    {
        if (t.Upos(noun) is not (Upos.NOUN or Upos.PROPN))
        {
            return null;
        }

        if (told.Positive >= 0 && value != 0 && Fate(t, lexicon, operators, frames, noun) is { } fate)
        {
            return (fate.Word, fate.Entry.Id, Commitment.Under(Math.Abs(value), fate.Entry.Positive));
        }

        if (told.Positive > 0 && value > 0 && Modifier(t, lexicon, noun, "scant") is { } scant)
        {
            return (scant.Word, scant.Entry.Id, Commitment.Under(value, scant.Entry.Positive));
        }

        var head = t.Head(noun);
        if (t.Upos(noun) != Upos.NOUN || head < 0 || told is not { Positive: > 0, Negative: <= 0 })
        {
            return null;
        }

        var untrue = value == -Commitment.Certain && (t.Is(noun, "obj") || t.Is(noun, "nsubj:pass")) && frames.Of(head, noun) is { Positive: -Commitment.Certain, Negative: 0 }
            ? head : ByPredicate(t, lexicon, operators, noun);
        return untrue is { } word ? (word, Untrue, -Commitment.Certain) : null;
    }

    /// <summary>What became of a plan, an attempt, a hope: the word that says so and its entry.</summary>
    static (int Word, Signature Entry)? Fate(TokenTable t, FactualityLexicon lexicon, Operators operators, ComplementFrames frames, int noun)
    {
        if (Modifier(t, lexicon, noun, "plan-subj") is { } own)
        {
            return own;
        }

        var head = t.Head(noun);
        if (head < 0 || operators.Denials.IsDenied(head))
        {
            return null;
        }

        var verb = t.Upos(head) == Upos.VERB;
        var (lemma, @class) = (verb ? frames.Phrase(head) : t.Lemma(head), verb ? "verb" : "adjective");
        var entry = t.Deprel(noun) switch
        {
            "obj" or "nsubj:pass" => lexicon.Of(lemma, @class, "plan"),
            "nsubj" when (verb ? t.Child(head, "obj") < 0 && t.Child(head, "xcomp") < 0 && t.Child(head, "ccomp") < 0 : t.Child(head, "cop") >= 0) => lexicon.Of(lemma, @class, "plan-subj"),
            "obl" when t.Child(noun, "case") is >= 0 and var preposition && t.Lemma(preposition) is "in" => lexicon.Of(lemma, @class, "plan-in"),
            _ => null,
        };
        return entry is null ? null : (head, entry);
    }

    /// <summary>The adjective of a noun that has an entry in a frame ("a failed bid", "slim chances"), but for "a few" and "a little".</summary>
    static (int Word, Signature Entry)? Modifier(TokenTable t, FactualityLexicon lexicon, int noun, string frame)
    {
        foreach (var c in t.Children(noun))
        {
            if ((t.Is(c, "amod") || t.Is(c, "det")) && (lexicon.Of(t.Lemma(c), "adjective", frame) ?? lexicon.Of(t.Form(c).ToString(), "adjective", frame)) is { } entry
                && !(t.Lemma(c) is "few" or "little" && c > 0 && t.Form(c - 1) is "a"))
            {
                return (c, entry);
            }
        }

        return null;
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
