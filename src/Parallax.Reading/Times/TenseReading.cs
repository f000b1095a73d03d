using Parallax.Language;

namespace Parallax.Reading.Times;

/// <summary>Where the verb that governs a time looks: past, present or future.</summary>
static class TenseReading
{
    const int Window = 14, Reach = 40;

    /// <summary>By the tree where there is one; else by the nearest verb forms before the time in its sentence.</summary>
    public static Direction At(TokenTable words, TimeVocabulary vocabulary, TimeScan scan, int token)
    {
        var word = words.At(scan[token].Start);
        return word < words.Count ? ByTree(words, vocabulary, word) : ByForms(scan, token);
    }

    static Direction ByTree(TokenTable words, TimeVocabulary vocabulary, int word)
    {
        // A time inside a noun phrase ("Friday's ruling") is placed by the noun, which only a plain future moves ahead.
        var nominal = false;
        var verb = word;
        for (var steps = 0; verb >= 0 && steps < Reach; steps++)
        {
            if (verb != word && vocabulary.Direction(words.Lemma(verb)) == Direction.Future && words.Xpos(verb) is not ("NN" or "NNS"))
            {
                return Direction.Future;
            }

            if ((words.Upos(verb) is Upos.VERB or Upos.AUX || words.Child(verb, "cop") >= 0) && Of(words, vocabulary, verb) is { } direction)
            {
                return nominal && direction == Direction.Future && !HasModal(words, verb) ? Direction.Past : direction;
            }

            var head = words.Head(verb);
            nominal |= head >= 0 && words.Upos(head) is Upos.NOUN or Upos.PROPN && words.Child(head, "cop") < 0
                && (words.Is(verb, "nmod") || words.Is(verb, "compound") || words.Is(verb, "amod") || words.Is(verb, "nummod"))
                && vocabulary.Find(words.Form(head)) is not { Kinds: not TimeWordKind.None };
            verb = head;
        }

        return Direction.Present;
    }

    static bool HasModal(TokenTable words, int verb)
    {
        foreach (var child in words.Children(verb))
        {
            if (words.Is(child, "aux") && words.Xpos(child) == "MD")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb's own direction by its auxiliaries and form; null where only the verb above can tell.</summary>
    static Direction? Of(TokenTable words, TimeVocabulary vocabulary, int verb)
    {
        bool past = false, perfect = false, present = false, modal = false, infinitive = false;
        foreach (var child in words.Children(verb))
        {
            if (!words.Is(child, "aux") && !words.Is(child, "cop") && !words.Is(child, "mark"))
            {
                continue;
            }

            var tag = words.Xpos(child);
            modal |= tag == "MD";
            infinitive |= tag == "TO" && words.Is(child, "mark");
            past |= tag == "VBD";
            perfect |= words.Lemma(child) == "have" && words.Is(child, "aux");
            present |= tag is "VBZ" or "VBP";
        }

        // "was to begin" looks ahead; "was begun" and "may have begun" back.
        if (perfect || past && !infinitive)
        {
            return Direction.Past;
        }

        if (modal || infinitive)
        {
            return infinitive && IsDone(words, words.Head(verb)) ? Direction.Past : Direction.Future;
        }

        return words.Xpos(verb) switch
        {
            "VBD" or "VBN" when !present => Direction.Past,
            "VBZ" or "VBP" => vocabulary.Direction(words.Lemma(verb)) ?? Direction.Future,
            "VBN" => Direction.Present,
            "VB" when words.Head(verb) < 0 => Direction.Future,
            _ => present ? Direction.Future : null,
        };
    }

    /// <summary>"came to", "returned to": what follows a past act of moving or beginning is past as well.</summary>
    static bool IsDone(TokenTable words, int governor) =>
        governor >= 0 && words.Xpos(governor) is "VBD"
        && words.Lemma(governor) is "come" or "manage" or "begin" or "start" or "continue" or "help" or "go" or "return" or "fail";

    static Direction ByForms(TimeScan scan, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - Window) && scan[i].End > scan[i].Start; i--)
        {
            if (scan.Mark(i) is '.' or '?' or '!')
            {
                break;
            }

            if (scan.Says(i, "will", "would", "to", "could", "may", "might", "should", "can") && i + 1 < token && !(scan.Says(i, "to") && scan[i + 1].Capital))
            {
                return Direction.Future;
            }

            if (scan.Says(i, "said", "was", "were", "had", "did", "told") || scan.IsWord(i) && !scan[i].Capital && scan.Form(i) is { Length: > 4 } form && form.EndsWith("ed", StringComparison.Ordinal))
            {
                return Direction.Past;
            }
        }

        return Direction.Past;
    }
}
