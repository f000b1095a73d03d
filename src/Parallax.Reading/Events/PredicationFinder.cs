using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Walks a sentence's words and drafts a predication for each that names an event.</summary>
static class PredicationFinder
{
    /// <summary>Drafts the predications of one sentence in text order.</summary>
    public static void Find(TextEvents text, Sentence sentence, List<PredicationDraft> drafts)
    {
        var tokens = text.Tokens;
        var slots = new List<Slot>();
        var matches = new List<FrameMatch>();
        var carried = new HashSet<int>();
        var first = drafts.Count;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var draft = tokens.Upos(i) switch
            {
                Upos.VERB => Verb(text, i, slots, matches, carried),
                Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.NUM or Upos.ADV or Upos.PRON when tokens.Child(i, "cop") >= 0 => Copula(text, i, slots, matches),
                Upos.AUX when tokens.Deprel(i) is not ("aux" or "aux:pass" or "cop") && tokens.Lemma(i) is "be" or "do" => Verb(text, i, slots, matches, carried),
                _ => null,
            };
            if (draft is not null)
            {
                drafts.Add(draft);
            }
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens.Upos(i) is Upos.NOUN or Upos.PROPN && !carried.Contains(i) && Noun(text, i, slots, matches) is { } draft)
            {
                drafts.Add(draft);
            }
        }

        drafts.Sort(first, drafts.Count - first, Comparer<PredicationDraft>.Create((a, b) => a.Head.CompareTo(b.Head)));
    }

    /// <summary>The places of a verb with those of the noun that is its object, and the frames that apply.</summary>
    public static void MatchVerb(TextEvents text, int verb, List<Slot> slots, List<FrameMatch> matches)
    {
        ClauseSlots.OfClause(text.Tokens, verb, slots);
        var around = slots.FindIndex(s => s.Name == "xcomp" && WithoutPredication.Described(text, s.Head) >= 0);
        if (around >= 0)
        {
            var participle = slots[around].Head;
            slots.RemoveAt(around);
            ClauseSlots.AddAll(text.Tokens, "obj", WithoutPredication.Described(text, participle), slots);
            ClauseSlots.OfNoun(text.Tokens, participle, slots, deep: false);
        }

        var own = slots.Count;
        for (var s = 0; s < own; s++)
        {
            if ((slots[s].Name == "obj" || (slots[s].Name is "in" or "into" && text.Tokens.Lemma(verb) is "engage" or "enter"))
                && text.Tokens.Upos(slots[s].Head) is Upos.NOUN)
            {
                ClauseSlots.OfNoun(text.Tokens, slots[s].Head, slots, deep: true);
                break;
            }
        }

        NameTimes(text, slots);
        FrameMatcher.Verb(text, verb, slots, matches);
    }

    /// <summary>The places of a noun and the frames that apply.</summary>
    public static void MatchNoun(TextEvents text, int noun, List<Slot> slots, List<FrameMatch> matches)
    {
        slots.Clear();
        ClauseSlots.OfNoun(text.Tokens, noun, slots, deep: false);
        NameTimes(text, slots);
        FrameMatcher.Noun(text, noun, slots, matches);
    }

    // "on Monday" fills no place of the verb's own.
    static void NameTimes(TextEvents text, List<Slot> slots)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i].Name is not ("subj" or "obj" or "iobj" or "xcomp" or "ccomp" or "must" or "mustbe" or "mod" or "norp" or "poss") && text.IsTime(slots[i].Head) && !IsTerm(text.Tokens, slots[i]))
            {
                slots[i] = slots[i] with { Name = "time" };
            }
        }
    }

    // "Sentenced to five years": a length, which "to" does not give as a time.
    static bool IsTerm(TokenTable tokens, Slot slot) => slot.Name == "to" && tokens.Child(slot.Head, "nummod") >= 0 && tokens.Lemma(slot.Head) is "year" or "month" or "day" or "week";

    /// <summary>Why a frame that won earns no code here, or null where it does.</summary>
    public static string? Refusal(TextEvents text, int head, FrameMatch match, List<(ParticipantRole Role, int Head)> roles, bool noun)
    {
        if (match.Frame.Type is not { } type)
        {
            return "its sense here is no event";
        }

        if (text.Domain(head).IsForeign && !roles.Exists(r => IsPolitical(text, r.Head)))
        {
            return "the sentence is of sport, trade or the arts and names no political actor";
        }

        if (noun && match.Noun < 0 && type is not (EventType.Assault or EventType.Protest or EventType.Mobilize)
            && !roles.Exists(r => r.Role is ParticipantRole.Place ? text.InCountry(r.Head) : r.Role is not (ParticipantRole.Time or ParticipantRole.Topic) && text.IsActor(r.Head)))
        {
            return "the noun has no participant who can act";
        }

        return null;
    }

    static PredicationDraft? Verb(TextEvents text, int verb, List<Slot> slots, List<FrameMatch> matches, HashSet<int> carried)
    {
        var tokens = text.Tokens;
        if (WithoutPredication.Described(text, verb) >= 0)
        {
            return null;
        }

        MatchVerb(text, verb, slots, matches);
        var match = matches.Count > 0 ? matches[0] : (FrameMatch?)null;
        var attributive = tokens.Deprel(verb) == "amod";
        if (match is null && !attributive && FrameMatcher.IsKind(text, verb, "light") && EventObject(text, slots) is >= 0 and var thing)
        {
            carried.Add(thing);
        }

        if (match is { Noun: >= 0 and var carrier })
        {
            carried.Add(carrier);
        }

        var roles = new List<(ParticipantRole Role, int Head)>();
        ArgumentRoles.Assign(text, slots, match, noun: false, roles);
        var frame = match is { } m && Refusal(text, verb, m, roles, noun: false) is null ? m.Frame : null;
        if (frame?.Type == EventType.Reject && !roles.Exists(r => r.Role == ParticipantRole.Agent) && FrameMatcher.IsKind(text, verb, "defer"))
        {
            // "The summit has been put off": nobody is told to refuse it.
            frame = null;
        }

        if (frame is null && (attributive || WithoutPredication.IsNoPredication(text, verb, slots)))
        {
            return null;
        }

        return new PredicationDraft(verb, PredicationKind.Verb, match, roles, Complements(slots)) { Coded = frame };
    }

    static PredicationDraft? Copula(TextEvents text, int head, List<Slot> slots, List<FrameMatch> matches)
    {
        ClauseSlots.OfClause(text.Tokens, head, slots);
        NameTimes(text, slots);
        FrameMatcher.Copula(text, head, slots, matches);
        var match = matches.Count > 0 ? matches[0] : (FrameMatch?)null;
        var roles = new List<(ParticipantRole Role, int Head)>();
        ArgumentRoles.Assign(text, slots, match, noun: false, roles);
        if (match is { Frame.Words: [Presence.Lemma] })
        {
            roles.Add((ParticipantRole.Patient, head));
        }

        var frame = match is { } m && Refusal(text, head, m, roles, noun: false) is null ? m.Frame : null;
        if (frame is null && text.Tokens.Child(head, "xcomp") >= 0 && !(text.Tokens.Child(head, "advmod") is >= 0 and var not && text.Tokens.Lemma(not) is "not" or "n't") && text.Lexicon.Kind("raise").Contains(text.Tokens.Lemma(head)))
        {
            return null;
        }

        return new PredicationDraft(head, PredicationKind.Copula, match, roles, Complements(slots)) { Coded = frame };
    }

    static PredicationDraft? Noun(TextEvents text, int noun, List<Slot> slots, List<FrameMatch> matches)
    {
        var tokens = text.Tokens;
        if (tokens.Deprel(noun) is "compound" or "flat" or "cop" || tokens.Child(noun, "cop") >= 0
            || (tokens.Upos(noun) == Upos.PROPN && text.IsTime(noun)) || WithoutPredication.IsParty(text, noun))
        {
            return null;
        }

        var lemma = tokens.Lemma(noun);
        if (text.Lexicon.Noun(text.Key(noun)).IsEmpty && !text.Lexicon.Kind("event").Contains(lemma))
        {
            return null;
        }

        MatchNoun(text, noun, slots, matches);
        var match = matches.Count > 0 ? matches[0] : (FrameMatch?)null;
        var roles = new List<(ParticipantRole Role, int Head)>();
        ArgumentRoles.Assign(text, slots, match, noun: true, roles);
        var frame = match is { } m && Refusal(text, noun, m, roles, noun: true) is null ? m.Frame : null;
        var tentative = frame is null && match is { Frame.Type: not null };
        if (frame is null && IsVehicle(text, noun))
        {
            return null;
        }

        if (frame is null && !tentative && (!text.Lexicon.Kind("event").Contains(lemma) || match is { Frame.Type: null }))
        {
            return null;
        }

        return new PredicationDraft(noun, PredicationKind.Noun, match, roles, Complements(slots))
        {
            Coded = frame,
            Tentative = tentative && !text.Lexicon.Kind("event").Contains(lemma),
        };
    }

    // "Said in a statement that …": what words are carried by is no happening.
    static bool IsVehicle(TextEvents text, int noun) =>
        text.Tokens.Is(noun, "obl") && noun + 1 < text.Tokens.Count && text.Tokens.Form(noun + 1) is "that" && text.Tokens.Child(noun, "case") is >= 0 and var c && text.Tokens.Lemma(c) is "in" && text.Lexicon.InClass("means", text.Tokens.Lemma(noun));

    static int EventObject(TextEvents text, List<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == "obj" && !slot.Deep && text.Lexicon.Kind("event").Contains(text.Tokens.Lemma(slot.Head)))
            {
                return slot.Head;
            }
        }

        return -1;
    }

    static List<int> Complements(List<Slot> slots)
    {
        var heads = new List<int>();
        foreach (var slot in slots)
        {
            if (slot.Name is "xcomp" or "ccomp" || (slot.Name is "obj" or "for" or "of" or "on" or "to" or "against" && !slot.Deep))
            {
                heads.Add(slot.Head);
            }
        }

        return heads;
    }

    static bool IsPolitical(TextEvents text, int head) =>
        (text.Mention(head) is { } m && text.Mentions[m].Actor is { } actor
            && (actor.Sector is "GOV" or "MIL" or "REB" or "OPP" or "LEG" or "JUD" or "COP" or "SPY" or "PTY" or "IGO" or "SEP" or "INS" or "UAF"
                || (actor.Country is not null && actor.Sector is null)))
        || text.Lexicon.InClass("gov", text.Tokens.Lemma(head)) || text.Lexicon.InClass("force", text.Tokens.Lemma(head));
}
