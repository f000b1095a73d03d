using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>
/// "Reports that the dam had burst were false", "an attempt to mend it failed": where a noun of telling or planning is the subject, the parser hangs the verdict
/// below the clause that it judges, so it is found by the order of words.
/// </summary>
static class Verdicts
{
    const int LongestLink = 6;

    /// <summary>Adds the clauses that a sentence passes a verdict on, and the nouns that tell them.</summary>
    public static void Find(TokenTable t, Sentence sentence, FactualityLexicon lexicon, List<SettledClause> clauses, HashSet<int> nouns)
    {
        for (var noun = sentence.First; noun + 3 < sentence.End; noun++)
        {
            var open = t.Form(noun + 1) is "that" ? 1
                : (t.Form(noun + 1) is "to" && t.Xpos(noun + 2) == "VB") || (t.Form(noun + 1) is "of" or "at" && t.Xpos(noun + 2) == "VBG") ? 0 : -1;
            if (open >= 0 && IsTelling(t, lexicon, sentence, noun) && Of(t, lexicon, sentence, noun, open) is { } clause)
            {
                clauses.Add(clause);
                nouns.Add(noun);
            }
        }
    }

    /// <summary>Whether a noun of telling stands where a subject does: not after the verb or preposition that has it.</summary>
    static bool IsTelling(TokenTable t, FactualityLexicon lexicon, Sentence sentence, int noun)
    {
        if ((lexicon.Of(t.Lemma(noun), "noun", "that") ?? lexicon.Of(t.Lemma(noun), "noun", "inf")) is null || (t.Upos(noun) != Upos.NOUN && noun != sentence.First))
        {
            return false;
        }

        var before = noun - 1;
        while (before >= sentence.First && t.Upos(before) is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PART or Upos.NUM)
        {
            before--;
        }

        return before < sentence.First || t.Upos(before) is not (Upos.VERB or Upos.ADP) || (t.Upos(before) == Upos.VERB && lexicon.Of(t.Lemma(before), "verb", "obj") is null);
    }

    /// <param name="t">The words.</param>
    /// <param name="lexicon">The pack.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="noun">The noun of telling.</param>
    /// <param name="open">How many finite verbs stand before the one that passes the verdict.</param>
    static SettledClause? Of(TokenTable t, FactualityLexicon lexicon, Sentence sentence, int noun, int open)
    {
        for (var i = noun + 2; i < sentence.End; i++)
        {
            if (t.Form(i) is ";" || (t.Form(i) is "," && i + 1 < sentence.End && t.Upos(i + 1) == Upos.CCONJ))
            {
                return null;
            }

            open += t.Xpos(i) is "WP" or "WDT" ? 1 : 0;
            if (open <= 0 && (Verdict(t, lexicon, sentence, i, t.Form(noun + 1) is "that") ?? Fate(t, lexicon, sentence, i)) is { } verdict)
            {
                return new SettledClause(noun + 2, i - 1, verdict.Value, verdict.Word, Refutations.Untrue);
            }

            if (t.Xpos(i) is "VBD" or "VBZ" or "VBP" or "MD")
            {
                if (open <= 0)
                {
                    return null;
                }

                open--;
                i = t.Upos(i) == Upos.AUX ? Group(t, sentence, i) : i;
            }
        }

        return null;
    }

    /// <summary>The last word of an auxiliary and its verb.</summary>
    static int Group(TokenTable t, Sentence sentence, int auxiliary)
    {
        var end = auxiliary + 1;
        while (end < sentence.End && t.Upos(end) is Upos.AUX or Upos.ADV or Upos.PART)
        {
            end++;
        }

        // What stands where the verb does is it: the tagger errs on forms such as "burst".
        return end < sentence.End && t.Upos(end) is Upos.VERB or Upos.NOUN ? end : auxiliary;
    }

    /// <summary>From a verb that links: what is said of the subject, where the pack has it as a verdict.</summary>
    static (int Word, int Value)? Verdict(TokenTable t, FactualityLexicon lexicon, Sentence sentence, int verb, bool told)
    {
        if (!IsLink(t, verb))
        {
            return null;
        }

        for (var i = verb + 1; i < sentence.End && i <= verb + LongestLink; i++)
        {
            if (lexicon.Denials.ContainsKey(t.Lemma(i)) || lexicon.Negators.ContainsKey(t.Lemma(i)))
            {
                return null;
            }

            if (IsLink(t, i) || t.Form(i) is "to" or "out" or "a" or "an")
            {
                continue;
            }

            var found = (told ? ToldOf(t, lexicon, i) : null) ?? (t.Xpos(i) is "VBN" or "VBD" ? lexicon.Of(t.Lemma(i), "verb", "plan") : null);
            if (found is not null || t.Upos(i) != Upos.ADV)
            {
                return found is null ? null : (i, found.Positive);
            }
        }

        return null;
    }

    /// <summary>What a noun, adjective or participle says of what is told.</summary>
    static Signature? ToldOf(TokenTable t, FactualityLexicon lexicon, int word) =>
        lexicon.Of(t.Lemma(word), "noun", "subj") ?? lexicon.Of(t.Lemma(word), "adjective", "subj") ?? lexicon.Of(t.Form(word).ToString(), "adjective", "subj") ?? lexicon.Of(t.Lemma(word), "verb", "subj");

    /// <summary>"Hopes of finding them faded": what a verb without an object tells of the plan or attempt that is its subject.</summary>
    static (int Word, int Value)? Fate(TokenTable t, FactualityLexicon lexicon, Sentence sentence, int verb) =>
        t.Xpos(verb) is "VBD" or "VBN" or "VBZ" or "VBP" && (verb + 1 == sentence.End || t.Upos(verb + 1) is Upos.PUNCT or Upos.ADP or Upos.ADV or Upos.SCONJ or Upos.CCONJ)
        && lexicon.Of(t.Lemma(verb), "verb", "plan-subj") is { } fate ? (verb, fate.Positive) : null;

    static bool IsLink(TokenTable t, int i) => (t.Lemma(i) is "be" or "have" && t.Upos(i) == Upos.AUX) || t.Lemma(i) is "prove" or "turn";
}
