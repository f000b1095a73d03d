using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>
/// Takes "the summit", "the attack" back to what the text tells of it elsewhere: a noun that names nobody shares the participants of the nearest event of its type and
/// mode ("the truce" not those of a withdrawal).
/// </summary>
static class EventAnaphora
{
    // About six sentences: what a long report tells farther off is mostly another event of the type.
    const int Reach = 40;

    /// <summary>Codes nouns that lacked a participant where the text has their event with participants; what stays without is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drafts">Parallel to <paramref name="predications"/>; those left out are removed.</param>
    /// <param name="predications">As the frames and weights code them.</param>
    public static EquatableList<Predication> Resolve(TextEvents text, List<PredicationDraft> drafts, EquatableList<Predication> predications)
    {
        if (!drafts.Exists(d => d.Kind == PredicationKind.Noun))
        {
            return predications;
        }

        var kept = new List<PredicationDraft>(drafts.Count);
        var resolved = new List<Predication>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var predication = predications[i];
            if (drafts[i].Kind == PredicationKind.Noun && Named(text, drafts[i], predication) is { } named && Antecedent(text, predications, i, named) is { } other)
            {
                predication = predication with
                {
                    Event = predication.Event ?? PredicationReading.Code(text, drafts[i] with { Coded = drafts[i].Match!.Value.Frame }),
                    Arguments = BorrowedEvents.Join(predication, other),
                };
            }

            if (predication.Event is not null || !drafts[i].Tentative)
            {
                kept.Add(drafts[i]);
                resolved.Add(predication);
            }
        }

        drafts.Clear();
        drafts.AddRange(kept);
        return [.. resolved];
    }

    // The type and mode that a noun without participants names: those that were refused for it, or of a definite one.
    static (EventType Type, string? Mode)? Named(TextEvents text, PredicationDraft draft, Predication predication)
    {
        if (draft.Match is not { Frame: { Type: { } type } frame } || predication.Arguments.Any(a => a.Role is ParticipantRole.Agent or ParticipantRole.Patient or ParticipantRole.Partner))
        {
            return null;
        }

        return (predication.Event is null && draft.Tentative) || (predication.Event is not null && IsDefinite(text, draft.Head)) ? (type, frame.Mode) : null;
    }

    static bool IsDefinite(TextEvents text, int noun) => text.Tokens.Child(noun, "det") is >= 0 and var d && text.Tokens.Lemma(d) is "the" or "this" or "that" or "these" or "those";

    static Predication? Antecedent(TextEvents text, EquatableList<Predication> predications, int noun, (EventType Type, string? Mode) named)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[noun - distance, noun + distance])
            {
                if (at >= 0 && at < predications.Count && predications[at].Event is { } code && code.Type == named.Type && (named.Mode is null || code.Mode is null || code.Mode == named.Mode) && HasActors(text, predications[at]))
                {
                    return predications[at];
                }
            }
        }

        return null;
    }

    static bool HasActors(TextEvents text, Predication predication) => predication.Arguments
        .Count(a => a.Role is ParticipantRole.Agent or ParticipantRole.Patient or ParticipantRole.Partner && a.Mention is { } m && text.Mentions[m].Actor is not null) > 1;
}
