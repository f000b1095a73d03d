using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Words that look like event words and state nothing of their own.</summary>
static class WithoutPredication
{
    /// <summary>"Invited visiting delegates", where the tree has them invite to visit delegates: the persons behind a bare participle right after a verb that takes such; -1 for all else.</summary>
    public static int Described(TextEvents text, int participle)
    {
        var tokens = text.Tokens;
        if (tokens.Xpos(participle) is not "VBG" || tokens.Head(participle) != participle - 1 || !tokens.Is(participle, "xcomp") || FrameMatcher.IsKind(text, participle - 1, "phase")
            || tokens.Child(participle, "obj") is var persons && (persons < 0 || tokens.Xpos(persons) is not "NNS" || tokens.Child(persons, "det") >= 0))
        {
            return -1;
        }

        foreach (var frame in text.Lexicon.Verb(text.VerbKey(participle - 1)))
        {
            foreach (var condition in frame.Conditions)
            {
                if (condition.Slot == "obj" && condition.Lemmas.Contains(tokens.Lemma(persons)))
                {
                    return persons;
                }
            }
        }

        return -1;
    }

    /// <summary>"The opposition wants a recount": who it is, not that somebody opposes; "opposition to the plan" is.</summary>
    public static bool IsParty(TextEvents text, int noun) =>
        text.Named(noun) is { } m && text.Mentions[m] is { Actor.Sector: "OPP" } && text.Tokens.Is(noun, "nsubj") && !IsOpposed(text.Tokens, noun);

    static bool IsOpposed(TokenTable tokens, int noun)
    {
        foreach (var c in tokens.Children(noun))
        {
            if (tokens.Is(c, "nmod") && ClauseSlots.Preposition(tokens, c) is "to" or "against")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"is expected to", "began to", bare "said": the complement is the predication.</summary>
    public static bool IsNoPredication(TextEvents text, int verb, List<Slot> slots)
    {
        var complement = slots.Exists(s => s.Name is "xcomp" or "ccomp");
        if (complement && (FrameMatcher.IsKind(text, verb, "raise") || FrameMatcher.IsKind(text, verb, "phase")))
        {
            return !IsNegated(text.Tokens, verb) || slots.Exists(s => s.Name == "xcomp");
        }

        return FrameMatcher.IsKind(text, verb, "say") && !IsNegated(text.Tokens, verb) && !NamesThing(text, verb, slots, complement)
            && (complement || !HasThing(text.Tokens, verb));
    }

    // "Envoys were expected in Ankara", "residents reported jets", "a summit, which the capital expects": what is said is a thing, so the verb carries it.
    static bool HasThing(TokenTable tokens, int verb)
    {
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Is(c, "parataxis") || tokens.Is(c, "advcl") || tokens.Is(c, "expl"))
            {
                return false;
            }
        }

        var thing = tokens.Child(verb, "obj") is >= 0 and var obj ? obj : tokens.Child(verb, "nsubj:pass");
        return thing >= 0 && !tokens.Is(verb, "parataxis") && (tokens.Upos(thing) is Upos.NOUN or Upos.NUM or Upos.PROPN || tokens.Xpos(thing) is "WDT" || (tokens.Is(thing, "nsubj:pass") && tokens.Lemma(thing) is not "it"));
    }

    // "named a date", "counted ten thousand": with a thing and no clause, it states more than that somebody speaks.
    static bool NamesThing(TextEvents text, int verb, List<Slot> slots, bool complement) =>
        !complement && text.Tokens.Deprel(verb) is not "parataxis" && text.Tokens.Child(verb, "parataxis") < 0
            && slots.Exists(s => !s.Deep && s.Name is "obj" && text.Tokens.Upos(s.Head) is not Upos.PRON);

    static bool IsNegated(TokenTable tokens, int verb)
    {
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Lemma(c) is "not" or "never" or "n't" or "yet" || tokens.Form(c).Equals("n't", StringComparison.OrdinalIgnoreCase)
                || (tokens.Is(c, "nsubj") && tokens.Lemma(c) is "nobody" or "none") || (tokens.Child(c, "det") is var d and >= 0 && tokens.Lemma(d) is "no" or "neither"))
            {
                return true;
            }
        }

        return tokens.Is(verb, "xcomp") && tokens.Head(verb) is >= 0 and var have && tokens.Lemma(have) is "have" && tokens.Child(have, "advmod") is >= 0 and var yet && tokens.Lemma(yet) is "yet";
    }
}
