using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Cues by lexicon and syntax alone: a listed verb of saying with a subject and a finite clause or a clause that it tags; "according to".</summary>
internal static class ListedCues
{
    /// <summary>Adds the sentence's listed verbs as single words, and the words "according to".</summary>
    public static void Find(TokenSigns signs, Sentence sentence, CueLexicon lexicon, List<(int First, int End)> cues)
    {
        var t = signs.Tokens;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (signs.Lexical[i] != 0 && t.Upos(i) == Upos.VERB && (IsListed(t, i, lexicon) || IsCount(t, i, lexicon) || TrailingTag.Of(signs, i, lexicon) is not null))
            {
                cues.Add((WithAuxiliaries(t, i, sentence.First), i + 1));
            }
            else if (signs.Lexical[i] != 0 && t.Upos(i) == Upos.NOUN && IsOwn(t, i, lexicon))
            {
                cues.Add((i, i + 1));
            }
            else if (t.Form(i) is "—" or "–" or "--" && IsSignature(t, i, sentence))
            {
                cues.Add((i, i + 1));
            }
            else if (i + 2 < sentence.End && t.Form(i).Equals("according", StringComparison.OrdinalIgnoreCase) && t.Form(i + 1) is "to")
            {
                cues.Add((i, i + 2));
            }
        }
    }

    static int WithAuxiliaries(TokenTable t, int verb, int first)
    {
        var at = verb;
        while (at > first && t.Head(at - 1) == verb && (t.Is(at - 1, "aux") || (t.Is(at - 1, "advmod") && t.Lemma(at - 1) is "not" or "n't" && at - 1 > first)))
        {
            at--;
        }

        return at;
    }

    /// <summary>"In the minister’s view, …": a listed noun with an owner, beside the clause.</summary>
    static bool IsOwn(TokenTable t, int noun, CueLexicon lexicon)
    {
        if (!t.Is(noun, "obl") || t.Child(noun, "nmod:poss") < 0 || t.Child(noun, "case") < 0 || t.Lemma(t.Child(noun, "case")) is not ("in" or "by"))
        {
            return false;
        }

        foreach (var entry in lexicon.Of(t.Lemma(noun)))
        {
            if (entry.Class == "noun" && entry.Frame == "own")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… — State News Agency.": a sentence ends in a dash and the name of who tells it.</summary>
    static bool IsSignature(TokenTable t, int dash, Sentence sentence)
    {
        var end = sentence.End;
        while (end > dash && t.Upos(end - 1) == Upos.PUNCT)
        {
            end--;
        }

        if (dash - sentence.First < 3 || end <= dash + 1 || end - dash > 6)
        {
            return false;
        }

        for (var i = dash + 1; i < end; i++)
        {
            if (t.Upos(i) is not (Upos.PROPN or Upos.ADP or Upos.DET or Upos.NOUN or Upos.ADJ) || (!char.IsUpper(t.Form(i)[0]) && t.Upos(i) is not (Upos.ADP or Upos.DET)))
            {
                return false;
            }
        }

        for (var i = sentence.First; i < dash; i++)
        {
            if (t.Upos(i) is Upos.VERB or Upos.AUX)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb of saying that has a subject and either a finite clause below it, or the clause it tags around it ("…, an official said"; "As the minister has said, …").</summary>
    static bool IsListed(TokenTable t, int verb, CueLexicon lexicon)
    {
        var (clause, subject) = (t.Child(verb, "ccomp"), t.Child(verb, "nsubj"));
        if (subject < 0 || t.Child(verb, "aux:pass") >= 0 || !(clause >= 0 ? t.Child(clause, "mark") >= 0 || t.Child(clause, "nsubj") >= 0 : IsTag(t, verb)))
        {
            return false;
        }

        return Has(t, verb, lexicon, "that");
    }

    /// <summary>Whether the lexicon has a verb with a frame.</summary>
    public static bool Has(TokenTable t, int verb, CueLexicon lexicon, string frame)
    {
        foreach (var entry in lexicon.Of(t.Lemma(verb)))
        {
            if (entry.Class == "verb" && entry.Frame == frame)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The ministry put the dead at 528": a listed verb with a subject, a thing and its number.</summary>
    static bool IsCount(TokenTable t, int verb, CueLexicon lexicon)
    {
        if (t.Child(verb, "nsubj") < 0 || Counted(t, verb) is null)
        {
            return false;
        }

        return Has(t, verb, lexicon, "obj");
    }

    /// <summary>From the thing to its number after a verb ("the dead at 528"), or null where there are not both.</summary>
    public static (int First, int Last)? Counted(TokenTable t, int verb)
    {
        if (t.Child(verb, "obj") is not (>= 0 and var thing) || thing < verb)
        {
            return null;
        }

        foreach (var c in t.Children(verb))
        {
            if (t.Is(c, "obl") && c > thing && (t.Upos(c) == Upos.NUM || t.Child(c, "nummod") >= 0) && t.Child(c, "case") is >= 0 and var at && t.Lemma(at) == "at")
            {
                return (t.Leftmost(thing), c);
            }
        }

        return null;
    }

    /// <summary>Where a tag begins: at the comma before its subject, though the parser may hang on it a clause of what it tags ("They will sail if it holds, the minister told them").</summary>
    public static int TagFirst(TokenTable t, int verb)
    {
        var first = t.Child(verb, "nsubj") is >= 0 and var subject ? t.Leftmost(subject) - 1 : -1;
        return first > t.Leftmost(verb) && first < verb && t.Form(first) is "," && t.Is(verb, "parataxis") ? first : t.Leftmost(verb);
    }

    /// <summary>Whether a verb without a clause of its own stands beside or above what it tells: after a comma in parataxis, or after "as".</summary>
    static bool IsTag(TokenTable t, int verb)
    {
        if (t.Child(verb, "obj") >= 0 || t.Child(verb, "xcomp") >= 0 || t.Head(verb) < 0 || t.Upos(t.Head(verb)) is not (Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.AUX))
        {
            return false;
        }

        var first = TagFirst(t, verb);
        return t.Is(verb, "parataxis")
            ? verb > t.Head(verb) && t.Upos(first) == Upos.PUNCT && t.Form(first) is "," && t.Child(verb, "cc") < 0
            : t.Is(verb, "advcl") && t.Child(verb, "mark") is >= 0 and var mark && t.Lemma(mark) == "as" && t.Form(t.Rightmost(verb)) is ",";
    }
}
