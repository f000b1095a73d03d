using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Sources;

/// <summary>What a cue does, by its lemma and frame.</summary>
internal static class Stances
{
    /// <summary>The rule's id where the lexicon does not know the cue: the chain alone found it.</summary>
    public const string Unlisted = "cue.unlisted";

    /// <summary>The stance and the entry that gave it; what opens with "that" or "whether" (<paramref name="opener"/>) is told or asked, whatever the parser hung it on. A denied cue of saying withholds ("did not say", "refused to comment").</summary>
    public static (Stance Stance, string Rule) Of(TokenTable t, int head, int first, int end, string? opener, CueLexicon lexicon)
    {
        var (entry, word) = Entry(t, head, opener, lexicon);
        for (var i = first; entry is null && i < end; i++)
        {
            (entry, word) = i == head ? (null, i) : Entry(t, i, opener, lexicon);
        }

        if (entry is null)
        {
            return (Stance.Asserts, Unlisted);
        }

        var withheld = Withheld(t, word, first) && entry.Stance is Stance.Asserts or Stance.Shows;
        return (withheld ? Stance.Declines : entry.Stance, entry.Id);
    }

    /// <summary>The entry of a word in the frame that it stands in, or the lemma's first of the word's class.</summary>
    static (CueEntry? Entry, int Word) Entry(TokenTable t, int i, string? opener, CueLexicon lexicon)
    {
        var @class = CueLexicon.ClassOf(t.Upos(i));
        if (i > 0 && t.Lemma(i) is "to" && t.Lemma(i - 1) is "accord" or "according")
        {
            return (First(lexicon.Of("according to"), "preposition", "adp"), i);
        }

        if (t.Lemma(i) is "accord" or "according")
        {
            return (First(lexicon.Of("according to"), "preposition", "adp"), i);
        }

        if (@class == "verb")
        {
            if (opener == "that" && t.Child(i, "aux:pass") >= 0 && Exact(lexicon.Of(t.Lemma(i)), "passive") is { } passive)
            {
                return (passive, i);
            }

            // A participle after "be" is an adjective where the lexicon has it as one ("was worried that").
            if (t.Xpos(i) == "VBN" && t.Child(i, "cop") >= 0 && First(lexicon.Of(t.Form(i).ToString()), "adjective", "that") is { } state)
            {
                return (state, i);
            }

            foreach (var c in t.Children(i))
            {
                var particle = t.Is(c, "compound") || t.Is(c, "case") ? c : t.Is(c, "obl") ? t.Child(c, "case") : t.Is(c, "advcl") ? t.Child(c, "mark") : -1;
                if (particle > i && First(lexicon.Of(t.Lemma(i) + " " + t.Lemma(particle)), @class, @class == "verb" ? opener ?? Frame(t, i) : Frame(t, i)) is { } phrase)
                {
                    return (phrase, i);
                }
            }
        }

        if (@class == "verb" && opener is null && t.Child(i, "ccomp") < 0 && t.Child(i, "compound:prt") is >= 0 and var own && own == i + 1)
        {
            // "Called off a plan" is no calling.
            return (First(lexicon.Of(t.Lemma(i) + " " + t.Lemma(own)), @class, Frame(t, i)), i);
        }

        return (First(lexicon.Of(t.Lemma(i)), @class, @class == "verb" ? opener ?? Frame(t, i) : Frame(t, i)), i);
    }

    static CueEntry? Exact(ReadOnlySpan<CueEntry> entries, string frame)
    {
        foreach (var entry in entries)
        {
            if (entry.Class == "verb" && entry.Frame == frame)
            {
                return entry;
            }
        }

        return null;
    }

    static CueEntry? First(ReadOnlySpan<CueEntry> entries, string @class, string frame)
    {
        CueEntry? any = null, near = null;
        foreach (var entry in entries)
        {
            if (entry.Class == @class)
            {
                if (entry.Frame == frame)
                {
                    return entry;
                }

                // Of frames that are not this one, the plain clause is the commonest.
                any = any is null || (entry.Frame == "that" && any.Frame != "that") ? entry : any;
                near ??= frame == "obj-inf" && entry.Frame == "obj" ? entry : null;
            }
        }

        return near ?? any;
    }

    static string Frame(TokenTable t, int i)
    {
        if (t.Upos(i) != Upos.VERB)
        {
            return t.Upos(i) == Upos.NOUN ? t.Is(i, "obl") && t.Child(i, "nmod:poss") >= 0 ? "own" : "noun" : t.Upos(i) == Upos.PUNCT ? t.Form(i) is ":" ? "colon" : "end" : "that";
        }

        if (t.Child(i, "ccomp") >= 0 || t.Child(i, "parataxis") >= 0 || t.Is(i, "parataxis"))
        {
            return "that";
        }

        if (t.Child(i, "aux:pass") >= 0)
        {
            return "passive";
        }

        // Whom something is asked of is an object or an indirect one, and what is asked a complement or an adjunct, as the parser saw it.
        var isObject = t.Child(i, "obj") >= 0 || t.Child(i, "iobj") >= 0;
        return t.Child(i, "xcomp") >= 0 ? (isObject ? "obj-inf" : "inf")
            : isObject ? (t.Child(i, "advcl") is var clause && clause > i && t.Child(clause, "mark") is var to && to >= 0 && t.Lemma(to) == "to" ? "obj-inf" : "obj")
            : t.Child(i, "obl") >= 0 ? "obl" : "that";
    }

    static bool Withheld(TokenTable t, int i, int first)
    {
        for (int a = i, steps = 0; a >= 0 && steps < 2; a = t.Head(a), steps++)
        {
            foreach (var c in t.Children(a))
            {
                if (t.Lemma(c) is "not" or "n't" or "never" && c >= first - 3)
                {
                    return true;
                }
            }

            if (!t.Is(a, "xcomp"))
            {
                return false;
            }

            if (t.Head(a) >= first - 1 && t.Lemma(t.Head(a)) is "decline" or "refuse" or "fail")
            {
                return true;
            }
        }

        return false;
    }
}
