using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Events that each does to the other: who meets, agrees, quarrels or clashes stands on both sides.</summary>
static class Reciprocals
{
    /// <summary>"The envoys of Norway and Iceland met", "both armies exchanged fire": each agent is also a partner, where no other partner is named.</summary>
    public static void Mirror(TextEvents text, PredicationDraft draft)
    {
        if (draft.Coded?.Type is not { } type || (type != EventType.Cooperate && !IsReciprocal(text, draft))
            || type is not (EventType.Consult or EventType.Agree or EventType.Support or EventType.Cooperate or EventType.Accuse or EventType.Assault)
            || draft.Roles.Exists(r => r.Role is ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner && text.IsActor(r.Head)))
        {
            return;
        }

        var agents = draft.Roles.Where(r => r.Role == ParticipantRole.Agent && text.IsActor(r.Head)).ToArray();
        if (agents.Length > 1 || (agents.Length == 1 && IsMany(text, draft, agents[0].Head)))
        {
            draft.Roles.AddRange(agents.Select(a => (ParticipantRole.Partner, a.Head)));
        }
    }

    // "Both sides", and "the bloc's ministers" who meet: one name for several.
    static bool IsMany(TextEvents text, PredicationDraft draft, int head) =>
        text.Mention(head) is { } m
        && (text.Mentions[m].Members.Count > 1
            || (draft.Coded?.Type == EventType.Consult && draft.Kind == PredicationKind.Verb && text.Tokens.Xpos(head) == "NNS" && text.Tokens.Child(draft.Head, "obj") < 0));

    static bool IsReciprocal(TextEvents text, PredicationDraft draft)
    {
        var lemmas = text.Lexicon.Kind("reciprocal");
        return draft.Match is { Noun: >= 0 and var carrier }
            ? lemmas.Contains(text.Tokens.Lemma(carrier))
            : lemmas.Contains(text.Tokens.Lemma(draft.Head)) || (draft.Match is { Frame.Words: { Length: > 1 } words } && lemmas.Contains(string.Join(' ', words)));
    }
}
