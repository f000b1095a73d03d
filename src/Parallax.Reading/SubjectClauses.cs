using Parallax.Language;

namespace Parallax.Reading;

/// <summary>
/// Mends sentences whose subject is a clause or has one ("Reports that the dam had burst were false", "Who laid the mines is not known"), where the parser took the subject for the whole and hung the
/// predicate below it; and clauses that belong to what was claimed, not to who claimed it ("a claim by the rebels that it had fired").
/// </summary>
internal static class SubjectClauses
{
    /// <summary>The same text with such sentences put right; the text itself where there are none.</summary>
    public static AnalyzedText Mend(AnalyzedText text)
    {
        var t = text.Tokens;
        TreeColumns? columns = null;
        foreach (var sentence in text.Sentences)
        {
            var root = Root(t, sentence);
            if (root < 0)
            {
                continue;
            }

            if (t.Upos(root) == Upos.NOUN && ToldBy(t, sentence, root) is >= 0 and var told && Predicate(t, sentence, told + 1) is >= 0 and var predicate)
            {
                columns ??= new TreeColumns(t);
                Turn(t, columns, sentence, root, predicate, Passive(t, predicate) ? "nsubj:pass" : "nsubj");
                TellFrom(t, columns, root, told, predicate);
            }
            else if (t.Upos(root) == Upos.VERB && Asks(t, sentence, root) && Predicate(t, sentence, root + 1) is >= 0 and var answer)
            {
                columns ??= new TreeColumns(t);
                Turn(t, columns, sentence, root, answer, Passive(t, answer) ? "csubj:pass" : "csubj");
            }
        }

        for (var i = 0; i < t.Count; i++)
        {
            if (Claim(t, i) is >= 0 and var noun)
            {
                columns ??= new TreeColumns(t);
                var that = t.Leftmost(i);
                columns.Hang(i, noun, "acl");
                columns.Hang(that, i, "mark");
                (columns.Upos[that], columns.Xpos[that]) = (Upos.SCONJ, "IN");
            }
        }

        return columns is null ? text : text with { Tokens = columns.Table(text.Text) };
    }

    static int Root(TokenTable t, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (t.Head(i) < 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The verb of the clause that a sentence's first noun opens with "that", or -1.</summary>
    static int ToldBy(TokenTable t, Sentence sentence, int noun)
    {
        if (noun + 1 >= sentence.End || t.Form(noun + 1) is not "that" || t.Child(noun, "cop") >= 0 || noun - sentence.First > 3 || t.Xpos(noun + 1) is "WDT")
        {
            return -1;
        }

        for (var i = noun + 2; i < sentence.End; i++)
        {
            if (IsFinite(t, i))
            {
                return HasSubject(t, i) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a sentence opens with who, what, when, where, why or how and ends as no question.</summary>
    static bool Asks(TokenTable t, Sentence sentence, int root)
    {
        var first = sentence.First;
        return t.Xpos(first) is "WP" or "WRB" && t.Head(first) == root && t.Child(root, "nsubj") is >= 0 and var subject && subject < root && t.Form(sentence.End - 1) is not "?"
            && t.Lemma(first) is not ("when" or "while" or "where");
    }

    /// <summary>The first finite predicate from a word on that has no subject of its own and goes on from no other: the sentence's own; else one that a preposition and its noun were taken for the beginning of; or -1.</summary>
    static int Predicate(TokenTable t, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.End; i++)
        {
            if (IsFinite(t, i) && t.Head(i) >= 0 && !t.Is(i, "conj") && !HasSubject(t, i) && t.Child(i, "cc") < 0)
            {
                return i;
            }
        }

        for (var i = from; i < sentence.End; i++)
        {
            if (IsFinite(t, i) && t.Is(i, "advcl") && t.Child(i, "mark") is >= 0 and var mark && t.Lemma(mark) is "after" or "before" or "since" or "until" or "for"
                && t.Child(i, "nsubj") is >= 0 and var noun && mark < t.Leftmost(noun) && noun < i && t.Upos(noun) is Upos.NOUN or Upos.PROPN)
            {
                return i;
            }
        }

        return -1;
    }

    static bool IsFinite(TokenTable t, int i)
    {
        if (t.Upos(i) == Upos.VERB && t.Xpos(i) is "VBD" or "VBZ" or "VBP")
        {
            return t.Child(i, "mark") is var mark && (mark < 0 || t.Lemma(mark) is not "to");
        }

        foreach (var c in t.Children(i))
        {
            if (c < i && (t.Is(c, "aux") || t.Is(c, "cop") || t.Is(c, "aux:pass")) && t.Xpos(c) is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    static bool HasSubject(TokenTable t, int i) => t.Child(i, "nsubj") >= 0 || t.Child(i, "nsubj:pass") >= 0 || t.Child(i, "expl") >= 0 || t.Child(i, "csubj") >= 0;

    static bool Passive(TokenTable t, int predicate) => t.Child(predicate, "aux:pass") >= 0;

    /// <summary>Makes a predicate the sentence's root over its subject; what stands behind it goes with it.</summary>
    static void Turn(TokenTable t, TreeColumns columns, Sentence sentence, int subject, int predicate, string deprel)
    {
        if (t.Child(predicate, "mark") is >= 0 and var mark && t.Child(predicate, "nsubj") is >= 0 and var noun && mark < noun)
        {
            // "… after the agreed hour is false": the hour is no subject.
            columns.Hang(mark, noun, "case");
            columns.Hang(noun, t.Head(predicate), "obl");
        }

        columns.Hang(predicate, -1, "root");
        columns.Hang(subject, predicate, deprel);
        for (var i = predicate + 1; i < sentence.End; i++)
        {
            if (columns.Heads[i] >= 0 && columns.Heads[i] < Opening(t, predicate))
            {
                columns.Heads[i] = predicate;
            }
        }
    }

    /// <summary>A predicate's first auxiliary.</summary>
    static int Opening(TokenTable t, int predicate)
    {
        var first = predicate;
        foreach (var c in t.Children(predicate))
        {
            first = c < first && (t.Is(c, "aux") || t.Is(c, "cop") || t.Is(c, "aux:pass")) ? c : first;
        }

        return first;
    }

    static void TellFrom(TokenTable t, TreeColumns columns, int noun, int told, int predicate)
    {
        columns.Hang(told, noun, "acl");
        columns.Hang(noun + 1, told, "mark");
        for (var i = noun + 2; i < told; i++)
        {
            columns.Heads[i] = t.Head(i) == predicate || t.Head(i) == noun ? told : columns.Heads[i];
        }
    }

    /// <summary>The noun of telling that a clause belongs to which the tree hangs on who tells ("a claim by the rebels that it had fired"), or -1.</summary>
    static int Claim(TokenTable t, int clause)
    {
        if (!t.Is(clause, "acl:relcl") || t.Leftmost(clause) is var that && (t.Form(that) is not "that" || t.Head(that) != clause || t.Deprel(that) is "nsubj" or "nsubj:pass" or "obj")
            || !HasSubject(t, clause) || t.Head(clause) is var teller && (teller < 0 || t.Rightmost(teller) < clause || !t.Is(teller, "nmod")))
        {
            return -1;
        }

        return t.Child(teller, "case") is >= 0 and var by && t.Lemma(by) is "by" or "from" ? t.Head(teller) : -1;
    }
}
