using Parallax.Knowledge.Actors;
using Parallax.Language;
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

    /// <summary>"The two would talk": the words stand alone as who acts or is acted on, and no noun is counted.</summary>
    public static bool IsTwo(TokenTable tokens, int i, Sentence sentence) =>
        i > sentence.First && tokens.Upos(i) == Upos.NUM && tokens.Form(i).Equals("two", StringComparison.OrdinalIgnoreCase)
        && tokens.Form(i - 1).Equals("the", StringComparison.OrdinalIgnoreCase) && tokens.Deprel(i) is "nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod"
        && (i + 1 >= sentence.End || (tokens.Upos(i + 1) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM) && tokens.Form(i + 1) is not "of"));

    /// <summary>Refers "the two" to the last two persons of the sentences before, else to the last two states.</summary>
    public static void SumTwo(MentionContext context, int at)
    {
        var draft = context.Drafts[at];
        foreach (var fits in (Func<MentionDraft, bool>[])[d => d.Kind == MentionKind.Person, d => d.IsCountry])
        {
            var members = new List<MentionDraft>();
            for (var i = at - 1; i >= 0 && i >= at - 40 && draft.Sentence - context.Drafts[i].Sentence <= 2 && members.Count < 2; i--)
            {
                if (context.Drafts[i].Root is { Actor: { } actor } root && fits(root) && !members.Exists(m => m.Actor!.Key == actor.Key))
                {
                    members.Add(root);
                }
            }

            if (members.Count == 2)
            {
                members.Reverse();
                draft.Members.AddRange(members);
                draft.Rule = "group.two";
                draft.Name = context.Words(draft.First, draft.End);
                return;
            }
        }
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
