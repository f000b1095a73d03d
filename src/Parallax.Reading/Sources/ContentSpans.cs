using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Mends what the chain took for source and content where the tree leaves no doubt.</summary>
internal static class ContentSpans
{
    const byte Neither = 0, Source = 1, Content = 2;

    /// <summary>Changes the labels of a cue's window.</summary>
    /// <param name="s">The text.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="labels">0 neither, 1 source, 2 content, by word of the window.</param>
    /// <param name="listed">Whether the lexicon and the tree know the cue: what is said is then taken from the tree where the chain gives nothing.</param>
    /// <param name="certain">Whether they alone found it: what is said is then its clause.</param>
    public static void Mend(TokenSigns s, CueFrame cue, byte[] labels, bool listed, bool certain)
    {
        Modifier(s.Tokens, cue, labels);
        Inverted(s, cue, labels);
        Stop(s, cue, labels);
        Denied(s, cue, labels);
        Enclosed(s, cue, labels);
        if (certain && s.Tokens.Child(cue.Head, "ccomp") >= 0)
        {
            labels.AsSpan().Replace(Content, Neither);
        }

        if (certain && s.Tokens.Upos(cue.Head) == Upos.PUNCT)
        {
            labels.AsSpan().Clear();
        }

        if (listed && Array.IndexOf(labels, Content) < 0)
        {
            FromTree(s, cue, labels);
        }
    }

    /// <summary>"The score first reported", "the claim that they fled": a participle or noun inside a phrase says no more than stands in that phrase.</summary>
    static void Modifier(TokenTable t, CueFrame cue, byte[] labels)
    {
        var h = cue.Head;
        int low, high;
        if (t.Xpos(h) == "VBN" && (t.Is(h, "acl") || t.Is(h, "amod")) && t.Head(h) >= 0 && t.Child(h, "aux") < 0 && t.Child(h, "aux:pass") < 0)
        {
            (low, high) = (t.Leftmost(t.Head(h)), t.Rightmost(t.Head(h)));
        }
        else if (t.Upos(h) == Upos.NOUN && ClauseOf(t, h) is >= 0 and var clause)
        {
            (low, high) = (t.Leftmost(clause), t.Rightmost(clause));
        }
        else
        {
            return;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            var at = cue.WindowFirst + i;
            labels[i] = labels[i] == Content && (at < low || at > high) ? Neither : labels[i];
        }
    }

    /// <summary>The clause with "that" right after a noun, or -1.</summary>
    static int ClauseOf(TokenTable t, int noun)
    {
        if (noun + 1 >= t.Count || t.Form(noun + 1) is not "that")
        {
            return -1;
        }

        foreach (var c in t.Children(noun))
        {
            if (c > noun && (t.Is(c, "acl") || t.Is(c, "ccomp")) && t.Leftmost(c) == noun + 1)
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>"The guns, said Karim, a driver, went on": between commas who speaks stands after the verb, and what stands around is said.</summary>
    static void Inverted(TokenSigns s, CueFrame cue, byte[] labels)
    {
        var t = s.Tokens;
        if (cue.First == 0 || cue.End >= t.Count || t.Upos(cue.Head) != Upos.VERB || s.Quote[cue.First] >= 0
            || !(t.Form(cue.First - 1) is "," || s.Quote[cue.First - 1] >= 0) || cue.First - 1 < cue.WindowFirst)
        {
            return;
        }

        foreach (var c in t.Children(cue.Head))
        {
            if (c < cue.End || !t.Is(c, "nsubj") || t.Leftmost(c) != cue.End || c >= cue.WindowEnd)
            {
                continue;
            }

            var last = c;
            foreach (var d in t.Children(c))
            {
                last = d > c && (t.Is(d, "flat") || t.Is(d, "compound") || t.Is(d, "nmod") || t.Is(d, "appos") || t.Is(d, "conj")) ? Math.Max(last, t.Rightmost(d)) : last;
            }

            for (var i = 0; i < labels.Length; i++)
            {
                var at = cue.WindowFirst + i;
                labels[i] = at >= cue.End && at <= last ? Source : labels[i] == Source && t.Sentence(at) == t.Sentence(cue.Head) ? Content : labels[i];
            }

            return;
        }
    }

    /// <summary>"…, even as mortars fell": what goes on meanwhile is the author's to tell. A semicolon ends what is said without quotation marks, where a clause of its own follows: what comes before it is not said either where the cue has its clause after it.</summary>
    static void Stop(TokenSigns s, CueFrame cue, byte[] labels)
    {
        var t = s.Tokens;
        for (var k = cue.End; k < cue.WindowEnd && t.Sentence(k) == t.Sentence(cue.Head); k++)
        {
            if (t.Form(k) is ";" && s.Quote[k] < 0 && labels[k - cue.WindowFirst] == Content && k + 1 < cue.WindowEnd && s.Quote[k + 1] < 0 && t.Child(cue.Head, "ccomp") is >= 0 and var said
                && said < k && said > cue.Head && t.Rightmost(said) < k)
            {
                labels.AsSpan(k - cue.WindowFirst).Replace(Content, Neither);
                break;
            }
        }

        for (var k = cue.End; k + 2 < cue.WindowEnd && t.Sentence(k) == t.Sentence(cue.Head); k++)
        {
            if (t.Form(k) is "," && t.Form(k + 1) is "even" && t.Form(k + 2) is "as" && s.Quote[k] < 0 && labels[k + 1 - cue.WindowFirst] == Content)
            {
                labels.AsSpan(k - cue.WindowFirst).Replace(Content, Neither);
                break;
            }
        }

        for (var k = cue.First - 1; k >= cue.WindowFirst && t.Sentence(k) == t.Sentence(cue.Head); k--)
        {
            if (t.Form(k) is ";" && s.Quote[k] < 0 && t.Child(cue.Head, "ccomp") is >= 0 and var clause && clause > cue.Head && labels[clause - cue.WindowFirst] == Content)
            {
                labels.AsSpan(0, k - cue.WindowFirst + 1).Replace(Content, Neither);
                break;
            }
        }
    }

    /// <summary>"The army accepted; the rebels had not said", "not the score first reported": who did not say so is no tag of what stands before, unless it is quoted.</summary>
    static void Denied(TokenSigns s, CueFrame cue, byte[] labels)
    {
        var t = s.Tokens;
        if (!IsDenied(t, cue))
        {
            return;
        }

        for (var i = 0; i < cue.First - cue.WindowFirst; i++)
        {
            labels[i] = labels[i] == Content && s.Quote[cue.WindowFirst + i] < 0 ? Neither : labels[i];
        }
    }

    /// <summary>Whether a cue in parataxis has a "not" of its own or at its subject.</summary>
    static bool IsDenied(TokenTable t, CueFrame cue)
    {
        if (!t.Is(cue.Head, "parataxis") || t.Head(cue.Head) > cue.Head)
        {
            return false;
        }

        foreach (var c in t.Children(cue.Head))
        {
            if ((t.Is(c, "advmod") && t.Lemma(c) is "not" or "n't" or "never") || (t.Is(c, "nsubj") && t.Child(c, "advmod") is >= 0 and var not && t.Lemma(not) is "not"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The generals agreed to a truce, the minister said": what tags the clause that the cue stands in is not said by it.</summary>
    static void Enclosed(TokenSigns s, CueFrame cue, byte[] labels)
    {
        var t = s.Tokens;
        for (int a = cue.Head, steps = 0; t.Head(a) >= 0 && steps < 8; a = t.Head(a), steps++)
        {
            var above = t.Head(a);
            if (!t.Is(a, "ccomp") || above < a || t.Upos(above) != Upos.VERB || s.Lexical[above] == 0 || t.Child(above, "nsubj") < t.Rightmost(a))
            {
                continue;
            }

            var end = t.Rightmost(a) + 1;
            while (end > cue.End && t.Upos(end - 1) == Upos.PUNCT && s.Quote[end - 1] < 0)
            {
                end--;
            }

            for (var i = Math.Max(cue.WindowFirst, end); i < cue.WindowEnd && t.Sentence(i) == t.Sentence(cue.Head); i++)
            {
                labels[i - cue.WindowFirst] = labels[i - cue.WindowFirst] == Content && s.Quote[i] < 0 ? Neither : labels[i - cue.WindowFirst];
            }

            return;
        }
    }

    static void FromTree(TokenSigns s, CueFrame cue, byte[] labels)
    {
        var t = s.Tokens;
        var h = cue.Head;
        int low, high;
        if (t.Upos(h) == Upos.PUNCT)
        {
            Signed(s, cue, labels);
            return;
        }

        if (t.Child(h, "ccomp") is >= 0 and var clause)
        {
            (low, high) = (t.Leftmost(clause), t.Rightmost(clause));
        }
        else if (t.Child(h, "advcl") is >= 0 and var asked && asked > h && t.Child(asked, "mark") is >= 0 and var whether && t.Lemma(whether) is "whether")
        {
            (low, high) = (t.Leftmost(asked), t.Rightmost(asked));
        }
        else if (!IsDenied(t, cue) && Tagged(t, h) is >= 0 and var told)
        {
            (low, high) = (t.Leftmost(told), t.Rightmost(told));
        }
        else
        {
            return;
        }

        // The tag's own words are neither; nor are marks at the edges.
        var (own, end) = (ListedCues.TagFirst(t, Top(t, h)), t.Rightmost(Top(t, h)));
        (low, high) = low < own && high >= own && t.Child(h, "ccomp") < 0 ? own - low > high - end ? (low, own - 1) : (end + 1, high) : (low, high);
        while (low < high && t.Upos(low) == Upos.PUNCT && s.Quote[low] < 0)
        {
            low++;
        }

        while (high > low && t.Upos(high) == Upos.PUNCT && s.Quote[high] < 0)
        {
            high--;
        }

        for (var i = Math.Max(low, cue.WindowFirst); i <= high && i < cue.WindowEnd; i++)
        {
            if (labels[i - cue.WindowFirst] == Neither && (i < cue.First || i >= cue.End))
            {
                labels[i - cue.WindowFirst] = Content;
            }
        }
    }

    /// <summary>A sentence that a dash and a name end: what stands before the dash is said by the name.</summary>
    static void Signed(TokenSigns s, CueFrame cue, byte[] labels)
    {
        var t = s.Tokens;
        for (var i = cue.WindowFirst; i < cue.WindowEnd; i++)
        {
            labels[i - cue.WindowFirst] = t.Sentence(i) != t.Sentence(cue.Head) || i == cue.Head ? Neither
                : i < cue.First ? Content : t.Upos(i) == Upos.PUNCT ? Neither : Source;
        }
    }

    /// <summary>The highest word of a tag: the verb itself; for "according to", the noun that the words go with.</summary>
    static int Top(TokenTable t, int cue) => t.Is(cue, "case") || t.Is(cue, "fixed") || t.Is(cue, "mark") ? t.Head(cue) < 0 ? cue : t.Head(cue) : cue;

    static int Tagged(TokenTable t, int cue) => t.Head(Top(t, cue));
}
