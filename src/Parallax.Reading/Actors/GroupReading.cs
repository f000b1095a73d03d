using Parallax.Knowledge.Actors;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>"Both leaders", "the two countries", "the two sides": the last mentions of that kind, as a list.</summary>
static class GroupReading
{
    public static bool Sum(MentionContext context, int at)
    {
        var draft = context.Drafts[at];
        var agent = draft.Agent!;
        var count = draft.Counted == 0 ? 2 : draft.Counted;
        var members = new List<MentionDraft>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = at - 1; i >= 0 && i >= at - 40 && draft.Sentence - context.Drafts[i].Sentence <= 6 && members.Count < count; i--)
        {
            var other = context.Drafts[i];
            if (Fits(agent, other) && other.Root.Actor is { } actor && keys.Add(agent.Kind is AgentKind.State ? actor.Country ?? actor.Key : actor.Key))
            {
                members.Add(other.Root);
            }
        }

        if (members.Count < count)
        {
            return false;
        }

        members.Reverse();
        draft.Members.AddRange(members);
        draft.Rule = "group:" + agent.Id;
        draft.Name = context.Words(draft.First, draft.End);
        return true;
    }

    static bool Fits(AgentEntry agent, MentionDraft other) => agent.Kind switch
    {
        AgentKind.State => other.IsCountry || (other.Kind == MentionKind.Norp && other.Form?.Entry.Kind == ActorKind.Country)
            || (other.Rule.StartsWith("metonym", StringComparison.Ordinal)) || (other.Kind == MentionKind.Description && other.Actor?.Id?.Length == 3 && other.Agent?.Kind == AgentKind.State),
        AgentKind.Side => (other.IsCountry && other.Actor is not null) || other.Rule.StartsWith("metonym", StringComparison.Ordinal)
            || (other.Kind == MentionKind.Organization && other.Form is { Entry.Detail: not "media" })
            || (other.Kind == MentionKind.Description && other.Agent?.Kind is AgentKind.Body && other.Actor?.Country is not null)
            || (other.Kind == MentionKind.Place && other.Form?.Entry.Detail == "entity"),
        AgentKind.Office or AgentKind.Person or AgentKind.People => other.Kind == MentionKind.Person && (agent.Kind != AgentKind.Office || !other.IsPlural),
        AgentKind.Body => other.Kind == MentionKind.Organization || (other.Kind == MentionKind.Description && other.Agent?.Kind == AgentKind.Body && other.Actor?.Country is not null),
        _ => false,
    };
}
