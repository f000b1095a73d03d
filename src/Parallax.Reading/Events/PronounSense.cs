using Parallax.Knowledge.Events;
using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Finds for which noun "it" or "them" stands where a frame tells what it asks for: the nearest such noun of the same number before.</summary>
static class PronounSense
{
    const int Sentences = 2;

    /// <summary>"The deal was put to parliament, which approved it": the noun, or -1 where the word is no such pronoun or no noun fits.</summary>
    public static int Of(TextEvents text, FrameCondition condition, int pronoun) =>
        Of(text, pronoun, noun => condition.Lemmas.Contains(text.Key(noun)) && !IsSomebody(text, noun));

    /// <summary>For which noun the frame of a draft takes the pronoun that fills one of its places; -1 where it takes it for somebody or does not ask.</summary>
    public static int Of(TextEvents text, PredicationDraft draft, int pronoun)
    {
        if (draft.Coded is not { } frame || Number(text.Tokens, pronoun) is null)
        {
            return -1;
        }

        foreach (var condition in frame.Conditions)
        {
            if (condition is { Absent: false, Any: false, Actor: false } && Of(text, condition, pronoun) is >= 0 and var noun)
            {
                return noun;
            }
        }

        return -1;
    }

    /// <summary>The nearest noun before a pronoun, of its number, that a test lets pass; -1 where there is none.</summary>
    public static int Of(TextEvents text, int pronoun, Func<int, bool> fits)
    {
        var tokens = text.Tokens;
        if (Number(tokens, pronoun) is not { } plural)
        {
            return -1;
        }

        var first = text.Text.Sentences[Math.Max(0, tokens.Sentence(pronoun) - Sentences)].First;
        for (var i = pronoun - 1; i >= first; i--)
        {
            if (tokens.Upos(i) == Upos.NOUN && (tokens.Xpos(i) == "NNS") == plural && fits(i))
            {
                return i;
            }
        }

        return -1;
    }

    static bool? Number(TokenTable tokens, int word) =>
        tokens.Upos(word) is not (Upos.PRON or Upos.DET) ? null
        : tokens.Form(word).Equals("them", StringComparison.OrdinalIgnoreCase) || tokens.Form(word).Equals("they", StringComparison.OrdinalIgnoreCase) ? true
        : tokens.Form(word).Equals("it", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    static bool IsSomebody(TextEvents text, int noun) =>
        text.Named(noun) is not null || text.Lexicon.InClass("person", text.Tokens.Lemma(noun)) || text.Lexicon.InClass("force", text.Tokens.Lemma(noun));
}
