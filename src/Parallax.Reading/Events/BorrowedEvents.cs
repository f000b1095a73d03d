using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Codes predicates that only tell that an event takes place, lasts or is off by the event that their subject or object names.</summary>
static class BorrowedEvents
{
    const int LongestChain = 3;

    /// <summary>"the talks ended", "the meeting was cancelled": the code and the participants are those of the noun.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drafts">Parallel to <paramref name="predications"/>.</param>
    /// <param name="predications">As the frames and weights code them.</param>
    public static EquatableList<Predication> Lend(TextEvents text, List<PredicationDraft> drafts, EquatableList<Predication> predications)
    {
        Dictionary<int, int>? named = null;
        Predication[]? lent = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (Allowed(text, drafts, predications, i) is >= 0 and var met)
            {
                lent ??= [.. predications];
                lent[i] = predications[i] with { Event = predications[met].Event, Arguments = Join(predications[i] with { Arguments = [.. predications[i].Arguments.Where(a => !IsParticipant(a.Role))] }, predications[met]) };
                continue;
            }

            if (predications[i].Event is not null || drafts[i].Match is { Frame.Type: null } || !TellsOfEvent(text, drafts[i]))
            {
                continue;
            }

            named ??= Named(text, drafts, predications);
            if (Source(text, named, drafts[i], predications) is >= 0 and var source && source != i)
            {
                lent ??= [.. predications];
                lent[i] = predications[i] with { Event = predications[source].Event, Arguments = Join(predications[i], predications[source]) };
            }
        }

        return lent is null ? predications : [.. lent];
    }

    // "Let the envoy see the president": they meet, or do not; who lets them takes no part.
    static int Allowed(TextEvents text, List<PredicationDraft> drafts, EquatableList<Predication> predications, int at)
    {
        if (drafts[at].Kind != PredicationKind.Verb || !FrameMatcher.IsKind(text, drafts[at].Head, "permit"))
        {
            return -1;
        }

        foreach (var head in drafts[at].Complements)
        {
            for (var i = at + 1; i < predications.Count && predications[i].Head <= head; i++)
            {
                if (predications[i].Head == head && predications[i].Event?.Type == EventType.Consult)
                {
                    return i;
                }
            }
        }

        return -1;
    }

    static bool IsParticipant(ParticipantRole role) => role is ParticipantRole.Agent or ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner;

    static int Source(TextEvents text, Dictionary<int, int> named, PredicationDraft draft, EquatableList<Predication> predications)
    {
        if (draft.Kind == PredicationKind.Noun)
        {
            return Find(text, named, draft.Head);
        }

        foreach (var (role, head) in draft.Roles)
        {
            if (role is ParticipantRole.Agent or ParticipantRole.Patient && Find(text, named, head) is >= 0 and var noun)
            {
                return noun;
            }
        }

        // "it is untrue that they met", "whether they met is not known"
        foreach (var c in text.Tokens.Children(draft.Head))
        {
            if (text.Tokens.Is(c, "ccomp") || text.Tokens.Is(c, "csubj"))
            {
                for (var i = 0; i < predications.Count; i++)
                {
                    if (predications[i].Head == c && predications[i].Event is not null)
                    {
                        return i;
                    }
                }
            }
        }

        return -1;
    }

    static bool TellsOfEvent(TextEvents text, PredicationDraft draft)
    {
        if (draft.Kind == PredicationKind.Noun)
        {
            return text.Lexicon.Kind("outlook").Contains(text.Tokens.Lemma(draft.Head));
        }

        if (draft.Kind == PredicationKind.Copula)
        {
            return text.Lexicon.Kind("occur").Contains(text.Tokens.Lemma(draft.Head));
        }

        if (FrameMatcher.IsKind(text, draft.Head, "occur"))
        {
            return true;
        }

        // "Take effect", "come into force"
        foreach (var c in text.Tokens.Children(draft.Head))
        {
            var between = text.Tokens.Deprel(c) switch
            {
                "obj" => " ",
                "obl" when ClauseSlots.Preposition(text.Tokens, c) is { } preposition => " " + preposition + " ",
                _ => null,
            };
            if (between is not null && text.Lexicon.Kind("occur").Contains(text.Tokens.Lemma(draft.Head) + between + text.Tokens.Lemma(c)))
            {
                return true;
            }
        }

        return false;
    }

    // Coded predications by the noun that names them: their own head, what a light verb carries, or what their clause describes ("reports that they met").
    static Dictionary<int, int> Named(TextEvents text, List<PredicationDraft> drafts, EquatableList<Predication> predications)
    {
        var named = new Dictionary<int, int>();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (predications[i].Event is null)
            {
                continue;
            }

            if (drafts[i].Kind == PredicationKind.Noun)
            {
                named.TryAdd(drafts[i].Head, i);
            }
            else if (drafts[i].Match is { Noun: >= 0 and var carrier })
            {
                named.TryAdd(carrier, i);
            }
        }

        for (var i = 0; i < drafts.Count; i++)
        {
            if (predications[i].Event is not null && text.Tokens.Deprel(drafts[i].Head) == "acl" && text.Tokens.Child(drafts[i].Head, "mark") >= 0
                && text.Tokens.Upos(text.Tokens.Head(drafts[i].Head)) == Upos.NOUN)
            {
                named.TryAdd(text.Tokens.Head(drafts[i].Head), i);
            }
        }

        return named;
    }

    // "no confirmation of a meeting", "three days of talks", "plans for a summit"; "asked for a meeting, and it is set for Friday"
    static int Find(TextEvents text, Dictionary<int, int> named, int head)
    {
        if ((text.Tokens.Is(head, "nsubj:pass") || text.Named(head) is not { } m || text.Mentions[m].Actor is null) && PronounSense.Of(text, head, named.ContainsKey) is >= 0 and var noun)
        {
            head = noun;
        }

        for (var steps = 0; head >= 0 && steps < LongestChain; steps++)
        {
            if (named.TryGetValue(head, out var found))
            {
                return found;
            }

            var below = -1;
            foreach (var c in text.Tokens.Children(head))
            {
                if (c > head && text.Tokens.Deprel(c) == "nmod" && ClauseSlots.Preposition(text.Tokens, c) is "of" or "for" or "about")
                {
                    below = c;
                    break;
                }
            }

            head = below;
        }

        return -1;
    }

    /// <summary>A predication's arguments with the participants of another one.</summary>
    public static EquatableList<Argument> Join(Predication to, Predication from)
    {
        var arguments = to.Arguments.ToList();
        foreach (var argument in from.Arguments)
        {
            if (IsParticipant(argument.Role) && argument.Mention is not null && !arguments.Exists(a => a.Head == argument.Head))
            {
                arguments.Add(argument);
            }
        }

        return [.. arguments.OrderBy(a => a.Head).ThenBy(a => a.Role)];
    }
}
