using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Says what part each place of a predicate plays: by the frame's pattern, else by what the preposition says of itself.</summary>
static class ArgumentRoles
{
    /// <summary>Gives each place its part, in the order of <paramref name="slots"/>; places without one are left out.</summary>
    public static void Assign(TextEvents text, List<Slot> slots, FrameMatch? match, bool noun, List<(ParticipantRole Role, int Head)> roles)
    {
        roles.Clear();
        var useDeep = match is { } m && (m.Noun >= 0 || m.Frame.Conditions.Any(c => c.Slot == "obj" && c.Lemmas.Count > 0 && !c.Actor));
        foreach (var slot in slots)
        {
            // "Launched its offensive": whose it is has been named as who does it.
            if ((slot.Deep && (!useDeep || (slot.Name == "poss" && text.Tokens.Xpos(slot.Head) == "PRP$"))) || slot.Head == match?.Noun || IsReciprocal(text.Tokens, slot.Head) || roles.Exists(r => r.Head == slot.Head))
            {
                continue;
            }

            if (Role(text, slot, match, noun, roles) is { } role)
            {
                roles.Add((role, slot.Head));
            }
        }

        if (match is { Noun: >= 0 and var carrier } && IsMeans(text, carrier))
        {
            roles.Add((ParticipantRole.Means, carrier));
        }
    }

    /// <summary>Whether a word names a form or channel of speaking ("phone call", "letter").</summary>
    public static bool IsMeans(TextEvents text, int head)
    {
        var lemma = text.Tokens.Lemma(head);
        return text.Lexicon.InClass("means", lemma) && text.Tokens.Upos(head) == Upos.NOUN;
    }

    static ParticipantRole? Role(TextEvents text, Slot slot, FrameMatch? match, bool noun, List<(ParticipantRole Role, int Head)> roles)
    {
        if (slot.Name == "time" || text.IsTime(slot.Head))
        {
            return slot.Name is "subj" or "obj" or "iobj" or "mod" or "norp" or "xcomp" or "ccomp" ? null : ParticipantRole.Time;
        }

        if (slot.Name is "xcomp" or "ccomp" or "mustbe")
        {
            return null;
        }

        if (slot.Name.StartsWith("obj+", StringComparison.Ordinal))
        {
            return match is { } taken && FrameMatcher.IsParticled(slot, taken.Frame) ? Role(text, slot with { Name = "obj" }, match, noun, roles) : null;
        }

        if (IsMeans(text, slot.Head) && (slot.Name is "in" or "by" or "via" or "through" or "over" or "with" or "on" || (slot.Name == "obj" && !noun && text.Lexicon.InClass("missive", text.Tokens.Lemma(slot.Head)))))
        {
            return ParticipantRole.Means;
        }

        if (match is { } m)
        {
            if (slot.Name == "subj" && m.Noun >= 0 && m.Frame.Kind == FrameKind.Noun)
            {
                return m.Undergone ? ParticipantRole.Patient : ParticipantRole.Agent;
            }

            if (m.Undergone && slot.Name is "from" or "by" or "norp")
            {
                return ParticipantRole.Agent;
            }

            // "Missiles were fired from Yemen", "was received in Beijing": who does it is told by where it comes from or takes place.
            if (!noun && !roles.Exists(r => r.Role == ParticipantRole.Agent) && text.InCountry(slot.Head)
                && ((slot.Name == "from" && m.Frame.Type == EventType.Assault) || (slot.Name is "in" or "at" && m.Frame.Type == EventType.Consult)))
            {
                return ParticipantRole.Agent;
            }

            if (m.Frame.Pattern.Roles.TryGetValue(slot.Name, out var role))
            {
                if (slot.Name is "mod" or "norp")
                {
                    return Modifier(text, slot, role.First);
                }

                return IsReceiver(text, slot, m, role.First) ? ParticipantRole.Recipient
                    : role.First != role.Then && roles.Exists(r => r.Role == role.First) ? role.Then : role.First;
            }
        }

        return Default(text, slot, noun);
    }

    // "Promised Australia to lift them", "supplied Ukraine with jets": a named actor in the place of what is given or told of is to whom it is.
    static bool IsReceiver(TextEvents text, Slot slot, FrameMatch match, ParticipantRole role) =>
        slot.Name is "obj" or "iobj" && role is ParticipantRole.Topic or ParticipantRole.Instrument
        && match.Frame.Type is EventType.Aid or EventType.Agree or EventType.Request or EventType.Threaten
        && text.Named(slot.Head) is { } m && text.Mentions[m] is { Kind: MentionKind.Place or MentionKind.Organization or MentionKind.Person, Actor: not null };

    // "rebel attack", "drone strike", "Kabul bombing"
    static ParticipantRole? Modifier(TextEvents text, Slot slot, ParticipantRole role)
    {
        if (text.Mention(slot.Head) is { } mention)
        {
            var m = text.Mentions[mention];
            return m.Kind == MentionKind.Place && m.Actor?.Country is null ? ParticipantRole.Place : role;
        }

        var lemma = text.Tokens.Lemma(slot.Head);
        return text.Lexicon.InClass("weapon", lemma) ? ParticipantRole.Instrument
            : text.Lexicon.InClass("force", lemma) || text.Lexicon.InClass("gov", lemma) || text.Lexicon.InClass("person", lemma) ? role
            : null;
    }

    static ParticipantRole? Default(TextEvents text, Slot slot, bool noun)
    {
        switch (slot.Name)
        {
            case "subj":
                return ParticipantRole.Agent;
            case "obj":
                return ParticipantRole.Patient;
            case "iobj":
                return ParticipantRole.Recipient;
            case "poss":
                return ParticipantRole.Agent;
            case "by":
                return noun ? ParticipantRole.Agent : ParticipantRole.Means;
            case "norp":
                return noun && text.Mention(slot.Head) is not null ? ParticipantRole.Agent : null;
            case "mod":
                return null;
            case "to" or "towards" or "toward":
                return IsPlace(text, slot.Head) && !text.IsActor(slot.Head) ? ParticipantRole.Place : ParticipantRole.Recipient;
            case "with" or "alongside" or "together":
                return text.IsActor(slot.Head) ? ParticipantRole.Partner : ParticipantRole.Instrument;
            case "against":
                return ParticipantRole.Patient;
            case "of":
                return noun ? ParticipantRole.Patient : ParticipantRole.Topic;
            case "between" or "among":
                return ParticipantRole.Agent;
            case "about" or "over" or "regarding" or "concerning":
                return ParticipantRole.Topic;
            case "for":
                return ParticipantRole.Purpose;
            case "via" or "through":
                return IsPlace(text, slot.Head) ? ParticipantRole.Place : ParticipantRole.Means;
            case "in" or "at" or "near" or "inside" or "outside" or "across" or "along" or "around" or "off" or "throughout" or "into" or "from" or "out of" or "within"
                or "close to" or "in front of" or "north of" or "south of" or "beyond" or "above":
                return ParticipantRole.Place;
            case "on":
                return IsPlace(text, slot.Head) ? ParticipantRole.Place : ParticipantRole.Topic;
            case "during" or "after" or "before" or "since" or "until" or "ahead of":
                return ParticipantRole.Time;
            default:
                return null;
        }
    }

    static bool IsPlace(TextEvents text, int head) =>
        text.Mention(head) is { } m ? text.Mentions[m].Kind is MentionKind.Place or MentionKind.Facility
            : text.Lexicon.InClass("territory", text.Tokens.Lemma(head));

    static bool IsReciprocal(TokenTable tokens, int head) => tokens.Lemma(head) is "other" or "another" && head > 0 && tokens.Lemma(head - 1) is "each" or "one";
}
