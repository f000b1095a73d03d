using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>How real an event noun is that its clause says nothing else of.</summary>
static class EventNouns
{
    /// <summary>Known already where it is definite or the subject, else as real as the clause; "no" in front of it is told apart, by the operators on the noun itself.</summary>
    /// <param name="tokens">The text's words.</param>
    /// <param name="noun">The event noun, an argument of its clause.</param>
    /// <param name="value">The clause's value, from -3 to 3.</param>
    public static int Argument(TokenTable tokens, int noun, int value)
    {
        foreach (var c in tokens.Children(noun))
        {
            if (tokens.Is(c, "det") && tokens.Lemma(c) is "no" or "neither")
            {
                return Math.Abs(value);
            }
        }

        if (IsDefinite(tokens, noun) || tokens.Is(noun, "nsubj"))
        {
            return Commitment.Certain;
        }

        // "That was not a condition of ratification" says nothing of whether anybody ratifies.
        return value < 0 && tokens.Is(noun, "nmod") && tokens.Child(tokens.Head(noun), "cop") >= 0 ? 0 : value;
    }

    /// <summary>What a predicate that calls its subject likely or unlikely makes of it: "unlikely before May" leaves open what comes later.</summary>
    public static int Subject(TokenTable tokens, int predicate, int value)
    {
        foreach (var c in tokens.Children(predicate))
        {
            if (value < 0 && (tokens.Is(c, "obl") || tokens.Is(c, "advcl")) && (tokens.Child(c, "case") is >= 0 and var word || (word = tokens.Child(c, "mark")) >= 0)
                && tokens.Lemma(word) is "before" or "until" or "till")
            {
                return 0;
            }
        }

        return value;
    }

    /// <summary>"Last night's attack was weighed": what is named by its day in the past took place, whatever is done with it since.</summary>
    public static bool IsDated(TokenTable tokens, int noun) =>
        tokens.Upos(noun) == Upos.NOUN && tokens.Child(noun, "nmod:poss") is >= 0 and var day && tokens.Child(day, "amod") is >= 0 and var last && tokens.Form(last) is "last" or "Last";

    static bool IsDefinite(TokenTable tokens, int noun)
    {
        if (tokens.Upos(noun) is Upos.PROPN or Upos.PRON)
        {
            return true;
        }

        foreach (var c in tokens.Children(noun))
        {
            if (tokens.Is(c, "nmod:poss") || (tokens.Is(c, "det") && tokens.Lemma(c) is "the" or "this" or "that" or "these" or "those"))
            {
                return true;
            }
        }

        return false;
    }
}
