using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Mends the runs of words that the chain took for sources by what the tree says of the cue's subject.</summary>
internal static class SourceSpans
{
    /// <summary>A run without the marks, auxiliaries and dateline that the chain took along at its edges; null where nothing else is left.</summary>
    public static (int First, int Last)? Trim(TokenTable t, int cue, int first, int last)
    {
        // Who speaks below another one's verb is named after it ("the spokesman said the minister believed").
        for (int a = t.Head(cue), steps = 0; a >= 0 && steps < 6; a = t.Head(a), steps++)
        {
            if (a >= first && a <= last && t.Upos(a) == Upos.VERB)
            {
                (first, last) = a < cue ? (a + 1, last) : (first, a - 1);
            }
        }

        for (var i = first; i <= Math.Min(last - 1, first + 8); i++)
        {
            // A dateline stands before a dash: "ABUJA, July 30 - West African leaders".
            if (t.Form(i) is "-" or "–" or "—" or "--" && i > first && (i == 0 || t.Span(i - 1).End < t.Span(i).Start) && t.Span(i).End < t.Span(i + 1).Start
                && t.Form(first).Length > 2 && char.IsUpper(t.Form(first)[1]))
            {
                first = i + 1;
                break;
            }
        }

        while (first <= last && (t.Upos(first) is Upos.CCONJ or Upos.AUX || (t.Upos(first) == Upos.PUNCT && t.Form(first) is not ("@" or "#" or "“" or "\"" or "‘"))))
        {
            first++;
        }

        while (last > first && t.Xpos(last) == "POS" || (last >= first && t.Upos(last) is Upos.AUX or Upos.CCONJ or Upos.SCONJ))
        {
            last--;
        }

        if (first <= last && (IsTime(t, first, last) || IsWhere(t, cue, first, last)))
        {
            return null;
        }

        // "Who five days earlier had told": the pronoun alone is the source.
        return first > last ? null : t.Xpos(first) is "WP" or "WDT" ? (first, first) : (first, WithClause(t, cue, first, last));
    }

    /// <summary>"An official who spoke on condition of anonymity": a clause that follows without a comma tells who it is.</summary>
    static int WithClause(TokenTable t, int cue, int first, int last)
    {
        if (last + 1 >= t.Count || t.Xpos(last + 1) is not "WP")
        {
            return last;
        }

        for (int a = last + 1, steps = 0; a >= 0 && steps < 4; a = t.Head(a), steps++)
        {
            if (t.Is(a, "acl:relcl") && t.Head(a) >= first && t.Head(a) <= last && t.Leftmost(a) == last + 1 && (cue < first || cue > t.Rightmost(a)))
            {
                var end = t.Rightmost(a);
                while (end > last && t.Upos(end) == Upos.PUNCT)
                {
                    end--;
                }

                return end;
            }
        }

        return last;
    }

    /// <summary>"Said Thursday morning": a time beside the verb says nothing.</summary>
    static bool IsTime(TokenTable t, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (t.Head(i) < first || t.Head(i) > last)
            {
                return t.Is(i, "obl:unmarked") || t.Is(i, "obl:tmod") || t.Is(i, "advmod");
            }
        }

        return false;
    }

    /// <summary>"The feast in the capital, Tallin, came amid expectations": what says only where something stood beside the noun does not expect.</summary>
    static bool IsWhere(TokenTable t, int cue, int first, int last)
    {
        var head = t.HeadOf(t.Span(first, last));
        if (t.Upos(cue) != Upos.NOUN || t.Head(head) is var above && (above < 0 || above == cue))
        {
            return false;
        }

        if (!t.Is(head, "appos"))
        {
            return IsIn(t, head);
        }

        foreach (var c in t.Children(above))
        {
            if (c < head && IsIn(t, c))
            {
                return true;
            }
        }

        return IsIn(t, above);
    }

    static bool IsIn(TokenTable t, int word) => t.Child(word, "case") is >= 0 and var preposition && t.Lemma(preposition) is "in" or "at" or "near";

    /// <summary>Whether one run is the likelier source: it holds the cue's subject, or stands nearer to the cue.</summary>
    public static bool IsNearer(TokenTable t, int cue, (int First, int Last) one, (int First, int Last) other)
    {
        bool a = HoldsSubject(t, cue, one), b = HoldsSubject(t, cue, other);
        return a != b ? a : Distance(cue, one) < Distance(cue, other);
    }

    /// <summary>The subject that a cue has of its own or shares with the verb above it, as a run of words; null where the words said stand there, or there is none.</summary>
    public static (int First, int Last)? OfSubject(TokenTable t, CueFrame cue, byte[] labels)
    {
        var subject = t.Upos(cue.Head) == Upos.NOUN ? t.Child(cue.Head, "nmod:poss") : Subject(t, cue.Head);
        subject = subject < 0 ? Following(t, cue) : subject;
        if (subject < 0)
        {
            return null;
        }

        var (first, last) = (t.Leftmost(subject), subject);
        foreach (var c in t.Children(subject))
        {
            if (c > subject && ((t.Is(c, "case") && t.Upos(cue.Head) == Upos.NOUN) || t.Is(c, "flat") || t.Is(c, "compound") || t.Is(c, "nmod") || t.Is(c, "appos") || t.Is(c, "conj")))
            {
                last = Math.Max(last, t.Rightmost(c));
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (i < cue.WindowFirst || i >= cue.WindowEnd || labels[i - cue.WindowFirst] == 2 || (i >= cue.First && i < cue.End))
            {
                return null;
            }
        }

        return (first, last);
    }

    /// <summary>"…, said a person briefed on the talks": the subject that stands right after the cue, though the parser has given it to another verb; -1 where there is none.</summary>
    static int Following(TokenTable t, CueFrame cue)
    {
        if (t.Xpos(cue.Head) is not "VBD" || cue.First == 0 || t.Form(cue.First - 1) is not ("," or "”" or "\"") || cue.End >= t.Count)
        {
            return -1;
        }

        for (int a = cue.End, steps = 0; a >= 0 && steps < 4; a = t.Head(a), steps++)
        {
            if (t.Is(a, "nsubj") && t.Leftmost(a) == cue.End && t.Upos(a) is Upos.NOUN or Upos.PROPN)
            {
                return a;
            }
        }

        return -1;
    }

    /// <summary>"The mediator was quoted as saying": who is quoted says it, though as the subject of a passive he looks like what is said.</summary>
    public static void MendQuoted(TokenTable t, CueFrame cue, byte[] labels)
    {
        if (t.Is(cue.Head, "advcl") && t.Child(cue.Head, "mark") is >= 0 and var by && t.Lemma(by) is "as" && t.Head(cue.Head) is var quoting && t.Lemma(quoting) is "quote" or "cite"
            && t.Child(quoting, "obj") is >= 0 and var whom && whom < cue.First)
        {
            // "Who quoted the mediators as saying".
            labels.AsSpan().Replace((byte)1, (byte)0);
            for (var i = Math.Max(t.Leftmost(whom), cue.WindowFirst); i <= t.Rightmost(whom) && i < cue.WindowEnd; i++)
            {
                labels[i - cue.WindowFirst] = 1;
            }

            return;
        }

        if (t.Lemma(cue.Head) is not ("quote" or "cite") || t.Child(cue.Head, "nsubj:pass") is not (>= 0 and var quoted)
            || t.Child(cue.Head, "advcl") is not (>= 0 and var saying) || t.Child(saying, "mark") is not (>= 0 and var mark) || t.Lemma(mark) is not "as")
        {
            return;
        }

        for (var i = Math.Max(t.Leftmost(quoted), cue.WindowFirst); i <= t.Rightmost(quoted) && i < cue.WindowEnd; i++)
        {
            labels[i - cue.WindowFirst] = 1;
        }
    }

    static int Subject(TokenTable t, int cue)
    {
        for (int a = cue, steps = 0; a >= 0 && steps < 4; steps++)
        {
            if (t.Child(a, "nsubj:pass") >= 0 || t.Child(a, "aux:pass") >= 0 || t.Child(a, "expl") >= 0)
            {
                return -1;
            }

            var subject = t.Child(a, "nsubj");
            if (subject >= 0)
            {
                return t.Upos(subject) is Upos.NOUN or Upos.PROPN or Upos.PRON ? subject : -1;
            }

            if (t.Is(a, "acl") && !t.Is(a, "acl:relcl") && t.Xpos(a) == "VBG")
            {
                return t.Head(a);
            }

            if (!(t.Is(a, "conj") || t.Is(a, "xcomp") || (t.Is(a, "advcl") && (t.Xpos(a) == "VBG" || t.Xpos(t.Leftmost(a)) == "VBG"))) || t.Upos(a) != Upos.VERB)
            {
                return -1;
            }

            a = t.Head(a);
        }

        return -1;
    }

    static bool HoldsSubject(TokenTable t, int cue, (int First, int Last) run)
    {
        foreach (var c in t.Children(cue))
        {
            if ((t.Is(c, "nsubj") || t.Is(c, "obl:agent")) && c >= run.First && c <= run.Last)
            {
                return true;
            }
        }

        return false;
    }

    static int Distance(int cue, (int First, int Last) run) => run.Last < cue ? cue - run.Last : run.First > cue ? run.First - cue : 0;
}
