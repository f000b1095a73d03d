using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>Reads a predicate's filled places off the tree.</summary>
static class ClauseSlots
{
    /// <summary>The places of a verb or of a predicate under a copula, the logical object of a passive as <c>obj</c>.</summary>
    public static void OfClause(TokenTable tokens, int head, List<Slot> slots)
    {
        slots.Clear();
        var verb = tokens.Upos(head) is Upos.VERB or Upos.AUX;
        var passive = verb && ClauseSubjects.IsPassive(tokens, head);
        var subject = ClauseSubjects.Of(tokens, head);
        bool hasObject = false, hasClause = false;
        foreach (var c in tokens.Children(head))
        {
            hasObject |= tokens.Deprel(c) == "obj" && Preposition(tokens, c) is null;
            hasClause |= tokens.Deprel(c) is "ccomp" or "xcomp" or "parataxis";
        }

        if (verb && Misplaced(tokens, head) is ( >= 0 and var doer, >= 0 and var done))
        {
            AddAll(tokens, "subj", doer, slots);
            AddAll(tokens, "obj", done, slots);
            OfNoun(tokens, done, slots, deep: false);
            return;
        }

        if (verb && tokens.Deprel(head) == "amod")
        {
            // "the detained journalists", "the invading army"
            AddAll(tokens, tokens.Xpos(head) == "VBG" ? "subj" : "obj", tokens.Head(head), slots);
            return;
        }

        if (subject >= 0)
        {
            AddAll(tokens, !passive ? "subj" : hasObject ? "iobj" : "obj", subject, slots);
        }

        var preposition = false;
        foreach (var c in tokens.Children(head))
        {
            preposition |= OfChild(tokens, c, passive, hasObject, hasObject || hasClause, slots);
        }

        if (verb && !passive && !hasObject)
        {
            var shared = SharedObject(tokens, head, subject, preposition);
            if (shared >= 0)
            {
                AddAll(tokens, "obj", shared, slots);
            }
        }
    }

    /// <summary>The places of a noun that names an event.</summary>
    public static void OfNoun(TokenTable tokens, int noun, List<Slot> slots, bool deep)
    {
        foreach (var c in tokens.Children(noun))
        {
            switch (tokens.Deprel(c))
            {
                case "nmod:poss":
                    AddAll(tokens, "poss", c, slots, deep);
                    break;
                case "compound":
                    slots.Add(new Slot(tokens.Upos(c) == Upos.PROPN ? "norp" : "mod", c, deep));
                    break;
                case "amod":
                    slots.Add(new Slot(tokens.Upos(c) == Upos.PROPN || char.IsUpper(tokens.Form(c)[0]) ? "norp" : "mod", c, deep));
                    break;
                case "nmod" or "obl" or "nmod:tmod":
                    AddPrepositional(tokens, c, slots, deep);
                    AddGoal(tokens, c, slots, deep);
                    break;
                default:
                    break;
            }
        }
    }

    // "The visit of the premier to Tunisia", "talks of the ministers with Russia", where the tree has the premier go with Tunisia.
    static void AddGoal(TokenTable tokens, int owner, List<Slot> slots, bool deep)
    {
        if (Preposition(tokens, owner) is not "of")
        {
            return;
        }

        foreach (var c in tokens.Children(owner))
        {
            if (c > owner && tokens.Is(c, "nmod") && Preposition(tokens, c) is "to" or "with")
            {
                AddPrepositional(tokens, c, slots, deep);
            }
        }
    }

    // "The secretary voiced support", "Norway is funding schools": trees that hang a verb with a subject of its own on its object.
    static (int Subject, int Object) Misplaced(TokenTable tokens, int verb)
    {
        var noun = tokens.Head(verb);
        return noun <= verb ? (-1, -1) : tokens.Deprel(verb) switch
        {
            "amod" => (tokens.Child(verb, "nsubj"), noun),
            "compound" when tokens.Xpos(verb) == "VBG" && tokens.Child(noun, "cop") is >= 0 and var copula && copula == verb - 1 => (tokens.Child(noun, "nsubj"), noun),
            _ => (-1, -1),
        };
    }

    static bool OfChild(TokenTable tokens, int c, bool passive, bool hasObject, bool complete, List<Slot> slots)
    {
        switch (tokens.Deprel(c))
        {
            case "obj" when Preposition(tokens, c) is not null:
                AddPrepositional(tokens, c, slots, deep: false);
                return true;
            case "obj":
                AddAll(tokens, "obj", ClauseSubjects.Antecedent(tokens, c), slots);
                break;
            case "iobj":
                // Whom "thanked Cuba" thanks and "assured Cuba that …" assures is the only object, whatever the tree calls it.
                if (complete)
                {
                    AddAll(tokens, "iobj", ClauseSubjects.Antecedent(tokens, c), slots);
                }

                if (!hasObject)
                {
                    AddAll(tokens, "obj", ClauseSubjects.Antecedent(tokens, c), slots);
                }

                break;
            case "obl:agent":
                AddAll(tokens, passive ? "subj" : "by", c, slots);
                break;
            case "obl" or "nmod":
                if (passive && Preposition(tokens, c) == "by" && !IsTime(tokens, c))
                {
                    AddAll(tokens, "subj", c, slots);
                    break;
                }

                if (!passive && !complete && ParticleVerbs.IsBehind(tokens, c))
                {
                    // "handed over a letter": what stands bare behind a particle is the object, whatever the tree calls it.
                    AddAll(tokens, "obj", c, slots);
                    break;
                }

                if (!passive && !hasObject && ParticleVerbs.Object(tokens, c) is { } behind)
                {
                    AddAll(tokens, behind, c, slots);
                }

                AddPrepositional(tokens, c, slots, deep: false);
                return true;
            case "obl:tmod" or "obl:npmod" or "obl:unmarked" or "nmod:tmod" or "nmod:unmarked":
                slots.Add(new Slot("time", c));
                break;
            case "advcl" when !complete && tokens.Xpos(c) == "VB" && tokens.Child(c, "mark") is >= 0 and var to && tokens.Lemma(to) == "to":
                // "Agreed on Tuesday to resume the talks"
                slots.Add(new Slot("xcomp", c));
                break;
            case "xcomp":
                slots.Add(new Slot("xcomp", c));
                break;
            case "ccomp":
                slots.Add(new Slot("ccomp", c));
                if (IsDeontic(tokens, c))
                {
                    AddObliged(tokens, c, slots);
                }

                break;
            default:
                break;
        }

        return false;
    }

    // "said that the regime must free them": who must; "that the prisoners must be freed": nobody in particular.
    static void AddObliged(TokenTable tokens, int verb, List<Slot> slots)
    {
        if (ClauseSubjects.IsPassive(tokens, verb))
        {
            slots.Add(new Slot("mustbe", verb));
        }
        else if (tokens.Child(verb, "nsubj") is >= 0 and var obliged)
        {
            AddAll(tokens, "must", obliged, slots);
        }
    }

    static bool IsDeontic(TokenTable tokens, int verb)
    {
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Is(c, "aux") && tokens.Lemma(c) is "must" or "should" or "ought")
            {
                return true;
            }
        }

        return tokens.Lemma(verb) is "need" or "have" && tokens.Child(verb, "xcomp") >= 0;
    }

    static void AddPrepositional(TokenTable tokens, int c, List<Slot> slots, bool deep)
    {
        var name = Preposition(tokens, c);
        if (name is null)
        {
            slots.Add(new Slot("time", c, deep));
            return;
        }

        AddAll(tokens, name, ClauseSubjects.Antecedent(tokens, c), slots, deep);
    }

    /// <summary>The preposition before a word ("against", "because of"), or null.</summary>
    public static string? Preposition(TokenTable tokens, int word)
    {
        var first = tokens.Child(word, "case");
        if (first < 0 || first > word)
        {
            return null;
        }

        if (tokens.Lemma(first) == "out" && first + 1 < word && tokens.Lemma(first + 1) == "of")
        {
            return "out of";
        }

        var rest = tokens.Child(first, "fixed");
        return rest >= 0 ? tokens.Lemma(first) + " " + tokens.Lemma(rest) : tokens.Lemma(first);
    }

    /// <summary>Whether a word names a time, so that its preposition is none of place or part.</summary>
    public static bool IsTime(TokenTable tokens, int word) =>
        tokens.Lemma(word) is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday" or "noon" or "midnight" or "dawn"
            or "night" or "morning" or "evening" or "tomorrow" or "now" || tokens.Upos(word) == Upos.NUM;

    /// <summary>Adds a place for a word and one for each that is joined to it.</summary>
    public static void AddAll(TokenTable tokens, string name, int head, List<Slot> slots, bool deep = false)
    {
        slots.Add(new Slot(name, head, deep));
        foreach (var c in tokens.Children(head))
        {
            if (tokens.Deprel(c) == "conj" && tokens.Upos(c) is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ)
            {
                slots.Add(new Slot(name, c, deep));
            }
        }
    }

    // "detained and deported two reporters"; "the talks that the envoy held"
    static int SharedObject(TokenTable tokens, int verb, int subject, bool preposition)
    {
        if (tokens.Deprel(verb) == "acl:relcl" && tokens.Child(verb, "nsubj") >= 0 && !preposition && tokens.Head(verb) != subject
            && tokens.Child(verb, "ccomp") < 0 && tokens.Child(verb, "xcomp") < 0 && tokens.Child(verb, "advmod") < 0)
        {
            return tokens.Head(verb);
        }

        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Deprel(c) == "conj" && tokens.Upos(c) == Upos.VERB && c - verb <= 3 && tokens.Child(c, "nsubj") < 0)
            {
                return tokens.Child(c, "obj");
            }
        }

        if (tokens.Deprel(verb) == "conj" && !preposition)
        {
            var shared = tokens.Child(tokens.Head(verb), "obj");
            return shared > verb ? shared : -1;
        }

        return -1;
    }
}
