using System.Runtime.InteropServices;
using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Finds the frames that apply to a predicate with its places.</summary>
static class FrameMatcher
{
    const int UnderLightVerb = 6;
    const int Reach = 9;

    /// <summary>All frames that apply to a verb; under a light verb also its noun's. Best first.</summary>
    public static void Verb(TextEvents text, int verb, List<Slot> slots, List<FrameMatch> matches)
    {
        matches.Clear();
        var tokens = text.Tokens;
        var passive = ClauseSubjects.IsPassive(tokens, verb);
        foreach (var frame in text.Lexicon.Verb(text.VerbKey(verb)))
        {
            if (HasWords(tokens, verb, frame, slots) && Holds(text, frame, slots, passive ? verb : -1))
            {
                matches.Add(new FrameMatch(frame, frame.Rank, frame.Kind == FrameKind.LightVerb ? Carrier(text, frame, slots) : -1, false));
            }
        }

        var light = IsKind(text, verb, "light");
        var undergone = IsKind(text, verb, "suffer");
        if (light || undergone)
        {
            foreach (var slot in slots)
            {
                if (!slot.Deep && (slot.Name == "obj" || (slot.Name is "in" or "into" && tokens.Lemma(verb) is "engage" or "enter")))
                {
                    Noun(text, slot.Head, slots, matches, light ? UnderLightVerb : 4, slot.Head, undergone && !light);
                    break;
                }
            }
        }

        Sort(matches);
    }

    /// <summary>All frames that apply to a noun. Best first.</summary>
    public static void Noun(TextEvents text, int noun, List<Slot> slots, List<FrameMatch> matches)
    {
        matches.Clear();
        Noun(text, noun, slots, matches, 0, -1, false);
        Sort(matches);
    }

    /// <summary>All frames that apply to a predicate under a copula. Best first.</summary>
    public static void Copula(TextEvents text, int head, List<Slot> slots, List<FrameMatch> matches)
    {
        matches.Clear();
        foreach (var frame in text.Lexicon.Copula(Presence.Is(text, head, slots) ? Presence.Lemma : text.Tokens.Lemma(head)))
        {
            if (Holds(text, frame, slots, -1))
            {
                matches.Add(new FrameMatch(frame, frame.Rank, -1, false));
            }
        }

        Sort(matches);
    }

    /// <summary>The event word's kind of verb, its particle counted.</summary>
    public static bool IsKind(TextEvents text, int verb, string kind)
    {
        var lemmas = text.Lexicon.Kind(kind);
        if (text.Tokens.Child(verb, "compound:prt") is var p and >= 0)
        {
            return lemmas.Contains(text.Tokens.Lemma(verb) + " " + text.Tokens.Lemma(p));
        }

        return lemmas.Contains(text.Tokens.Lemma(verb));
    }

    static void Noun(TextEvents text, int noun, List<Slot> slots, List<FrameMatch> matches, int gain, int carrier, bool undergone)
    {
        var tokens = text.Tokens;
        if (tokens.Upos(noun) is not (Upos.NOUN or Upos.PROPN))
        {
            return;
        }

        foreach (var frame in text.Lexicon.Noun(text.Key(noun)))
        {
            if (HasModifiers(text, noun, frame) && HoldsModifiers(text, frame, noun) && Holds(text, frame, slots, -1))
            {
                matches.Add(new FrameMatch(frame, frame.Rank + gain, carrier, undergone));
            }
        }
    }

    // Conditions on a noun's modifiers; those on its prepositions are checked with its places.
    static bool HoldsModifiers(TextEvents text, EventFrame frame, int noun)
    {
        foreach (var condition in frame.Conditions)
        {
            if (condition.Slot != "mod")
            {
                continue;
            }

            var met = false;
            foreach (var c in text.Tokens.Children(noun))
            {
                met |= text.Tokens.Deprel(c) is "compound" or "amod" && condition.Lemmas.Contains(text.Key(c));
            }

            if (!met)
            {
                return false;
            }
        }

        return true;
    }

    static bool HasModifiers(TextEvents text, int noun, EventFrame frame)
    {
        // "air strike": the words before stand right before, in the sentence's order.
        var at = noun;
        for (var w = frame.Words.Length - 2; w >= 0; w--)
        {
            at--;
            if (at >= 0 && text.Tokens.Upos(at) == Upos.PUNCT)
            {
                at--;
            }

            if (at < 0 || text.Tokens.Sentence(at) != text.Tokens.Sentence(noun) || !text.Tokens.IsBelow(at, noun)
                || !(frame.Words[w] == text.Key(at) || text.Tokens.Form(at).Equals(frame.Words[w], StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return true;
    }

    static bool HasWords(TokenTable tokens, int verb, EventFrame frame, List<Slot> slots)
    {
        if (frame.Words.Length == 1)
        {
            return tokens.Child(verb, "compound:prt") is var p && (p < 0 || frame.Kind == FrameKind.LightVerb);
        }

        var hasObject = frame.Conditions.Any(c => c.Slot == "obj" && !c.Absent);

        var at = verb;
        for (var w = 1; w < frame.Words.Length; w++)
        {
            at = Next(tokens, verb, at, frame.Words[w]);
            if (at == verb + 1 && hasObject && slots.Exists(s => IsParticled(s, frame)))
            {
                continue;
            }

            if (at < 0 || (tokens.Is(at, "case") && frame.Words[w] is not "out" && (at > verb + w || (hasObject && IsBeforeNoun(tokens, at)))))
            {
                return false;
            }
        }

        return true;
    }

    // "Taken in one month" takes nobody in.
    static bool IsBeforeNoun(TokenTable tokens, int preposition) =>
        tokens.Head(preposition) is >= 0 and var noun && noun > preposition && tokens.Deprel(noun) is not ("obj" or "iobj");

    static int Next(TokenTable tokens, int verb, int after, string word)
    {
        for (var i = after + 1; i < tokens.Count && i <= verb + Reach && tokens.Sentence(i) == tokens.Sentence(verb); i++)
        {
            if ((tokens.Lemma(i) == word || tokens.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase))
                && (tokens.Head(i) == verb || (tokens.Head(i) is var h and >= 0 && (tokens.Head(h) == verb || i == after + 1))))
            {
                return i;
            }
        }

        return -1;
    }

    static int Carrier(TextEvents text, EventFrame frame, List<Slot> slots)
    {
        foreach (var condition in frame.Conditions)
        {
            if (condition.Slot == "obj")
            {
                foreach (var slot in slots)
                {
                    if (slot.Name == "obj" && !slot.Deep && text.Meets(condition, slot.Head))
                    {
                        return slot.Head;
                    }
                }
            }
        }

        return -1;
    }

    static bool Holds(TextEvents text, EventFrame frame, List<Slot> slots, int passive)
    {
        foreach (var condition in frame.Conditions)
        {
            if (condition.Slot != "mod" && !Holds(text, frame, condition, slots, passive))
            {
                return false;
            }
        }

        return true;
    }

    static bool Holds(TextEvents text, EventFrame frame, FrameCondition condition, List<Slot> slots, int passive)
    {
        var filled = false;
        foreach (var slot in slots)
        {
            if (slot.Name == "time" && condition.Slot != "time")
            {
                continue;
            }

            if (condition.Slot == "actor"
                ? slot.Name is "subj" or "obj" or "iobj" or "on" or "against" or "at" or "with" or "to" && text.IsActor(slot.Head)
                : IsNamed(slot, frame, condition) && (condition.Absent || text.Meets(condition, slot.Head)))
            {
                return !condition.Absent;
            }

            filled |= slot.Name == condition.Slot;
        }

        // The agent of a passive may be left out; a bomb, a convoy or a storm, which is no actor, must then be named where the text says what it is about.
        return condition.Absent
            || (condition.Slot == "subj" && passive >= 0 && !filled && IsLeftOut(text, frame, condition, passive));
    }

    // "Handed over a suspect", where the tree has "over a suspect"; "handed in a town" hands nothing in, so what that takes must be named. "Pulled out of the deal" is out of it.
    static bool IsNamed(Slot slot, EventFrame frame, FrameCondition condition) =>
        slot.Name == condition.Slot
        || (condition.Slot == "obj" && IsParticled(slot, frame) && !(frame.Words[1] == "in" && (condition.Any || condition.Actor)))
        || (condition.Slot == "of" && slot.Name == "out of" && frame.Words[^1] == "out");

    /// <summary>Whether a place holds the object of a frame's verb with its particle.</summary>
    public static bool IsParticled(Slot slot, EventFrame frame) =>
        frame.Words.Length == 2 && slot.Name.StartsWith("obj+", StringComparison.Ordinal) && slot.Name.AsSpan(4).SequenceEqual(frame.Words[1]);

    static bool IsLeftOut(TextEvents text, EventFrame frame, FrameCondition condition, int passive)
    {
        if (frame.Type is not null && (condition.Actor || condition.Any))
        {
            return true;
        }

        return frame.Type is null || (frame.Type == EventType.Assault && frame.Mode is null) ? text.Tells(condition, passive) : text.TellsBeside(condition, passive);
    }

    static void Sort(List<FrameMatch> matches)
    {
        // Few, and equal ranks keep the lexicon's order.
        var span = CollectionsMarshal.AsSpan(matches);
        for (var i = 1; i < span.Length; i++)
        {
            for (var j = i; j > 0 && span[j - 1].Rank < span[j].Rank; j--)
            {
                (span[j - 1], span[j]) = (span[j], span[j - 1]);
            }
        }
    }
}
