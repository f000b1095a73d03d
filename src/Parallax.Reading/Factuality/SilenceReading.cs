using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>Finds where a text says that somebody kept silent: by predicate, denial and complement.</summary>
internal sealed class SilenceReading
{
    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;
    readonly Operators _operators;
    readonly MentionIndex _mentions;

    /// <summary>Takes the words, the pack, what denies, and the mentions.</summary>
    public SilenceReading(TokenTable tokens, FactualityLexicon lexicon, Operators operators, MentionIndex mentions) =>
        (_tokens, _lexicon, _operators, _mentions) = (tokens, lexicon, operators, mentions);

    /// <summary>The silence that a word tells and the entry that found it, or null.</summary>
    /// <param name="word">The word.</param>
    /// <param name="value">How far the word itself holds: a silence is told, not supposed.</param>
    public (Silence Silence, string Rule)? Of(int word, int value)
    {
        var t = _tokens;
        if (value == 0 || !_lexicon.Silences.TryGetValue(t.Lemma(word), out var patterns))
        {
            return null;
        }

        // What has not been answered or named says nothing of who kept silent.
        var passive = t.Child(word, "aux:pass") >= 0 || t.Child(word, "nsubj:pass") >= 0;
        foreach (var pattern in patterns)
        {
            if (Polarity(pattern, word) && Complement(pattern, word)
                && (!passive || pattern.Kind is SilenceKind.NotConfirmed or SilenceKind.CouldNotVerify || t.Lemma(word) is "reach"))
            {
                var holder = Holder(word);
                if (holder >= 0 && t.Lemma(holder) is "I" or "i" or "you" or "one" or "anyone")
                {
                    return null;
                }

                TextSpan? span = holder < 0 || t.Lemma(holder) is "no" or "nobody" or "none" or "nothing" or "one" || (t.Child(holder, "det") is >= 0 and var no && t.Lemma(no) is "no") ? null : NounPhrase(holder);
                return (new Silence(pattern.Kind, span, span is { } s ? _mentions.Of(t, s, holder) : null, About(word)), pattern.Id);
            }
        }

        return null;
    }

    bool Polarity(SilencePattern pattern, int word)
    {
        var t = _tokens;
        var polarity = pattern.Polarity;
        var denied = pattern.Complement.Count > 0 ? _operators.Denials.IsDenied(word) : _operators.Denials.IsWithheld(word);
        var would = _operators.HasAuxiliary(word, "would") || _operators.HasAuxiliary(word, "will");
        if (_operators.HasAuxiliary(word, "should") || _operators.HasAuxiliary(word, "must") || _operators.HasAuxiliary(word, "may") || _operators.HasAuxiliary(word, "might"))
        {
            return false;
        }

        return polarity switch
        {
            "+" => !denied || t.Lemma(word) is "be" or "claim" or "exist",
            "-" => denied && !would,
            "-perfect" => denied && _operators.HasAuxiliary(word, "have"),
            "-could" => denied && t.Child(word, "aux:pass") >= 0,
            "-would" => denied && would && !_operators.HasAuxiliary(word, "have"),
            "-present" => denied && !would && Present(word),
            "yet" => (Yet(word) && Marked(word, "to")) || ((t.Is(word, "xcomp") || (t.Is(word, "advcl") && Marked(word, "to"))) && t.Head(word) >= 0 && t.Lemma(t.Head(word)) == "have" && (Yet(t.Head(word)) || Yet(word))),
            "without" => Marked(word, "without"),
            _ => false,
        };
    }

    bool Complement(SilencePattern pattern, int word)
    {
        if (pattern.Complement.Count == 0)
        {
            return true;
        }

        var t = _tokens;
        foreach (var c in t.Children(word))
        {
            if (!(t.Is(c, "xcomp") || t.Is(c, "ccomp") || t.Is(c, "obj") || (t.Is(c, "nsubj") && (t.Lemma(word) is "be" or "exist" or "come" || pattern.Polarity is "+")) || t.Is(c, "obl") || (t.Is(c, "advmod") && t.Upos(c) == Upos.ADJ)))
            {
                continue;
            }

            if (pattern.Complement.Contains(t.Lemma(c)) || (t.Child(c, "mark") is var mark && mark >= 0 && pattern.Complement.Contains(t.Lemma(mark)))
                || (t.Child(c, "advmod") is var adverb && adverb >= 0 && pattern.Complement.Contains(t.Lemma(adverb))))
            {
                return true;
            }

            foreach (var d in t.Children(c))
            {
                if ((t.Is(d, "det") && t.Lemma(d) is "no" && pattern.Complement.Contains("no " + t.Lemma(c)))
                    || (t.Is(d, "case") && t.Is(c, "obl") && pattern.Complement.Contains(t.Lemma(d))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    bool Present(int word)
    {
        var aux = _tokens.Child(word, "aux");
        return aux >= 0 && _tokens.Lemma(aux) == "do" && _tokens.Xpos(aux) != "VBD";
    }

    bool Yet(int word)
    {
        foreach (var c in _tokens.Children(word))
        {
            if (_tokens.Lemma(c) == "yet")
            {
                return true;
            }
        }

        return false;
    }

    bool Marked(int word, string lemma)
    {
        foreach (var c in _tokens.Children(word))
        {
            if (c < word && _tokens.Lemma(c) == lemma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who keeps silent: the subject, also where it stands with the verb above; -1 for passives.</summary>
    int Holder(int word)
    {
        var t = _tokens;

        // "There is no confirmation": nobody is named, and the subject of the clause before is another's.
        if (t.Child(word, "expl") >= 0)
        {
            return -1;
        }

        for (int a = word, steps = 0; a >= 0 && steps < 4; a = t.Head(a), steps++)
        {
            if (t.Child(a, "aux:pass") >= 0 && t.Lemma(a) is not "reach")
            {
                return -1;
            }

            foreach (var c in t.Children(a))
            {
                if (t.Is(c, "nsubj") && t.Lemma(a) is not "be")
                {
                    return c;
                }
            }

            if (t.Is(a, "acl") && t.Head(a) >= 0)
            {
                return t.Head(a);
            }

            if (!(t.Is(a, "xcomp") || t.Is(a, "advcl") || t.Is(a, "conj")))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A noun phrase without its relative clauses.</summary>
    TextSpan NounPhrase(int head)
    {
        var t = _tokens;
        var last = head;
        foreach (var c in t.Children(head))
        {
            if (c > head && (t.Is(c, "flat") || t.Is(c, "nmod") || t.Is(c, "compound") || t.Is(c, "appos")))
            {
                last = Math.Max(last, t.Rightmost(c));
            }
        }

        return t.Span(Math.Min(head, t.Leftmost(head)), last);
    }

    TextSpan? About(int word)
    {
        var t = _tokens;

        // "There is no confirmation of a meeting": about what stands below the noun.
        if (t.Child(word, "expl") >= 0 && t.Child(word, "nsubj") is >= 0 and var noun)
        {
            foreach (var c in t.Children(noun))
            {
                if (c > noun && (t.Is(c, "nmod") || t.Is(c, "acl") || t.Is(c, "ccomp")))
                {
                    var first = t.Leftmost(c);
                    return t.Span(t.Is(first, "case") && first < c ? first + 1 : first, t.Rightmost(c));
                }
            }
        }

        for (int a = word, steps = 0; steps < 3; steps++)
        {
            var down = -1;
            foreach (var c in t.Children(a))
            {
                if (c > a && (t.Is(c, "ccomp") || t.Is(c, "obj") || t.Is(c, "obl") || t.Is(c, "xcomp") || t.Is(c, "advcl")))
                {
                    down = c;
                    break;
                }
            }

            if (down < 0)
            {
                return null;
            }

            if (!t.Is(down, "xcomp") && t.Lemma(down) is not "comment")
            {
                return t.SubtreeSpan(down);
            }

            a = down;
        }

        return null;
    }
}
