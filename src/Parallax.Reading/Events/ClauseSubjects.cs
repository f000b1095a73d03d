using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Finds the subject of a verb or predicate where it stands elsewhere: control, coordination, participles, relative clauses.</summary>
static class ClauseSubjects
{
    const int Deepest = 8;

    /// <summary>Whether the verb form is passive: its surface subject undergoes the event.</summary>
    public static bool IsPassive(TokenTable tokens, int verb, int depth = 0)
    {
        var auxiliary = false;
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Deprel(c) is "aux:pass" or "nsubj:pass" or "csubj:pass")
            {
                return true;
            }

            auxiliary |= tokens.Deprel(c) == "aux";
        }

        if (auxiliary || tokens.Xpos(verb) is not ("VBN" or "VBD") || depth > Deepest)
        {
            return false;
        }

        var relation = tokens.Deprel(verb);
        return relation switch
        {
            "acl" or "amod" => tokens.Xpos(verb) == "VBN" || tokens.Child(verb, "obj") < 0,
            "advcl" or "xcomp" => tokens.Xpos(verb) == "VBN" && tokens.Child(verb, "obj") < 0 && tokens.Child(verb, "nsubj") < 0,
            "conj" => tokens.Upos(tokens.Head(verb)) == Upos.VERB && tokens.Xpos(verb) == "VBN" && tokens.Child(verb, "nsubj") < 0
                && IsPassive(tokens, tokens.Head(verb), depth + 1),
            _ => false,
        };
    }

    /// <summary>The surface subject's head word, or -1; relative pronouns are followed to what they stand for.</summary>
    public static int Of(TokenTable tokens, int verb, int depth = 0)
    {
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Is(c, "nsubj"))
            {
                return Antecedent(tokens, c);
            }
        }

        var head = tokens.Head(verb);
        if (head < 0 || depth > Deepest)
        {
            return -1;
        }

        switch (tokens.Deprel(verb))
        {
            case "conj":
                return Of(tokens, head, depth + 1);
            case "xcomp":
                var controller = ObjectBefore(tokens, head, verb);
                return controller >= 0 && !IsSubjectControl(tokens.Lemma(head)) ? Antecedent(tokens, controller) : Of(tokens, head, depth + 1);
            case "advcl" when tokens.Xpos(verb) is "VBG" or "VBN" or "VB":
                return Of(tokens, head, depth + 1);
            case "acl:relcl":
                return head;
            case "acl":
                return tokens.Xpos(verb) is "VBG" or "VBN" or "VBD" ? head : Owner(tokens, head, depth + 1);
            case "ccomp" when tokens.Xpos(verb) is "VBG":
                return Of(tokens, head, depth + 1);
            default:
                return -1;
        }
    }

    /// <summary>What a relative pronoun stands for; any other word stands for itself.</summary>
    public static int Antecedent(TokenTable tokens, int word)
    {
        if (!IsRelative(tokens, word))
        {
            return word;
        }

        for (int a = tokens.Head(word), steps = 0; a >= 0 && steps < Deepest; a = tokens.Head(a), steps++)
        {
            if (tokens.Is(a, "acl"))
            {
                return tokens.Head(a);
            }
        }

        return word;
    }

    /// <summary>Whether a word is a relative pronoun.</summary>
    public static bool IsRelative(TokenTable tokens, int word) =>
        tokens.Xpos(word) is "WDT" or "WP" or "WP$" || (tokens.Upos(word) == Upos.PRON && tokens.Lemma(word) == "that" && InRelative(tokens, word));

    static bool InRelative(TokenTable tokens, int word) => tokens.Head(word) is var h and >= 0 && tokens.Deprel(h) == "acl:relcl" && word < h;

    static int ObjectBefore(TokenTable tokens, int verb, int before)
    {
        foreach (var c in tokens.Children(verb))
        {
            if (c < before && c > verb && (tokens.Is(c, "obj") || tokens.Is(c, "iobj")))
            {
                return c;
            }

            // "called on the regime to hold elections"
            if (c < before && c > verb && tokens.Deprel(c) == "obl" && tokens.Child(c, "case") is var p and >= 0 && tokens.Lemma(p) is "on" or "upon")
            {
                return c;
            }
        }

        return -1;
    }

    static bool IsSubjectControl(string lemma) => lemma is "promise" or "threaten" or "vow" or "use" or "take" or "give" or "send" or "hold";

    // "Russia's plan to attack", "announced a decision to withdraw"
    static int Owner(TokenTable tokens, int noun, int depth)
    {
        var owner = tokens.Child(noun, "nmod:poss");
        if (owner >= 0)
        {
            return Antecedent(tokens, owner);
        }

        var head = tokens.Head(noun);
        return head >= 0 && depth <= Deepest && tokens.Upos(head) is Upos.VERB or Upos.NOUN
            ? tokens.Is(noun, "nsubj") ? -1 : Of(tokens, head, depth + 1)
            : -1;
    }
}
