using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>What denies a word: an adverb, a determiner, a subject or a part put first, each by an entry of the pack.</summary>
internal sealed class Denials
{
    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;

    /// <summary>Takes the words and the pack.</summary>
    public Denials(TokenTable tokens, FactualityLexicon lexicon) => (_tokens, _lexicon) = (tokens, lexicon);

    /// <summary>Whether a word is denied by one of its dependents.</summary>
    public bool IsDenied(int i)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (Of(i, c) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is denied by an adverb or by its subject ("did not say", "nobody said"), not by what it says.</summary>
    public bool IsWithheld(int i)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (!_tokens.Is(c, "obj") && !_tokens.Is(c, "obl") && !(_tokens.Is(c, "nsubj") && c > i) && Of(i, c) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rule by which a dependent denies its head, or null.</summary>
    public string? Of(int i, int c)
    {
        var t = _tokens;
        var lemma = t.Lemma(c);
        if (t.Is(c, "advmod") || t.Is(c, "cc:preconj") || t.Is(c, "aux") || t.Is(c, "dep"))
        {
            if (lemma is "long" or "longer" && t.Child(c, "advmod") is var no && no >= 0 && t.Lemma(no) is "no")
            {
                return "adverb.no-longer";
            }

            if (t.Upos(c) == Upos.NOUN && t.Child(c, "det") is >= 0 and var own && _lexicon.Negators.TryGetValue(t.Lemma(own), out var none))
            {
                // "Which neither ally backed": the parser takes the subject of a relative clause for an adjunct.
                return none;
            }

            return _lexicon.Denials.TryGetValue(lemma, out var adverb) && !IsNotOnly(c) ? adverb : null;
        }

        if (t.Is(c, "det"))
        {
            return t.Upos(i) is Upos.NOUN or Upos.PROPN && lemma is "no" or "neither" && !HasPredicate(i) ? _lexicon.Negators.GetValueOrDefault(lemma) : null;
        }

        if (t.Is(c, "cc"))
        {
            return lemma is "nor" && !SharesDenial(i) ? "negator.neither" : null;
        }

        if (t.Is(c, "obl") && c < i && IsInverted(i, c))
        {
            // "Neither in Oslo nor elsewhere did she sign", "at no time did they meet"
            var opening = t.Lemma(t.Leftmost(c)) is "neither" or "nor" or "not" ? t.Lemma(t.Leftmost(c)) : t.Child(c, "det") is >= 0 and var none ? t.Lemma(none) : "";
            return opening is "neither" or "nor" or "not" or "no" ? _lexicon.Negators.GetValueOrDefault(opening, "negator.neither") : null;
        }

        if (t.Is(c, "nsubj") || t.Is(c, "obj") || (t.Is(c, "obl") && t.Upos(c) == Upos.PRON))
        {
            if (_lexicon.Negators.TryGetValue(lemma, out var pronoun))
            {
                return pronoun;
            }

            if (t.Is(c, "nsubj") && c < i && !IsContrast(t.Leftmost(c)) && t.Lemma(t.Leftmost(c)) is "not" or "none" or "nothing" or "nobody" && _lexicon.Negators.TryGetValue(t.Lemma(t.Leftmost(c)), out var opening))
            {
                return opening;
            }

            foreach (var d in t.Children(c))
            {
                // "Neither envoy left"; "the convoy neither left nor arrived".
                if ((((t.Is(d, "det") || t.Is(d, "advmod") || t.Is(d, "cc:preconj")) && d < c) || (t.Is(d, "cc:preconj") && d == i - 1)) && t.Lemma(d) is var own
                    && (own is "no" or "neither" || (own is "not" && t.Is(c, "nsubj") && !IsContrast(d))) && _lexicon.Negators.TryGetValue(own, out var determiner))
                {
                    return determiner;
                }
            }
        }

        return null;
    }

    /// <summary>"Would neither confirm nor deny": the second predicate has the first one's auxiliary, and with it its denial.</summary>
    bool SharesDenial(int i)
    {
        var first = _tokens.Head(i);
        if (!_tokens.Is(i, "conj") || first < 0 || _tokens.Child(first, "aux") < 0 || _tokens.Child(i, "aux") >= 0 || _tokens.Child(i, "nsubj") >= 0 || _tokens.Xpos(i) is not ("VB" or "VBN" or "VBG"))
        {
            return false;
        }

        foreach (var c in _tokens.Children(first))
        {
            if (c != i && Of(first, c) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a part that opens a clause is followed by the auxiliary and then by the subject.</summary>
    bool IsInverted(int verb, int part)
    {
        var (auxiliary, subject) = (_tokens.Child(verb, "aux"), _tokens.Child(verb, "nsubj"));
        return part < auxiliary && auxiliary < subject;
    }

    bool IsNotOnly(int c) =>
        c + 1 < _tokens.Count && _tokens.Lemma(c + 1) is "only" or "just" or "merely" or "necessarily" && _tokens.Lemma(c) is "not" or "n't" or "n’t";

    /// <summary>"At least 170, not the score first reported": set against what was said, it denies no verb; "not one", "not a shot" do.</summary>
    bool IsContrast(int not) =>
        not > 0 && not + 1 < _tokens.Count && _tokens.Lemma(not) is "not" && _tokens.Form(not - 1) is "," && _tokens.Lemma(not + 1) is "the" or "this" or "that" or "those" or "these";

    /// <summary>A noun with "no" under a verb denies the verb; alone it is itself denied.</summary>
    bool HasPredicate(int noun) => _tokens.Child(noun, "cop") >= 0;
}
