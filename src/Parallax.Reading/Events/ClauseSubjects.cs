using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Finds the subject of a verb or predicate where it stands elsewhere: control, coordination, participles, relative clauses.</summary>
static class ClauseSubjects
{
    const int Deepest = 8;

    /// <summary>Whether the verb form is passive: its surface subject undergoes the event.</summary>
    public static bool IsPassive(TokenTable tokens, int verb, int depth = 0)
    {
        bool auxiliary = false, subject = false;
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Deprel(c) == "aux:pass")
            {
                return true;
            }

            subject |= tokens.Deprel(c) is "nsubj:pass" or "csubj:pass";
            auxiliary |= tokens.Deprel(c) == "aux";
        }

        if (subject)
        {
            // "NATO's chief called on the allies": a passive of a whole sentence has an auxiliary; a headline, which ends without a point, has none.
            return auxiliary || tokens.Deprel(verb) is not ("root" or "ccomp" or "parataxis") || !EndsWithPoint(tokens, verb);
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

    static bool EndsWithPoint(TokenTable tokens, int verb)
    {
        var root = verb;
        for (var steps = 0; tokens.Head(root) >= 0 && steps < Deepest; steps++)
        {
            root = tokens.Head(root);
        }

        foreach (var c in tokens.Children(root))
        {
            if (c > verb && tokens.Form(c) is ".")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The surface subject's head word, or -1; relative pronouns are followed to what they stand for.</summary>
    public static int Of(TokenTable tokens, int verb, int depth = 0)
    {
        foreach (var c in tokens.Children(verb))
        {
            // "Fighting broke out": an act that goes by its gerund alone.
            if (tokens.Is(c, "nsubj") || (tokens.Is(c, "csubj") && tokens.Xpos(c) == "VBG" && tokens.Child(c, "obj") < 0))
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
            case "ccomp" when tokens.Child(verb, "expl") is >= 0 and var it && it < verb && tokens.Child(verb, "cop") >= 0 && tokens.Child(verb, "xcomp") >= 0
                && tokens.Lemma(it) == "it" && tokens.Child(head, "nsubj") >= 0:
                // "Norway said it was ready to sell them"
                return Of(tokens, head, depth + 1);
            case "conj":
                return Of(tokens, head, depth + 1);
            case "xcomp":
                var controller = ObjectBefore(tokens, head, verb);
                return controller >= 0 && !IsSubjectControl(tokens.Lemma(head)) ? Antecedent(tokens, controller) : Of(tokens, head, depth + 1);
            case "advcl" when tokens.Xpos(verb) is "VBG" && Blamed(tokens, head, verb) is >= 0 and var blamed:
                return Antecedent(tokens, blamed);
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

    // "accused Iran of arming them", "kept the rebels from crossing", "punished Russia for invading": whom the verb is about does what follows.
    static int Blamed(TokenTable tokens, int verb, int act)
    {
        if (tokens.Child(act, "mark") is not (>= 0 and var mark) || mark > act || tokens.Lemma(mark) is not ("of" or "from" or "into" or "against" or "for" or "with"))
        {
            return -1;
        }

        var isFor = tokens.Lemma(mark) == "for";
        var found = -1;
        foreach (var c in tokens.Children(verb))
        {
            if (c <= verb || c >= mark)
            {
                continue;
            }

            if (tokens.Is(c, "obj") || (isFor && tokens.Is(c, "obl") && tokens.Child(c, "case") is >= 0 and var p && tokens.Lemma(p) is "on" or "upon" or "at" or "against"))
            {
                found = isFor && Against(tokens, c) is >= 0 and var target ? target : c;
            }
        }

        return found;
    }

    // "Imposed sanctions on Russia"
    static int Against(TokenTable tokens, int noun)
    {
        foreach (var c in tokens.Children(noun))
        {
            if (tokens.Is(c, "nmod") && tokens.Child(c, "case") is >= 0 and var p && tokens.Lemma(p) is "on" or "upon" or "against")
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
