using Parallax.Knowledge;
using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Finds event words, their arguments by the tree, and the code each earns.</summary>
public static class PredicationReading
{
    const int LongestChain = 4;

    /// <summary>Reads all predications of a text, by text order of their heads.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Predication> Read(AnalyzedText text, EquatableList<Mention> mentions, KnowledgeBase knowledge)
    {
        var events = new TextEvents(text, mentions, knowledge.Table(EventLexicon.From));
        var drafts = new List<PredicationDraft>();
        foreach (var sentence in text.Sentences)
        {
            if (!Boilerplate.Is(events, sentence))
            {
                PredicationFinder.Find(events, sentence, drafts);
            }
        }

        var byHead = new Dictionary<int, PredicationDraft>();
        foreach (var draft in drafts)
        {
            byHead.TryAdd(draft.Head, draft);
        }

        foreach (var draft in drafts)
        {
            Inherit(draft, byHead, draft, 0);
            SharedParticipants.Take(events, draft, byHead);
            SharedParticipants.TakeOfNoun(draft, byHead);
            ClauseAgents.Take(events, draft);
            Reciprocals.Mirror(events, draft);
        }

        EquatableList<Predication> framed = [.. drafts.Select(d => Finish(events, d))];
        var resolved = EventAnaphora.Resolve(events, drafts, Learn(events, drafts, framed, knowledge));
        return BorrowedEvents.Lend(events, drafts, resolved);
    }

    static EquatableList<Predication> Learn(
        TextEvents events, List<PredicationDraft> drafts, EquatableList<Predication> framed, KnowledgeBase knowledge)
    {
        var weights = knowledge.Table(EventWeights.From);
        var features = new List<uint>();
        Predication[]? learned = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (framed[i].Event is null && LearnedCode.Of(events, drafts[i], framed, weights, features) is { } code)
            {
                learned ??= [.. framed];
                learned[i] = framed[i] with { Event = code };
            }
        }

        return learned is null ? framed : [.. learned];
    }

    // "threatened to shell the port", "called for sanctions against the regime": the target stands in the complement.
    static void Inherit(PredicationDraft draft, Dictionary<int, PredicationDraft> byHead, PredicationDraft from, int depth)
    {
        if (draft.Coded?.Type is not (EventType.Agree or EventType.Reject or EventType.Threaten or EventType.Request or EventType.Concede or EventType.Accuse
                or EventType.Support)
            || draft.Roles.Exists(r => r.Role is ParticipantRole.Recipient or ParticipantRole.Partner
                || (r.Role == ParticipantRole.Patient && !byHead.ContainsKey(r.Head))) || depth > LongestChain)
        {
            return;
        }

        foreach (var head in from.Complements)
        {
            if (!byHead.TryGetValue(head, out var complement) || complement == draft)
            {
                continue;
            }

            var own = draft.Roles.Find(r => r.Role == ParticipantRole.Agent).Head;
            var agent = complement.Roles.Find(r => r.Role == ParticipantRole.Agent);
            if (draft.Coded.Type == EventType.Request && agent.Head != own && agent.Head != 0 && !draft.Roles.Exists(r => r.Head == agent.Head))
            {
                draft.Roles.Add((ParticipantRole.Recipient, agent.Head));
                return;
            }

            // "Charged that its neighbour's soldiers fired first": who is said to do it is accused.
            if (draft.Coded.Type == EventType.Accuse && agent.Head != own && agent.Head != 0 && !draft.Roles.Exists(r => r.Head == agent.Head))
            {
                draft.Roles.Add((ParticipantRole.Patient, agent.Head));
                return;
            }

            var before = draft.Roles.Count;
            foreach (var (role, target) in complement.Roles)
            {
                if (role is ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner && target != own
                    && !draft.Roles.Exists(r => r.Head == target))
                {
                    draft.Roles.Add((ParticipantRole.Patient, target));
                }
            }

            if (draft.Roles.Count == before)
            {
                Inherit(draft, byHead, complement, depth + 1);
            }

            return;
        }
    }

    static Predication Finish(TextEvents text, PredicationDraft draft)
    {
        var tokens = text.Tokens;
        var trigger = tokens.Span(draft.Head);
        var predicate = tokens.Lemma(draft.Head);
        if (draft.Match is { Noun: >= 0 and var carrier } && draft.Kind == PredicationKind.Verb)
        {
            trigger = trigger.Union(tokens.Span(carrier));
            predicate = Particle(tokens, draft.Head, predicate, ref trigger) + " " + tokens.Lemma(carrier);
        }
        else if (draft.Kind == PredicationKind.Verb)
        {
            predicate = Particle(tokens, draft.Head, predicate, ref trigger);
        }
        else if (draft.Kind == PredicationKind.Noun && draft.Match is { Frame.Words: { Length: > 1 } words })
        {
            predicate = string.Join(' ', words);
            trigger = trigger.Union(tokens.Span(draft.Head - words.Length + 1));
        }

        var roles = draft.Roles;
        if (draft.Coded?.Mode == "phone" && !roles.Exists(r => r.Role == ParticipantRole.Means))
        {
            roles.Add((ParticipantRole.Means, draft.Match is { Noun: >= 0 and var call } ? call : draft.Head));
        }
        else if (draft.Kind == PredicationKind.Noun && ArgumentRoles.IsMeans(text, draft.Head))
        {
            roles.Add((ParticipantRole.Means, draft.Head));
        }

        AddressedActor(text, draft, roles);
        var arguments = roles.OrderBy(r => r.Head).ThenBy(r => r.Role)
            .Select(r => new Argument(r.Role, r.Head, r.Head == draft.Head ? tokens.Span(r.Head) : NounSpans.Of(tokens, r.Head), InnerActors.Of(text, draft, r.Role, r.Head)))
            .ToArray();
        return new Predication(draft.Head, trigger, Extents.Of(tokens, draft, trigger), draft.Kind, predicate, [.. arguments], Code(text, draft));
    }

    // "Called for a halt to Russia's attacks", "warned of strikes on Israel": where nobody is addressed, whom the topic names.
    static void AddressedActor(TextEvents text, PredicationDraft draft, List<(ParticipantRole Role, int Head)> roles)
    {
        if (draft.Coded?.Type is not (EventType.Request or EventType.Accuse or EventType.Threaten or EventType.Reject or EventType.Support or EventType.Agree
                or EventType.Aid or EventType.Cooperate or EventType.Mobilize or EventType.Retreat)
            || roles.Exists(r => r.Role is ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner && InnerActors.Of(text, draft, r.Role, r.Head) is not null))
        {
            return;
        }

        string?[] own = [.. roles.Where(r => r.Role == ParticipantRole.Agent).Select(r => Country(text, text.Mention(r.Head)))];
        foreach (var (role, head) in roles)
        {
            var mayName = role is ParticipantRole.Topic or ParticipantRole.Instrument || (role == ParticipantRole.Place && draft.Coded.Type is EventType.Mobilize or EventType.Retreat);
            if (mayName && (text.Mention(head) ?? InnerActors.Below(text, draft.Head, head, 0)) is { } named
                && Country(text, named) is { } country && !own.Contains(country) && text.Tokens.HeadOf(text.Mentions[named].Span) is >= 0 and var at && !roles.Exists(r => r.Head == at))
            {
                roles.Add((ParticipantRole.Patient, at));
                return;
            }
        }
    }

    static string? Country(TextEvents text, int? mention) => mention is { } m ? text.Mentions[m].Actor?.Country : null;

    static string Particle(TokenTable tokens, int verb, string predicate, ref TextSpan trigger)
    {
        if (tokens.Child(verb, "compound:prt") is not (>= 0 and var particle))
        {
            return predicate;
        }

        if (particle == verb + 1)
        {
            trigger = trigger.Union(tokens.Span(particle));
        }

        return predicate + " " + tokens.Lemma(particle);
    }

    /// <summary>The code that a draft's frame earns, or null.</summary>
    internal static EventCode? Code(TextEvents text, PredicationDraft draft)
    {
        if (draft.Coded is not { Type: { } type, Cameo: { } cameo } frame)
        {
            return null;
        }

        var contexts = text.Domain(draft.Head).Contexts.Concat(frame.Contexts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new EventCode(type, frame.Mode, [.. contexts], cameo.Id, cameo.Goldstein, frame.Id);
    }
}
