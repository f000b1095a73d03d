using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Factuality;

/// <summary>When a word's event lies, seen from the report: by auxiliaries, tense, and the word that governs it.</summary>
internal static class TenseReading
{
    /// <summary>Reads a word's realis.</summary>
    public static Realis Of(AnalyzedText text, Operators operators, int word)
    {
        var t = text.Tokens;
        for (int at = word, steps = 0; at >= 0 && steps < 30; at = t.Head(at), steps++)
        {
            if (Own(text, operators, at) is { } realis)
            {
                return realis;
            }
        }

        return Realis.Past;
    }

    /// <summary>What the word itself shows; null where it has no tense and takes its governor's.</summary>
    static Realis? Own(AnalyzedText text, Operators operators, int i)
    {
        var t = text.Tokens;
        if (t.Upos(i) is Upos.NOUN or Upos.PROPN && t.Child(i, "cop") < 0)
        {
            foreach (var c in t.Children(i))
            {
                if (t.Is(c, "amod") && t.Lemma(c) is "future" or "upcoming" or "planned" or "next" or "coming" or "proposed" or "expected" or "possible" or "potential" or "imminent" or "scheduled")
                {
                    return Realis.Future;
                }
            }

            return null;
        }

        string xpos = t.Xpos(i), finite = xpos;
        if (OfParticiple(t, i) is { } participle)
        {
            return participle;
        }

        var (infinitive, past, ing) = (false, false, xpos == "VBG");
        foreach (var c in t.Children(i))
        {
            if (t.Is(c, "aux") || t.Is(c, "cop"))
            {
                var lemma = t.Lemma(c);
                if (lemma is "will" or "shall" or "wo" or "may" or "might" or "could" or "would" or "should" or "must" or "can" or "ca")
                {
                    // Could, might and must with "have" look back; with what is going on they guess at today.
                    return operators.HasAuxiliary(i, "have") ? Realis.Past
                        : lemma is "may" or "might" or "could" or "must" && IsGoingOn(t, i) ? Realis.Ongoing
                        : Realis.Future;
                }

                past |= t.Xpos(c) == "VBD" || lemma == "have";
                finite = t.Xpos(c) is "VBD" or "VBZ" or "VBP" ? t.Xpos(c) : finite;
            }

            infinitive |= t.Lemma(c) == "to" && c < i && (t.Is(c, "mark") || t.Upos(c) == Upos.PART);
        }

        if (infinitive)
        {
            var governor = t.Head(i);
            return governor < 0 ? Realis.Future
                : t.Lemma(governor) is "manage" or "fail" or "begin" or "start" or "continue" or "refuse" or "decline" or "seem" or "appear" or "force" or "help" or "say" or "report" or "use" ? null
                : Realis.Future;
        }

        if (past || xpos == "VBD" || finite == "VBD")
        {
            return Realis.Past;
        }

        if (finite is "VBZ" or "VBP")
        {
            if (text.Sentences[t.Sentence(i)].IsTitle && !ing)
            {
                return Realis.Past;
            }

            return IsHabit(t, i) ? Realis.Generic : t.Lemma(i) is "go" && ing ? Realis.Future : Realis.Ongoing;
        }

        return null;
    }

    /// <summary>"Sites reported by the press", "a struggling economy": a participle at a noun is of its own time, whatever its sentence tells of; "talks planned for May" are seen from the plan.</summary>
    static Realis? OfParticiple(TokenTable t, int i) =>
        t.Child(i, "aux") >= 0 || t.Child(i, "aux:pass") >= 0 || t.Child(i, "cop") >= 0 ? null
        : t.Xpos(i) == "VBG" && (t.Is(i, "amod") || (t.Is(i, "conj") && t.Is(t.Head(i), "amod"))) ? Realis.Ongoing
        : t.Xpos(i) == "VBN" && t.Deprel(i) == "acl" && t.Child(i, "obl:agent") >= 0 ? Realis.Past
        : null;

    /// <summary>"Could be arranging a visit", unless it says when to come.</summary>
    static bool IsGoingOn(TokenTable t, int i)
    {
        if (t.Xpos(i) != "VBG" || t.Lemma(i) == "go")
        {
            return false;
        }

        foreach (var c in t.Children(i))
        {
            if (c > i && (t.Deprel(c) is "obl:unmarked" or "obl:tmod" || t.Lemma(c) is "soon" or "tomorrow"))
            {
                return false;
            }
        }

        return true;
    }

    static bool IsHabit(TokenTable t, int i)
    {
        foreach (var c in t.Children(i))
        {
            if ((t.Is(c, "advmod") && t.Lemma(c) is "always" or "usually" or "often" or "never" or "generally" or "typically" or "normally" or "regularly" or "sometimes" or "rarely")
                || (t.Is(c, "obl") && t.Child(c, "det") is var d && d >= 0 && t.Lemma(d) is "every" or "each"))
            {
                return true;
            }
        }

        return false;
    }
}
