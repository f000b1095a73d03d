using Parallax.Language;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>In which frame a word takes a complement, and what it makes of it.</summary>
internal sealed class ComplementFrames
{
    static readonly Signature[] ByStance =
    [
        new("stance.asserts", 3, 0, false), new("stance.denies", -3, 0, false), new("stance.declines", 0, 0, false), new("stance.believes", 2, -2, false),
        new("stance.demands", 0, 0, false), new("stance.promises", 3, -3, false), new("stance.warns", 3, 0, false), new("stance.shows", 3, 0, false),
        new("stance.asks", 0, 0, false),
    ];

    static readonly Signature Open = new("infinitive.unlisted", 0, 0, false);

    readonly TokenTable _tokens;
    readonly FactualityLexicon _lexicon;
    readonly CueLexicon _cues;
    readonly VerbPhrases _phrases;

    /// <summary>Takes the words and the packs.</summary>
    public ComplementFrames(TokenTable tokens, FactualityLexicon lexicon, CueLexicon cues) => (_tokens, _lexicon, _cues, _phrases) = (tokens, lexicon, cues, new VerbPhrases(tokens));

    /// <summary>What a word makes of one of its dependents; null where it is no complement that the packs know.</summary>
    public Signature? Of(int governor, int child)
    {
        var t = _tokens;
        var lemma = t.Lemma(governor);
        var @class = t.Upos(governor) switch { Upos.VERB or Upos.AUX => "verb", Upos.ADJ => "adjective", Upos.NOUN or Upos.PROPN => "noun", Upos.ADV or Upos.ADP => "adjective", _ => "" };
        if (@class.Length == 0)
        {
            return null;
        }

        if (@class == "adjective" && child > governor && (t.Is(child, "advcl") || t.Is(child, "csubj") || t.Is(child, "ccomp")) && IsQuestion(child)
            && _lexicon.Of(lemma, @class, "whether") is { } open)
        {
            return open;
        }

        switch (t.Deprel(child))
        {
            case "ccomp" or "csubj" or "csubj:pass":
                return OfClause(governor, child, lemma, @class);
            case "xcomp":
                return IsInfinitive(child) ? OfInfinitive(governor, child, lemma, @class)
                    : _phrases.IsGerund(child) ? _lexicon.Of(_phrases.WithParticle(governor, lemma), @class, "ing")
                    : t.Upos(child) == Upos.VERB ? _lexicon.Of(lemma, @class, "obj-inf") : null;
            case "acl" or "acl:relcl" or "advcl":
                if (IsInfinitive(child))
                {
                    // The parser hangs some complements as adjuncts: only listed words take them back.
                    return @class != "verb" ? _lexicon.Of(lemma, @class, "inf")
                        : t.Deprel(child) == "acl" ? _lexicon.Of(lemma, "verb", "obj-inf")
                        : t.Deprel(child) == "advcl" && Follows(governor, child) ? OfInfinitive(governor, child, lemma, @class) : null;
                }

                if (@class == "noun" && governor + 1 < t.Count && t.Lemma(governor + 1) == "that" && !t.Is(governor + 1, "nsubj")
                    && (t.Head(governor + 1) == child || (t.Is(governor + 1, "mark") && t.Leftmost(child) == governor + 2))
                    && _lexicon.Of(lemma, "noun", "that") is { } told)
                {
                    // After a noun of telling "that" opens what is told, also where the parser took it for a pronoun.
                    return told;
                }

                if (@class == "adjective" && t.Deprel(child) == "acl:relcl")
                {
                    return _lexicon.Of(lemma, @class, "that");
                }

                if (_phrases.IsGerund(child) && Preposition(child) is null)
                {
                    return @class == "verb" && t.Head(child) == governor ? _lexicon.Of(_phrases.WithParticle(governor, lemma), @class, "ing") : null;
                }

                return Preposition(child) is { } mark
                    ? _lexicon.Of(@class == "verb" ? _phrases.WithParticle(governor, lemma) : lemma, @class, mark == "that" ? "that" : "p:" + mark) ?? _lexicon.Of(lemma, @class, mark == "that" ? "that" : "p:" + mark) ?? (@class == "noun" && mark is "of" or "for" or "at" ? _lexicon.Of(lemma, "noun", "of") : null)
                    : null;
            case "obj" or "nsubj:pass":
                return t.Upos(child) is Upos.NOUN ? _lexicon.Of(_phrases.WithParticle(governor, lemma), "verb", "obj") : null;
            case "nmod" or "obl":
                return Preposition(child) is { } preposition
                    ? @class == "noun" ? _lexicon.Of(lemma, "noun", "of") : _lexicon.Of($"{lemma} {preposition}", "verb", "obj") ?? _lexicon.Of(@class == "verb" ? _phrases.WithParticle(governor, lemma) : lemma, @class, "p:" + preposition)
                    : @class == "verb" && t.Upos(child) is Upos.NOUN && _phrases.WithParticle(governor, lemma) is var phrase && phrase != lemma ? _lexicon.Of(phrase, "verb", "obj") : null;
            default:
                return null;
        }
    }

    /// <summary>The same; an infinitive below a noun that no pack knows leaves it open.</summary>
    public Signature? OfStep(int governor, int child) => Of(governor, child) ?? (_tokens.Deprel(child) is "acl" && IsInfinitive(child) ? Open : null);

    /// <summary>What an arrangement makes of its infinitive where the author tells it as past ("was due to begin"); the signature itself where past and present are the same.</summary>
    public Signature OfPast(int governor, Signature signature) =>
        _lexicon.Of(_tokens.Lemma(governor), "verb", "inf-past") is { } verb && signature.Id.EndsWith("-inf", StringComparison.Ordinal) ? verb
            : signature.Id.EndsWith(".inf", StringComparison.Ordinal) ? _lexicon.Of(_tokens.Lemma(governor), "adjective", "inf-past") ?? signature
            : signature;

    /// <summary>Whether a verb takes what the tree hangs on its object as a complement of its own ("stopped the rebels from leaving") or on the adverb after it ("stopped short of leaving").</summary>
    public bool TakesOver(int verb, int noun, int below)
    {
        var t = _tokens;
        if (t.Upos(verb) == Upos.VERB && noun == verb + 1 && _phrases.FormsOneSense(verb, noun))
        {
            return Of(verb, below) is not null;
        }

        return t.Upos(verb) == Upos.VERB && (t.Is(noun, "obj") || t.Is(noun, "iobj") || t.Is(noun, "nsubj:pass"))
            && (t.Is(below, "acl") || t.Is(below, "nmod")) && !t.Is(below, "acl:relcl")
            && (t.Upos(below) == Upos.VERB || t.Xpos(below) == "VBG")
            && Of(noun, below) is null && Of(verb, below) is not null;
    }

    /// <summary>Whether a verb tells that somebody was brought to do something ("persuaded the rebels to leave"): what came true is then the author's to tell.</summary>
    public bool Causes(int verb)
    {
        var t = _tokens;
        return t.Upos(verb) == Upos.VERB && t.Child(verb, "xcomp") is >= 0 and var done && IsInfinitive(done) && HasObject(verb, done)
            && _lexicon.Of(t.Lemma(verb), "verb", "obj-inf") is { Positive: Commitment.Certain };
    }

    /// <summary>Whether a verb gives up or thwarts the plan or attempt that is its object, or falls short of something.</summary>
    public bool Disposes(int verb) =>
        _tokens.Upos(verb) == Upos.VERB
        && (_tokens.Child(verb, "obj") >= 0 ? _lexicon.Of(Phrase(verb), "verb", "plan") is not null : _phrases.FormsOneSense(verb, verb + 1));

    /// <summary>A verb's lemma with what forms one sense with it.</summary>
    public string Phrase(int verb) => _phrases.WithParticle(verb, _tokens.Lemma(verb));

    /// <summary>Whether a clause opens with when, where, why, how, who or what.</summary>
    bool IsQuestion(int clause) => _tokens.Xpos(_tokens.Leftmost(clause)) is "WRB" or "WP";

    /// <summary>Whether a clause is an infinitive with "to"; "are to meet" is none.</summary>
    public bool IsInfinitive(int clause)
    {
        if (_tokens.Xpos(clause) == "VBG" || (clause > 0 && _tokens.Xpos(clause) == "VB" && _tokens.Form(clause - 1) is "to" && _tokens.Head(clause - 1) == _tokens.Head(clause)))
        {
            return _tokens.Xpos(clause) == "VB";
        }

        foreach (var c in _tokens.Children(clause))
        {
            if (c > clause)
            {
                return false;
            }

            if (_tokens.Xpos(c) is "VBZ" or "VBP" or "VBD" && _tokens.Lemma(c) is "be")
            {
                return false;
            }

            if (_tokens.Lemma(c) == "to" && (_tokens.Is(c, "mark") || _tokens.Upos(c) == Upos.PART))
            {
                return true;
            }
        }

        return false;
    }

    Signature? OfClause(int governor, int child, string lemma, string @class)
    {
        var t = _tokens;
        var mark = t.Child(child, "mark");
        if (mark >= 0 && t.Lemma(mark) is "whether" or "if")
        {
            return _lexicon.Of(lemma, @class, "whether") ?? ByStance[(int)Stance.Asks];
        }

        if (_phrases.IsGerund(child) && mark < 0)
        {
            return _lexicon.Of(lemma, @class, "ing");
        }

        if (IsInfinitive(child))
        {
            if (Before(child) is { } adjective)
            {
                return adjective;
            }

            return _lexicon.Of(lemma, @class, @class == "verb" && t.Child(governor, "obj") >= 0 ? "obj-inf" : @class == "verb" ? "obj-inf" : "inf") ?? _lexicon.Of(lemma, @class, "inf");
        }

        if (_lexicon.Of(_phrases.WithParticle(governor, lemma), @class, "that") is { } listed)
        {
            return listed;
        }

        foreach (var entry in _cues.Of(lemma))
        {
            if (entry.Class == @class && entry.Frame == "that")
            {
                return ByStance[(int)entry.Stance];
            }
        }

        return null;
    }

    /// <summary>"Said talks were due to begin": the adjective that the parser passed over between a clause's subject and its infinitive.</summary>
    Signature? Before(int infinitive)
    {
        foreach (var c in _tokens.Children(infinitive))
        {
            if (c > 0 && c < infinitive && _tokens.Lemma(c) == "to" && _tokens.Xpos(c - 1) == "JJ" && _tokens.Sentence(c - 1) == _tokens.Sentence(c))
            {
                return _lexicon.Of(_tokens.Lemma(c - 1), "adjective", "inf");
            }
        }

        return null;
    }

    Signature? OfInfinitive(int governor, int child, string lemma, string @class)
    {
        var t = _tokens;
        if (@class != "verb")
        {
            return _lexicon.Of(lemma, @class, "inf");
        }

        if (lemma == "have" && (HasYet(governor) || HasYet(child)))
        {
            return _lexicon.Of("have-yet", "verb", "inf");
        }

        var passive = t.Child(governor, "aux:pass") >= 0 || t.Child(governor, "nsubj:pass") >= 0 || (t.Xpos(governor) == "VBN" && t.Is(governor, "acl"));
        var frame = passive ? "pass-inf" : HasObject(governor, child) ? "obj-inf" : "inf";
        if ((_lexicon.Of(_phrases.WithParticle(governor, lemma), "verb", frame) ?? _lexicon.Of(lemma, "verb", frame)) is { } found)
        {
            return found;
        }

        foreach (var c in t.Children(governor))
        {
            if (t.Is(c, "obl") && Preposition(c) is { } preposition && _lexicon.Of($"{lemma} {preposition}", "verb", "obj-inf") is { } called)
            {
                return called;
            }
        }

        // A participle is tagged as an adjective by one parser and as a verb by the next ("set to", "due to").
        return passive ? _lexicon.Of(lemma, "adjective", "inf") ?? _lexicon.Of(t.Form(governor).ToString(), "adjective", "inf")
            : null;
    }

    /// <summary>Whether an infinitive stands where a complement does: after its verb, the verb's particle, or the verb's object.</summary>
    bool Follows(int verb, int infinitive)
    {
        var t = _tokens;
        var before = t.Leftmost(infinitive) - 1;
        if (before < verb)
        {
            return false;
        }

        for (var steps = 0; before > verb && t.Head(before) > verb && steps < 40; steps++)
        {
            before = t.Head(before);
        }

        return before == verb || (t.Head(before) == verb && (t.Is(before, "obj") || t.Is(before, "iobj") || t.Is(before, "compound:prt") || t.Is(before, "advmod") || t.Is(before, "obl")));
    }

    /// <summary>Whether the verb has an object before a word; whom something is asked of is an indirect one to the parser.</summary>
    bool HasObject(int verb, int word)
    {
        var t = _tokens;
        return (t.Child(verb, "obj") is var direct && direct >= 0 && direct < word) || (t.Child(verb, "iobj") is var indirect && indirect >= 0 && indirect < word);
    }

    bool HasYet(int i)
    {
        var yet = _tokens.Child(i, "advmod");
        return yet >= 0 && _tokens.Lemma(yet) == "yet";
    }

    string? Preposition(int child)
    {
        foreach (var c in _tokens.Children(child))
        {
            if (c > child)
            {
                return null;
            }

            if (_tokens.Is(c, "case") || _tokens.Is(c, "mark"))
            {
                return _tokens.Lemma(c);
            }
        }

        return null;
    }
}
