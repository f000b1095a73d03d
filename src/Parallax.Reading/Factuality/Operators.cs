using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Factuality;

/// <summary>What acts on a word directly: auxiliaries, denial, adverbs, modifiers, a condition beside it.</summary>
internal sealed class Operators
{
    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;

    readonly Conditions _conditions;
    readonly OwnSense _own;

    /// <summary>Takes the words, the pack and what the order of words settles.</summary>
    public Operators(TokenTable tokens, FactualityLexicon lexicon, SettledClauses settled)
    {
        (_tokens, _lexicon) = (tokens, lexicon);
        (_conditions, _own, Denials) = (new Conditions(tokens, lexicon, settled, Mark), new OwnSense(tokens, lexicon), new Denials(tokens, lexicon));
    }

    /// <summary>What denies a word.</summary>
    public Denials Denials { get; }

    /// <summary>What makes a clause a condition or its consequence.</summary>
    public Conditions Conditions => _conditions;

    /// <summary>The value of a word from its context's, with each step noted.</summary>
    /// <param name="i">The word.</param>
    /// <param name="context">The value it stands under.</param>
    /// <param name="reported">Whether somebody else's speech or thought holds it: "would" is then a future seen from the past.</param>
    /// <param name="judged">Whether it is the word in question: its own sense counts then; for what hangs on it the signature has it.</param>
    /// <param name="trace">Takes the steps.</param>
    public int Apply(int i, int context, bool reported, bool judged, List<Operator>? trace)
    {
        var t = _tokens;
        var value = context;
        int modal = -1, denial = -1, to = -1, plain = -1;
        var (denialRule, yet, unreal) = ("", false, false);
        var (condition, conditionRule) = _conditions.Of(i);
        foreach (var c in t.Children(i))
        {
            to = c < i && t.Lemma(c) is "to" && t.Is(c, "mark") ? c : to;
            plain = c < i && (t.Is(c, "aux") || t.Is(c, "cop")) && t.Xpos(c) is "VBZ" or "VBP" or "VBD" && t.Lemma(c) is "have" or "be" ? c : plain;
            yet |= t.Lemma(c) is "yet";
            if (t.Is(c, "aux") && _lexicon.Modals.ContainsKey(t.Lemma(c)))
            {
                modal = c;
            }
            else if (Denials.Of(i, c) is { } rule)
            {
                // Two denials in one clause are one in careful prose ("neither … nor"), so the first stands.
                (denial, denialRule) = denial < 0 ? (c, rule) : (denial, denialRule);
            }
        }

        if (to >= 0 && plain >= 0 && plain < to)
        {
            // "Has yet to answer" tells what did not happen; "is to answer" what is arranged.
            var entry = t.Lemma(plain) is "have" ? yet ? "have-yet" : "have" : "be";
            if (Arranged(i, entry, t.Xpos(plain) == "VBD" && !reported) is { } arranged)
            {
                value = Note(trace, plain, arranged.Id, Commitment.Below(denial >= 0 ? -value : value, arranged.Positive, arranged.Negative));
            }
        }
        else if (modal >= 0)
        {
            var perfect = _lexicon.Modals.GetValueOrDefault(t.Lemma(modal) + " have") is { } have && IsPerfect(i, modal) ? have : null;
            var entry = perfect ?? _lexicon.Modals[t.Lemma(modal)];
            unreal = perfect is not null && condition >= 0 && t.Lemma(modal) is "would" or "could" or "might";
            var effect = unreal
                ? denial >= 0 ? 3 : -3
                : t.Lemma(modal) is "would" && Prefers(i)
                ? denial >= 0 ? -2 : 2
                : t.Lemma(modal) is "would" && reported && condition < 0 && perfect is null
                ? denial >= 0 ? -3 : 3
                : denial >= 0 ? entry.Negative : entry.Positive;
            value = Note(trace, modal, entry.Id, Commitment.Under(value, effect));
        }
        else if (denial >= 0)
        {
            value = Note(trace, denial, denialRule, -value);
        }

        // "They will probably leave unless …": whoever weighs how likely it is has weighed the exception.
        // What would have come of what did not happen did not come.
        if (condition >= 0 && !unreal && !(t.Lemma(condition) is "unless" && IsWeighed(i)) && (modal >= 0 || t.Xpos(i) is "VBZ" or "VBP" or "VB" or "JJ"))
        {
            value = Note(trace, condition, conditionRule, 0);
        }

        value = Hedged(i, judged ? _own.Of(i, value, trace) : value, trace);
        foreach (var c in t.Children(i))
        {
            if ((t.Is(c, "advmod") || t.Is(c, "advcl")) && _lexicon.Adverbs.TryGetValue(t.Lemma(c), out var adverb))
            {
                value = Note(trace, c, adverb.Id, Commitment.Under(value, adverb.Positive));
            }
            else if ((t.Is(c, "amod") || t.Is(c, "compound")) && t.Upos(i) is Upos.NOUN or Upos.PROPN && _own.Modifier(c) is { } modifier)
            {
                value = Note(trace, c, modifier.Id, Commitment.Under(value, modifier.Positive));
            }
        }

        return value;
    }

    /// <summary>What "is to" makes of its verb: of a plan or goal, what such a noun makes of it ("the goal is to win"); of anything else, an arrangement, and less of one that the author tells as past.</summary>
    Signature? Arranged(int i, string entry, bool past) =>
        entry == "be" && _tokens.Child(i, "nsubj") is >= 0 and var subject && _lexicon.Of(_tokens.Lemma(subject), "noun", "inf") is { } goal ? goal
            : past && _lexicon.Of(entry, "verb", "inf-past") is { } over ? over
            : _lexicon.Of(entry, "verb", "inf");

    /// <summary>"If they had left" below what would have come of it.</summary>
    public bool IsUnreal(int consequence, int clause) =>
        _tokens.Child(consequence, "aux") is >= 0 and var modal && _tokens.Lemma(modal) is "would" or "could" or "might" && IsPerfect(consequence, modal)
        && _tokens.Child(clause, "aux") is >= 0 and var had && _tokens.Form(had) is "had" && _tokens.Xpos(clause) is "VBN" or "VBD";

    /// <summary>Whether a modal is followed by "have" and a participle ("would have left").</summary>
    public bool IsPerfect(int i, int modal)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (c > modal && c < i && (_tokens.Is(c, "aux") || _tokens.Is(c, "cop")) && _tokens.Form(c) is "have" or "’ve" or "'ve")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Would rather not fight": a preference, whoever speaks of it.</summary>
    bool Prefers(int i)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (_tokens.Is(c, "advmod") && _tokens.Lemma(c) is "rather" or "sooner" && c > 0 && _tokens.Xpos(c - 1) == "MD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an adverb of the clause says how likely it is.</summary>
    bool IsWeighed(int i)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (_tokens.Is(c, "advmod") && _lexicon.Adverbs.ContainsKey(_tokens.Lemma(c)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a word after a set phrase beside it that says how far it holds ("agreed in principle").</summary>
    public int Hedged(int i, int value, List<Operator>? trace) =>
        _own.Beside(i) is { } hedge ? Note(trace, hedge.Word, hedge.Entry.Id, Commitment.Under(value, hedge.Entry.Positive)) : value;

    /// <summary>Whether a noun is the telling or planning of something else ("a promise of houses"), and so no event that its predicate could call unlikely.</summary>
    public bool Tells(int noun) => _own.Tells(noun);

    /// <summary>What a predicate that says only how likely its subject is makes of that subject ("a vote is unlikely").</summary>
    public int OfSubject(int predicate, int value, List<Operator> trace) => _own.OfPredicate(predicate, value, trace);

    /// <summary>The subordinator of a clause, or null.</summary>
    public int? Mark(int clause)
    {
        foreach (var c in _tokens.Children(clause))
        {
            if (c > clause)
            {
                return null;
            }

            if (_tokens.Is(c, "mark") || _tokens.Is(c, "case") || (_tokens.Is(c, "cc") && _tokens.Lemma(c) is "rather" && _tokens.Child(c, "fixed") >= 0) || (_tokens.Is(c, "advmod") && _tokens.Lemma(c) is "when" or "once" or "where" or "while" or "soon" or "whenever"))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>Whether a clause's verb is told of the past, no modal looking ahead.</summary>
    public bool IsPast(int i)
    {
        var past = _tokens.Xpos(i) == "VBD";
        foreach (var c in _tokens.Children(i))
        {
            if (_tokens.Is(c, "aux") || _tokens.Is(c, "cop") || _tokens.Is(c, "aux:pass"))
            {
                if (_lexicon.Modals.ContainsKey(_tokens.Lemma(c)))
                {
                    return false;
                }

                past |= _tokens.Xpos(c) == "VBD" || (c > 0 && _tokens.Form(c) is "been" && _tokens.Form(c - 1) is "had");
            }
        }

        return past;
    }

    /// <summary>"Had been due to dock but turned back", "tried to leave but was stopped": the word that tells of a plan or attempt that something else came of it, or null.</summary>
    public int? Thwarted(int governor, int infinitive)
    {
        if (!IsPast(governor))
        {
            return null;
        }

        foreach (var first in (ReadOnlySpan<int>)[governor, infinitive])
        {
            foreach (var c in _tokens.Children(first))
            {
                if (c > infinitive && _tokens.Is(c, "conj") && _tokens.Child(c, "cc") is >= 0 and var cc && _tokens.Lemma(cc) is "but" && _tokens.Child(c, "nsubj") < 0 && _tokens.Child(c, "cop") < 0
                    && IsPast(c) && _lexicon.Of(_tokens.Lemma(c), "verb", "that") is null)
                {
                    return cc;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a clause has a modal.</summary>
    public bool HasModal(int i)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (_tokens.Is(c, "aux") && _lexicon.Modals.ContainsKey(_tokens.Lemma(c)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word has an auxiliary of a lemma.</summary>
    public bool HasAuxiliary(int i, string lemma)
    {
        foreach (var c in _tokens.Children(i))
        {
            if (_tokens.Is(c, "aux") && _tokens.Lemma(c) == lemma)
            {
                return true;
            }
        }

        return false;
    }

    int Note(List<Operator>? trace, int word, string rule, int value)
    {
        trace?.Add(new Operator(_tokens.Span(word), rule, Commitment.Value(value)));
        return value;
    }
}
