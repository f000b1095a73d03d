using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>Finds the words that make a clause the consequence of a condition.</summary>
internal sealed class Conditions
{
    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;
    readonly SettledClauses _settled;
    readonly Func<int, int?> _mark;

    /// <summary>Takes the words, the pack, what the order of words settles, and how to find a clause's subordinator.</summary>
    public Conditions(TokenTable tokens, FactualityLexicon lexicon, SettledClauses settled, Func<int, int?> mark) => (_tokens, _lexicon, _settled, _mark) = (tokens, lexicon, settled, mark);

    /// <summary>The word that makes a clause the consequence of a condition, and its rule; -1 where there is none.</summary>
    public (int Word, string Rule) Of(int i)
    {
        var t = _tokens;
        if (_settled.ConditionOf(i) is { } inverted)
        {
            return inverted;
        }

        foreach (var c in t.Children(i))
        {
            if (t.Is(c, "advcl") && _mark(c) is { } mark && _lexicon.Conditions.TryGetValue(t.Lemma(mark) + "|mark", out var rule))
            {
                return (mark, rule);
            }

            if (t.Is(c, "obl") && (t.Child(c, "nmod") is >= 0 and var inner ? _mark(inner) : _mark(c)) is { } preposition && ClauseEffect.Of(t, _lexicon, preposition, "obl") is { Value: 0 } phrase)
            {
                // "In the event of an attack …"
                return (preposition, phrase.Id);
            }

            if (Inverted(c) is { } auxiliary)
            {
                return (auxiliary.Word, auxiliary.Rule);
            }

            // The parser takes "provided the talks go on" for a verb of its own.
            if (c > i && t.Xpos(c) is "VBN" or "VBD" && t.Child(c, "nsubj") < 0 && (t.Is(c, "xcomp") || t.Is(c, "advcl")) && t.Child(c, "aux:pass") < 0
                && _lexicon.Conditions.TryGetValue(t.Form(c).ToString() + "|participle", out rule))
            {
                return (c, rule);
            }

            if (t.Is(c, "advmod") && _lexicon.Conditions.TryGetValue(t.Lemma(c) + "|advmod", out rule) && Opens(i, c))
            {
                return (c, rule);
            }

            if (c < i && t.Leftmost(c) is var opener && _lexicon.Conditions.TryGetValue(t.Lemma(opener) + "|fronted", out rule) && IsInverted(i, c))
            {
                return (opener, rule);
            }
        }

        // "If it fails, they would leave, he warned", "they will sail if it holds, he told them": a tag takes the condition of what it tags.
        if (OfTag(i) is { } tagged)
        {
            return tagged;
        }

        // "Provided that the talks go on, they will leave": or for the verb of the whole.
        if (t.Head(i) is >= 0 and var above && above < i && t.Is(i, "ccomp") && t.Child(above, "nsubj") < 0 && t.Child(above, "aux") < 0
            && _lexicon.Conditions.TryGetValue(t.Form(above).ToString().ToLowerInvariant() + "|participle", out var participle))
        {
            return (above, participle);
        }

        // "Failing this, they would …": the parser hangs the participle on either clause, or calls it a preposition.
        var first = t.Leftmost(i);
        for (var k = Math.Max(0, first - 4); k <= first + 1 && k + 1 < t.Count; k++)
        {
            if (t.Sentence(k) == t.Sentence(i) && t.Form(k).Equals("failing", StringComparison.OrdinalIgnoreCase) && t.Form(k + 1) is "this" or "that" or "which"
                && _lexicon.Conditions.TryGetValue("failing|open", out var failing))
            {
                return (k, failing);
            }
        }

        return (-1, "");
    }

    /// <summary>"Should the court uphold the ban", "had they stayed": a clause without a subordinator that opens with its auxiliary is a condition; the auxiliary and its rule.</summary>
    public (int Word, string Rule)? Inverted(int clause)
    {
        var t = _tokens;
        var first = t.Leftmost(clause);
        return t.Is(clause, "advcl") && t.Head(first) == clause && (t.Is(first, "aux") || t.Is(first, "aux:pass") || t.Is(first, "cop")) && _mark(clause) is null
            && (t.Child(clause, "nsubj") > first || t.Child(clause, "nsubj:pass") > first) && _lexicon.Conditions.TryGetValue(t.Form(first).ToString().ToLowerInvariant() + "|inverted", out var rule)
            ? (first, rule) : null;
    }

    (int Word, string Rule)? OfTag(int i)
    {
        var t = _tokens;
        var tag = t.Is(i, "ccomp") && t.Head(i) > i ? t.Head(i) : t.Child(i, "parataxis");
        if (tag < i || t.Child(tag, "nsubj") is not (>= 0 and var subject) || subject < i)
        {
            return null;
        }

        foreach (var c in t.Children(tag))
        {
            if (c < subject && t.Is(c, "advcl") && _mark(c) is { } mark && _lexicon.Conditions.TryGetValue(t.Lemma(mark) + "|mark", out var rule))
            {
                return (mark, rule);
            }
        }

        return null;
    }

    /// <summary>"As soon as" opens a condition with a clause only, not as "as soon as possible"; "otherwise" before its verb, not as what is said ("suggests otherwise").</summary>
    bool Opens(int verb, int adverb)
    {
        var t = _tokens;
        return t.Lemma(adverb) switch
        {
            "soon" => adverb > 0 && t.Lemma(adverb - 1) is "as" && (t.Child(adverb, "advcl") is var own && own >= 0 ? t.Upos(own) == Upos.VERB || t.Child(own, "cop") >= 0 : t.Child(verb, "advcl") > adverb),
            "otherwise" => adverb < verb,
            _ => true,
        };
    }

    /// <summary>"Only after a ceasefire will they leave": the auxiliary stands between the phrase and the subject, and looks ahead.</summary>
    bool IsInverted(int verb, int phrase)
    {
        var t = _tokens;
        var auxiliary = t.Child(verb, "aux");
        return auxiliary > phrase && _lexicon.Modals.ContainsKey(t.Lemma(auxiliary)) && t.Child(verb, "nsubj") > auxiliary;
    }
}
