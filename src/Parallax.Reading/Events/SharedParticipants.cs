using Parallax.Language;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Gives a passive whose agent is left out the participants of the event that its own sentence puts it into.</summary>
static class SharedParticipants
{
    /// <summary>"killed as troops shelled the town", "wounded in an attack by rebels", "freed after the king pardoned him".</summary>
    public static void Take(TextEvents text, PredicationDraft draft, Dictionary<int, PredicationDraft> byHead)
    {
        if (draft.Kind != PredicationKind.Verb || draft.Coded?.Type is not { } type || draft.Roles.Exists(r => r.Role == ParticipantRole.Agent)
            || !ClauseSubjects.IsPassive(text.Tokens, draft.Head))
        {
            return;
        }

        foreach (var c in text.Tokens.Children(draft.Head))
        {
            if (byHead.TryGetValue(c, out var other) && other.Coded?.Type is { } kind && other.Roles.Exists(r => r.Role == ParticipantRole.Agent)
                && Holds(text, c, type, kind, other))
            {
                draft.Roles.AddRange(other.Roles.Where(r => (r.Role == ParticipantRole.Agent || (r.Role == ParticipantRole.Patient && type == EventType.Assault))
                    && !draft.Roles.Exists(own => own.Head == r.Head)));
                return;
            }
        }
    }

    /// <summary>"Russian strikes destroyed the depot": who strikes destroys.</summary>
    public static void TakeOfNoun(PredicationDraft draft, Dictionary<int, PredicationDraft> byHead)
    {
        if (draft.Kind != PredicationKind.Verb || draft.Coded?.Type is not { } type)
        {
            return;
        }

        foreach (var (role, head) in draft.Roles)
        {
            if (role is ParticipantRole.Agent or ParticipantRole.Instrument && byHead.TryGetValue(head, out var noun) && noun.Coded?.Type == type)
            {
                draft.Roles.AddRange(noun.Roles.Where(r => (r.Role == ParticipantRole.Agent || r.Role == ParticipantRole.Patient) && !draft.Roles.Exists(own => own.Head == r.Head)));
                return;
            }
        }
    }

    static bool Holds(TextEvents text, int below, EventType type, EventType other, PredicationDraft draft) => text.Tokens.Deprel(below) switch
    {
        "advcl" when type == EventType.Assault => other == EventType.Assault,
        "advcl" => IsYielding(type) && IsYielding(other)
            && draft.Roles.Exists(r => r.Role == ParticipantRole.Patient && text.Tokens.Upos(r.Head) == Upos.PRON),
        "obl" => type == EventType.Assault && other == EventType.Assault
            && ClauseSlots.Preposition(text.Tokens, below) is "in" or "during" or "by" or "after" or "from" or "amid" or "under",
        _ => false,
    };

    static bool IsYielding(EventType type) => type is EventType.Concede or EventType.Retreat;
}
