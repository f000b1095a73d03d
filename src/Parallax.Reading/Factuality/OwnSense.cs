using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Factuality;

/// <summary>What weakens or denies by the sense of the predicate itself: "a vote is unlikely", "the deal is off the table", "my guess is a vote", "the prospect of a vote".</summary>
internal sealed class OwnSense
{
    const int LongestPhrase = 4;
    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;

    /// <summary>Takes the words and the pack.</summary>
    public OwnSense(TokenTable tokens, FactualityLexicon lexicon) => (_tokens, _lexicon) = (tokens, lexicon);

    /// <summary>The value of a word from what it stands under, the step noted.</summary>
    public int Of(int i, int value, List<Operator>? trace)
    {
        var t = _tokens;
        if (t.Child(i, "cop") >= 0 && t.Child(i, "nsubj") is >= 0 and var subject && t.Upos(subject) == Upos.NOUN
            && _lexicon.Of(t.Lemma(subject), "noun", "that") is { Positive: 1 or 2 } estimate)
        {
            // "My guess is a vote in May": what the subject calls a guess is one.
            return Note(trace, subject, estimate.Id, Commitment.Under(value, estimate.Positive));
        }

        if (t.Upos(i) == Upos.NOUN && HasComplement(i))
        {
            var own = _lexicon.Of(t.Lemma(i), "noun", "of") ?? _lexicon.Of(t.Lemma(i), "noun", "that");
            return own is { Positive: 1 or 2 or -1 or -2 } ? Note(trace, i, own.Id, Commitment.Under(value, own.Positive)) : value;
        }

        return t.Upos(i) == Upos.VERB && (t.Child(i, "obj") >= 0 || t.Child(i, "aux:pass") >= 0 || t.Xpos(i) == "VBN") && As(i) is { } role
            ? Note(trace, role.Word, role.Entry.Id, Commitment.Under(value, role.Entry.Positive))
            : OfPredicate(i, value, trace);
    }

    /// <summary>The same for a predicate that says of its subject how likely or real it is; the value unchanged where it says something else.</summary>
    public int OfPredicate(int i, int value, List<Operator>? trace)
    {
        var t = _tokens;
        var looks = t.Upos(i) == Upos.VERB && t.Lemma(i) is "look" or "seem" or "appear" or "remain" or "sound";
        var adjective = t.Upos(i) == Upos.ADJ && t.Child(i, "cop") >= 0 ? i : looks ? t.Child(i, "xcomp") : -1;
        if (adjective >= 0 && t.Upos(adjective) == Upos.ADJ && _lexicon.Modifiers.TryGetValue(t.Lemma(adjective), out var modifier))
        {
            return Note(trace, adjective, modifier.Id, Commitment.Under(value, modifier.Positive));
        }

        if ((t.Child(i, "cop") >= 0 && Phrase(i) is { } idiom) || (looks && (idiom = Below(i)) is not null))
        {
            return Note(trace, i, idiom.Id, Commitment.Under(value, idiom.Positive));
        }

        return value;
    }

    /// <summary>The entry of an adjective by its lemma, or as written where the tagger took it for a participle.</summary>
    public Signature? Modifier(int word)
    {
        if (_lexicon.Modifiers.TryGetValue(_tokens.Lemma(word), out var found))
        {
            return found;
        }

        var form = _tokens.Form(word);
        return form.Length < 32 && _lexicon.ModifierForms.TryGetValue(form, out found) ? found : null;
    }

    /// <summary>Whether a noun is the telling or planning of something else, which it names.</summary>
    public bool Tells(int noun) =>
        HasComplement(noun) && _tokens.Lemma(noun) is var lemma
        && (_lexicon.Of(lemma, "noun", "of") ?? _lexicon.Of(lemma, "noun", "that") ?? _lexicon.Of(lemma, "noun", "inf")) is not null;

    /// <summary>Whether a noun says of what: "talk of a truce" is talk, "three days of talks" are talks.</summary>
    bool HasComplement(int noun)
    {
        var t = _tokens;
        foreach (var c in t.Children(noun))
        {
            if (c > noun && (t.Is(c, "acl") || t.Is(c, "ccomp") || (t.Is(c, "nmod") && t.Child(c, "case") is >= 0 and var of && t.Lemma(of) is "of")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entry of a set phrase beside a verb that says how far it holds ("in all likelihood", "agreed in principle"), and its noun.</summary>
    public (int Word, Signature Entry)? Beside(int verb)
    {
        foreach (var c in _tokens.Children(verb))
        {
            if (_tokens.Is(c, "obl") && Words(c) is { } words && _lexicon.Adverbs.TryGetValue(words, out var found))
            {
                return (c, found);
            }
        }

        return null;
    }

    /// <summary>The entry of a set phrase that is itself the predicate ("out of the question"); with more behind it ("in the air over the town") it is meant as it says.</summary>
    Signature? Phrase(int noun) => _tokens.Child(noun, "nmod") < 0 && Words(noun) is { } words ? _lexicon.Modifiers.GetValueOrDefault(words) : null;

    /// <summary>The lemmas of a short phrase from its preposition to its noun, or null.</summary>
    string? Words(int noun)
    {
        var t = _tokens;
        var first = t.Child(noun, "case");
        if (first < 0 || first > noun || noun - first >= LongestPhrase)
        {
            return null;
        }

        while (first > 0 && t.Head(first - 1) is var head && (head == noun || head == first) && (t.Is(first - 1, "case") || t.Is(first - 1, "fixed")))
        {
            first--;
        }

        return string.Join(' ', Enumerable.Range(first, noun - first + 1).Select(t.Lemma));
    }

    Signature? Below(int verb)
    {
        foreach (var c in _tokens.Children(verb))
        {
            if (c > verb && (_tokens.Is(c, "xcomp") || _tokens.Is(c, "obl")) && Phrase(c) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>"Is seen as a possible venue": how likely the part is that something is seen in.</summary>
    (int Word, Signature Entry)? As(int verb)
    {
        var t = _tokens;
        foreach (var c in t.Children(verb))
        {
            if (c < verb || !(t.Is(c, "obl") || t.Is(c, "xcomp") || t.Is(c, "advcl")) || t.Child(c, "case") is not (>= 0 and var preposition) || t.Lemma(preposition) is not "as")
            {
                continue;
            }

            foreach (var a in t.Children(c))
            {
                if (t.Is(a, "amod") && a < c && Modifier(a) is { } found)
                {
                    return (a, found);
                }
            }
        }

        return null;
    }

    int Note(List<Operator>? trace, int word, string rule, int value)
    {
        trace?.Add(new Operator(_tokens.Span(word), rule, Commitment.Value(value)));
        return value;
    }
}
