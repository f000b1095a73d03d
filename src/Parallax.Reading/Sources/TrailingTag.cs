using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>
/// "Leaders of nine countries are due on Monday, the ministry said, the first such gathering": a speaker and a verb of saying between commas, or at a sentence's end, tag what the sentence tells
/// before them. Trees hang such tags in many ways; the order of words leaves no doubt.
/// </summary>
static class TrailingTag
{
    const byte Source = 1, Content = 2;

    /// <summary>Fewer words than this before a tag are an adverbial, not what is said.</summary>
    const int LeastWords = 4;

    /// <summary>How many words may stand between the verb and the mark that closes the tag: "told reporters in Stockholm on Monday".</summary>
    const int MostBehind = 9;

    /// <summary>Who speaks is told in no more words than this: "Major General Lul Ruai Koang, the spokesman".</summary>
    const int LongestSpeaker = 14;

    /// <summary>Labels what a tag's sentence tells before it, and its speaker.</summary>
    /// <param name="s">The text.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="labels">0 neither, 1 source, 2 content, by word of the cue's window.</param>
    /// <param name="lexicon">The cues.</param>
    public static void Mend(TokenSigns s, CueFrame cue, byte[] labels, CueLexicon lexicon)
    {
        if (Of(s, cue.Head, lexicon) is not (var begin, var speaker) || begin < cue.WindowFirst || cue.First <= speaker)
        {
            return;
        }

        var last = s.Tokens.Form(cue.First - 1) is "," ? cue.First - 1 : cue.First;
        labels.AsSpan(begin - cue.WindowFirst, speaker - 1 - begin).Fill(Content);
        labels.AsSpan(speaker - 1 - cue.WindowFirst, cue.First - speaker + 1).Clear();
        labels.AsSpan(speaker - cue.WindowFirst, last - speaker).Fill(Source);
    }

    /// <summary>Where what a tag's sentence tells begins, and its speaker; null where a verb is no such tag. Only verbs of saying that take a clause of their own can tag one.</summary>
    public static (int Begin, int Speaker)? Of(TokenSigns s, int verb, CueLexicon lexicon)
    {
        var sentence = s.Text.Sentences[s.Tokens.Sentence(verb)];
        return CanTag(s.Tokens, verb, lexicon) && Speaker(s.Tokens, verb, sentence.First) is { } speaker && IsClosed(s, verb, sentence.End)
            && Begin(s, sentence.First, speaker) is var begin && IsClause(s.Tokens, begin, speaker - 1) ? (begin, speaker) : null;
    }

    static bool CanTag(TokenTable t, int verb, CueLexicon lexicon) =>
        t.Upos(verb) == Upos.VERB && t.Xpos(verb) is "VBD" or "VBZ" or "VBP" && ListedCues.Has(t, verb, lexicon, "that");

    /// <summary>The first word of who speaks: the verb's subject, where it stands right before the verb and a comma right before it; else the noun phrase between that comma and the verb.</summary>
    static int? Speaker(TokenTable t, int verb, int from)
    {
        if (t.Child(verb, "nsubj") is >= 0 and var subject && subject < verb && t.Rightmost(subject) < verb && IsAdverbial(t, t.Rightmost(subject) + 1, verb)
            && t.Leftmost(subject) is var first && first > from && t.Form(first - 1) is "," && (t.Upos(subject) != Upos.PRON || t.Xpos(subject) == "PRP"))
        {
            return first;
        }

        if (verb - 1 <= from)
        {
            return null;
        }

        var begin = Behind(t, verb - 1, from);

        // "The charity, which runs it, said", "its president, Khaled Haboubati, said": an aside belongs to the speaker.
        if (t.Form(verb - 1) is "," && begin < verb - 1 && t.Xpos(begin) is "WP" or "WDT" or "DT" or "NNP")
        {
            return begin - 2 > from && Behind(t, begin - 2, from) is var whole && IsNounPhrase(t, whole, begin - 1, from) ? whole : null;
        }

        return IsNounPhrase(t, begin, verb, from) ? begin : null;
    }

    /// <summary>The word behind the last comma before a word; the one after the sentence's first where there is none.</summary>
    static int Behind(TokenTable t, int word, int from)
    {
        var i = t.Form(word) is "," ? word - 1 : word;
        while (i > from && t.Form(i) is not ",")
        {
            i--;
        }

        return i + 1;
    }

    static bool IsAdverbial(TokenTable t, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (t.Upos(i) is not (Upos.ADV or Upos.AUX) && t.Form(i) is not ",")
            {
                return false;
            }
        }

        return true;
    }

    static bool IsNounPhrase(TokenTable t, int first, int end, int from)
    {
        if (first <= from || first >= end || end - first > LongestSpeaker || t.Form(first - 1) is not "," || t.Upos(first) is not (Upos.DET or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.PRON or Upos.NUM) || t.Xpos(first) is "WP" or "WDT")
        {
            return false;
        }

        var named = false;
        for (var i = first; i < end; i++)
        {
            if (t.Xpos(i) is "VBD" or "VBZ" or "VBP" or "MD" || t.Upos(i) is Upos.SCONJ || t.Form(i) is ",")
            {
                return false;
            }

            named |= t.Upos(i) is Upos.PROPN or Upos.NOUN || t.Xpos(i) == "PRP";
        }

        return named;
    }

    /// <summary>Whether a mark ends the tag before anything that could be said: "told reporters on Monday,".</summary>
    static bool IsClosed(TokenSigns s, int verb, int end)
    {
        var t = s.Tokens;
        for (var i = verb + 1; i < end && i <= verb + MostBehind; i++)
        {
            if (t.Form(i) is "," or ";" or ".")
            {
                return true;
            }

            if (s.Quote[i] >= 0 || t.Upos(i) is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT or Upos.CCONJ || (t.Upos(i) == Upos.PRON && i == verb + 1 && t.Lemma(i) is not ("I" or "we"))
                || (t.Is(i, "obj") && t.Head(i) == verb && t.Lemma(verb) is not "tell"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Where what is said begins: at the sentence's own beginning, or behind a semicolon, a colon or a dash.</summary>
    static int Begin(TokenSigns s, int from, int speaker)
    {
        var t = s.Tokens;
        for (var i = speaker - 2; i >= from; i--)
        {
            if (s.Quote[i] < 0 && t.Form(i) is ";" or ":" or "—" or "–" or "--")
            {
                from = i + 1;
                break;
            }
        }

        while (from < speaker && (t.Upos(from) is Upos.PUNCT or Upos.CCONJ && s.Quote[from] < 0))
        {
            from++;
        }

        return from;
    }

    /// <summary>Whether the words are a whole clause, not only a subordinate one ("When asked on Monday, …").</summary>
    static bool IsClause(TokenTable t, int begin, int end)
    {
        var (finite, isSubordinate) = (false, t.Upos(begin) == Upos.SCONJ || t.Lemma(begin) is "when" or "as" or "while" or "after" or "before" or "if" or "since" or "although" or "asked");
        for (var i = begin; i < end; i++)
        {
            if (t.Form(i) is "," && isSubordinate && finite)
            {
                (finite, isSubordinate) = (false, false);
            }

            finite |= t.Xpos(i) is "VBD" or "VBZ" or "VBP" or "MD";
        }

        return end - begin >= LeastWords && finite && !isSubordinate;
    }
}
