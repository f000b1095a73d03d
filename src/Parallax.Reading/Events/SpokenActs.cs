using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Events;

/// <summary>Who does what is done by speaking, and to whom, where only the words around tell: the source of the statement and whom it addresses.</summary>
static class SpokenActs
{
    /// <summary>"An attack would be a declaration of war, the envoys said": who says so threatens. The source's mention, or null where who acts is told or it is no act of speaking.</summary>
    public static int? Speaker(Predication predication, EquatableList<Mention> mentions, IEnumerable<Attribution> sources)
    {
        if (predication.Event?.Type is not (EventType.Threaten or EventType.Accuse) || predication.Kind == PredicationKind.Noun
            || predication.Arguments.Any(a => a.Role == ParticipantRole.Agent && a.Mention is { } m && (mentions[m].Actor is not null || mentions[m].Kind == MentionKind.Pronoun))
            || !predication.Arguments.Any(a => a.Role == ParticipantRole.Agent))
        {
            return null;
        }

        return sources.LastOrDefault()?.Mention is { } speaker && mentions[speaker].Actor is { Sector: not "MED" } actor && (actor.Country is not null || actor.Name is not null) ? speaker : null;
    }

    /// <summary>"Kenya told Tanzania it would drop its objections": whom a promise, a refusal, a demand or a threat is told. The mention, or null.</summary>
    public static int? Addressee(TokenTable tokens, Predication predication, EquatableList<Mention> mentions, IEnumerable<Attribution> sources)
    {
        if (predication.Event?.Type is not (EventType.Agree or EventType.Reject or EventType.Request or EventType.Threaten or EventType.Concede)
            || sources.LastOrDefault() is not { CueHead: >= 0 and var cue })
        {
            return null;
        }

        for (var m = 0; m < mentions.Count; m++)
        {
            if (mentions[m].Actor is { Sector: not ("MED" or "CVL") } actor && (actor.Country is not null || actor.Name is not null)
                && tokens.HeadOf(mentions[m].Span) is >= 0 and var head && tokens.Head(head) == cue && tokens.Deprel(head) is "obj" or "iobj")
            {
                return m;
            }
        }

        return null;
    }
}
