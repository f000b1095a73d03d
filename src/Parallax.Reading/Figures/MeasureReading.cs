using Parallax.Language;

namespace Parallax.Reading.Figures;

/// <summary>What state or act the counted underwent, from the words near it in the tree.</summary>
static class MeasureReading
{
    /// <summary>The measure, or null where nothing near tells.</summary>
    /// <param name="words">The trees.</param>
    /// <param name="vocabulary">The words of figures.</param>
    /// <param name="word">The number's last word.</param>
    /// <param name="unit">The counted noun, or -1.</param>
    /// <param name="next">The word after the figure.</param>
    public static string? Of(TokenTable words, FigureVocabulary vocabulary, int word, int unit, int next)
    {
        var counted = unit >= 0 ? unit : word;
        return Below(words, vocabulary, counted)
            ?? (unit < 0 ? After(words, vocabulary, next, word) : null)
            ?? Above(words, vocabulary, counted)
            ?? (unit >= 0 ? After(words, vocabulary, unit + 1, word) : null)
            ?? Own(words, vocabulary, unit)
            ?? Reached(words, vocabulary, word)
            ?? Passive(words, counted);
    }

    /// <summary>Whether a counted word is itself the state: "400 dead", "30 wounded".</summary>
    public static bool IsState(TokenTable words, FigureVocabulary vocabulary, int unit) =>
        vocabulary.Measure(words.Lemma(unit), "ADJ") is not null || words.Form(unit) is "dead" or "wounded" or "injured";

    static string? Own(TokenTable words, FigureVocabulary vocabulary, int unit) =>
        unit < 0 ? null : vocabulary.Measure(words.Lemma(unit), "NOUN") ?? vocabulary.Measure(words.Form(unit).ToString(), "NOUN");

    /// <summary>"600 displaced families", "people killed in the raid".</summary>
    static string? Below(TokenTable words, FigureVocabulary vocabulary, int counted)
    {
        foreach (var child in words.Children(counted))
        {
            if (words.Is(child, "amod") || words.Is(child, "acl") || words.Is(child, "xcomp"))
            {
                if (vocabulary.Measure(words.Lemma(child), "ADJ") is { } state)
                {
                    return state;
                }

                if (words.Xpos(child) is "VBN" or "VBD" or "JJ" && Undergone(words, vocabulary, child) is { } act)
                {
                    return act;
                }
            }
        }

        return null;
    }

    /// <summary>"30 wounded", "30 were injured": right after the number or the counted noun.</summary>
    static string? After(TokenTable words, FigureVocabulary vocabulary, int next, int word)
    {
        var passive = false;
        for (var i = next; i < Math.Min(words.Count, next + 4) && words.Sentence(i) == words.Sentence(word); i++)
        {
            if (words.Upos(i) is Upos.AUX or Upos.ADV || words.Lemma(i) is "be" or "remain" or "others" or "other" or "more")
            {
                passive |= words.Lemma(i) is "be" or "remain";
                continue;
            }

            return words.Upos(i) is Upos.VERB or Upos.ADJ
                ? vocabulary.Measure(words.Lemma(i), "ADJ")
                    ?? (words.Xpos(i) is "VBN" or "VBD" or "JJ" && (passive || i == next || words.Xpos(i) == "VBN") ? Undergone(words, vocabulary, i) : null)
                    ?? vocabulary.Measure(words.Lemma(i), "INTR")
                : null;
        }

        return null;
    }

    /// <summary>What the verb, adjective or noun above says of the counted.</summary>
    static string? Above(TokenTable words, FigureVocabulary vocabulary, int counted)
    {
        var at = Whole(words, counted);

        var head = words.Head(at);
        if (head < 0)
        {
            return vocabulary.Measure(words.Lemma(at), "ADJ");
        }

        if (words.Is(at, "nsubj") || words.Is(at, "obj"))
        {
            if (vocabulary.Measure(words.Lemma(head), "ADJ") is { } state && words.Upos(head) == Upos.ADJ)
            {
                return state;
            }

            foreach (var child in words.Children(head))
            {
                if (words.Is(child, "xcomp") && vocabulary.Measure(words.Lemma(child), "ADJ") is { } left)
                {
                    return left;
                }
            }
        }

        if (words.Is(at, "obl") && words.Child(at, "case") < 0 && Undergone(words, vocabulary, head) is { } bare)
        {
            return bare;
        }

        if (words.Upos(head) == Upos.VERB)
        {
            if (words.Is(at, "obj") || IsPassive(words, at, head) || words.Child(at, "case") is >= 0 and var part && words.Form(part) is "including")
            {
                return Undergone(words, vocabulary, head);
            }

            return words.Is(at, "nsubj") ? vocabulary.Measure(words.Lemma(head), "INTR") : null;
        }

        // "the arrest of 14 men"
        return words.Is(at, "nmod") && words.Upos(head) == Upos.NOUN && words.Child(at, "case") is >= 0 and var of && words.Lemma(of) == "of"
            ? vocabulary.Measure(words.Lemma(head), "NOUN")
            : null;
    }

    /// <summary>"The death toll rose to 50", "the number of wounded reached 12".</summary>
    static string? Reached(TokenTable words, FigureVocabulary vocabulary, int word)
    {
        var verb = words.Head(word);
        verb = verb >= 0 && words.Upos(verb) is not (Upos.VERB or Upos.AUX) ? words.Head(verb) : verb;
        if (verb < 0 || !vocabulary.Is(words.Lemma(verb), "reach") || words.Child(verb, "nsubj") is not (>= 0 and var subject) || subject == word)
        {
            return null;
        }

        if (vocabulary.Measure(words.Lemma(subject), "NOUN") is { } toll)
        {
            return toll;
        }

        return words.Lemma(subject) == "number" && words.Child(subject, "nmod") is >= 0 and var counted
            ? Own(words, vocabulary, counted) ?? Below(words, vocabulary, counted)
            : null;
    }

    /// <summary>The first of a series, or what the counted is a part of: "soldiers and 3 civilians", "11 people, including 4 children".</summary>
    static int Whole(TokenTable words, int counted)
    {
        var at = counted;
        for (var steps = 0; steps < 3 && words.Head(at) >= 0 && words.Upos(words.Head(at)) is Upos.NOUN or Upos.PROPN or Upos.NUM; steps++)
        {
            if (!words.Is(at, "conj") && !(words.Is(at, "nmod") && words.Child(at, "case") is >= 0 and var part && words.Lemma(part) is "include" or "including"))
            {
                break;
            }

            at = words.Head(at);
        }

        return at;
    }

    static bool IsPassive(TokenTable words, int subject, int verb) =>
        words.Deprel(subject) is "nsubj:pass" || words.Is(subject, "nsubj") && words.Child(verb, "aux:pass") >= 0;

    /// <summary>The verb itself, where the counted underwent it and the pack has no name for it.</summary>
    static string? Passive(TokenTable words, int counted)
    {
        var at = Whole(words, counted);
        var head = words.Head(at);
        if (head >= 0 && words.Upos(head) == Upos.VERB && IsPassive(words, at, head))
        {
            return words.Lemma(head);
        }

        return counted + 2 < words.Count && words.Sentence(counted + 2) == words.Sentence(counted) && words.Form(counted + 1) is "was" or "were" or "been" && words.Xpos(counted + 2) == "VBN"
            ? words.Lemma(counted + 2)
            : null;
    }

    static string? Undergone(TokenTable words, FigureVocabulary vocabulary, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if ((words.Is(child, "compound:prt") || words.Is(child, "advmod")) && vocabulary.Measure(words.Lemma(verb) + " " + words.Lemma(child), "VERB") is { } phrasal)
            {
                return phrasal;
            }
        }

        return vocabulary.Measure(words.Lemma(verb), "VERB");
    }
}
