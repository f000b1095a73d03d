using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Events;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;

namespace Parallax.Reading;

/// <summary>Joins what the rooms read to statements: each predication with its times, places, figures, sources and factuality.</summary>
public static class StatementComposition
{
    /// <summary>Makes a statement of each predication but those that are nothing but the word that lets a source speak.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="times">Its times.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="predications">Its predications.</param>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="judgements">Parallel to <paramref name="predications"/>.</param>
    /// <param name="published">The report's day, where known.</param>
    public static EquatableList<Statement> Compose(
        AnalyzedText text, EquatableList<Time> times, EquatableList<FigureMention> figures, EquatableList<Mention> mentions,
        EquatableList<Predication> predications, EquatableList<Attribution> attributions, EquatableList<Judgement> judgements, DateOnly? published)
    {
        var owners = PredicationOwners.Of(text.Tokens, predications);
        var when = new StatementTimes(text, times, predications, owners, published);
        var figuresOf = owners.Share([.. figures.Select(f => f.Span)]);
        var placesOf = owners.Share([.. mentions.Select(m => m.Span)]);
        var cues = Cues(predications, attributions, judgements);
        var quotations = Quotations.In(text.Text);
        var statements = new List<Statement>(predications.Count);
        for (var i = 0; i < predications.Count; i++)
        {
            var (predication, judgement) = (predications[i], judgements[i]);
            var tells = judgement.Sources.Any(a => attributions[a].CueHead == predication.Head);
            if (judgement.Silence is null && !tells && cues.TryGetValue(predication.Head, out var stance) && (predication.Event is null || (IsDenial(predication.Event, stance) && !AnswersAct(predication, predications))))
            {
                continue;
            }

            // "A summit, which Washington expects": who expects it takes no part in it; who recognises a state does.
            EquatableList<int> agents = [.. Actors(predication, mentions).Where(m => predication.Event?.Rule is ['v', '.', ..] || !judgement.Sources.Any(
                s => attributions[s] is { Stance: Stance.Believes, Mention: { } holder } cue && holder == m && cue.CueHead == predication.Head))];
            var patients = Targets(predication, mentions, placesOf[i]);
            (agents, patients) = OfTheStreet(predication, agents, patients, placesOf[i], mentions);
            (agents, patients) = OfTheState(predication, agents, patients, placesOf[i], mentions);
            var heard = judgement.Sources.Select(s => attributions[s]);
            if (SpokenActs.Speaker(predication, mentions, heard) is { } speaker)
            {
                agents = [speaker];
            }

            if (!patients.Any(m => mentions[m].Actor is not null) && SpokenActs.Addressee(text.Tokens, predication, mentions, heard) is { } addressed && !agents.Contains(addressed))
            {
                patients = [.. patients, addressed];
            }

            statements.Add(new Statement
            {
                Id = statements.Count,
                Sentence = text.Tokens.Sentence(predication.Head),
                Trigger = predication.Trigger,
                Extent = predication.Extent,
                Verbatim = [.. quotations.Where(q => q.Overlaps(predication.Extent)).Select(q => Shared(q, predication.Extent))],
                Predicate = predication.Predicate,
                Event = predication.Event,
                Agents = agents,
                Patients = patients,
                Participants = [.. predication.Arguments.Select(a => new Participant(a.Role, a.Span, a.Mention))],
                When = when.Of(i, judgement.Realis),
                Where = WhereOf(predication, placesOf[i], mentions),
                Figures = [.. figuresOf[i].Select(f => figures[f])],
                Sources = [.. judgement.Sources.Select(a => attributions[a]).Select(a => new Source(a.Source, a.Cue, a.Stance, a.Mention, a.Rule))],
                Factuality = judgement.Innermost,
                Author = judgement.Author,
                Realis = judgement.Realis,
                Silence = judgement.Silence,
                Trace = judgement.Trace,
            });
        }

        return [.. statements];
    }

    static TextSpan Shared(TextSpan one, TextSpan other) => new(Math.Max(one.Start, other.Start), Math.Min(one.End, other.End));

    static EquatableList<int> Targets(Predication predication, EquatableList<Mention> mentions, int[] within)
    {
        var named = Others(WithRole(predication, mentions, static r => r is ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner), Actors(predication, mentions), mentions);
        if (predication.Event?.Type is not (EventType.Assault or EventType.Coerce or EventType.Aid) || named.Any(m => mentions[m].Actor?.Country is not null))
        {
            return named;
        }

        // Where nobody is named whom it befalls, it befalls whose place it is.
        return WhereOf(predication, within, mentions)?.Mention is { } place && mentions[place].Actor?.Country is not null ? [.. named, place] : named;
    }

    // "Tens of thousands took to the streets of Tbilisi": where nobody is named who protests, it is the people of the place.
    static (EquatableList<int> Agents, EquatableList<int> Patients) OfTheStreet(
        Predication predication, EquatableList<int> agents, EquatableList<int> patients, int[] within, EquatableList<Mention> mentions)
    {
        if (predication.Event?.Type is not EventType.Protest || agents.Any(m => mentions[m].Actor?.Country is not null))
        {
            return (agents, patients);
        }

        int? street = patients.FirstOrDefault(m => mentions[m] is { Kind: MentionKind.Place, Actor: { Country: not null, Sector: null } }, -1) is >= 0 and var named ? named
            : WhereOf(predication, within, mentions)?.Mention is { } place && mentions[place].Actor?.Country is not null ? place : null;
        patients = [.. patients.Where(m => m != street && mentions[m].Kind != MentionKind.Facility)];
        return (street is { } at ? [.. agents, at] : agents, patients);
    }

    // "Was sentenced in China", "is held in a Moscow jail": where nobody is named who does it, it is the state of the place.
    static (EquatableList<int> Agents, EquatableList<int> Patients) OfTheState(
        Predication predication, EquatableList<int> agents, EquatableList<int> patients, int[] within, EquatableList<Mention> mentions)
    {
        if (predication.Event?.Type is not EventType.Coerce || predication.Kind != PredicationKind.Verb || agents.Count > 0)
        {
            return (agents, patients);
        }

        var place = WhereOf(predication, within, mentions)?.Mention is { } where && mentions[where].Actor?.Country is not null ? where
            : within.FirstOrDefault(m => mentions[m] is { Kind: MentionKind.Place, Actor.Country: not null } && predication.Arguments.Any(a => a.Role == ParticipantRole.Place && a.Span.Contains(mentions[m].Span)), -1);
        return place >= 0 && patients.Any(m => m != place) ? ([place], [.. patients.Where(m => m != place)]) : (agents, patients);
    }

    static EquatableList<int> Actors(Predication predication, EquatableList<Mention> mentions) => WithRole(predication, mentions, static r => r is ParticipantRole.Agent);

    // "Russia halted its part": who acts is not acted on by being named again. Where both sides are the same, as of a meeting, all stay.
    static EquatableList<int> Others(EquatableList<int> targets, EquatableList<int> actors, EquatableList<Mention> mentions)
    {
        bool Acts(int target) => mentions[target] is { Kind: MentionKind.Pronoun, Actor.Key: var key } && !actors.Contains(target) && actors.Any(a => mentions[a].Actor?.Key == key);
        return [.. targets.Where(t => !Acts(t))];
    }

    // "both leaders" are two participants.
    static EquatableList<int> WithRole(Predication predication, EquatableList<Mention> mentions, Func<ParticipantRole, bool> role) =>
        [.. predication.Arguments.Where(a => role(a.Role)).Select(a => a.Mention).OfType<int>()
            .SelectMany(m => mentions[m].Members.IsEmpty ? [m] : mentions[m].Members).Distinct()];

    // The words by whose saying something else is stated; one whose content states nothing is a statement itself.
    static Dictionary<int, Stance> Cues(EquatableList<Predication> predications, EquatableList<Attribution> attributions, EquatableList<Judgement> judgements)
    {
        var cues = new Dictionary<int, Stance>();
        for (var i = 0; i < judgements.Count; i++)
        {
            foreach (var heard in judgements[i].Sources)
            {
                if (attributions[heard].CueHead != predications[i].Head)
                {
                    cues.TryAdd(attributions[heard].CueHead, attributions[heard].Stance);
                }
            }
        }

        return cues;
    }

    // "denied that planes took off" states the take-off, denied; the denial is its cue's stance.
    static bool IsDenial(EventCode code, Stance stance) => code.Type == EventType.Reject && stance is Stance.Denies or Stance.Declines;

    // "Rejected Japan's protest", "dismissed the warnings": what was said to him is not denied to have been said; "denied the meeting" is.
    static bool AnswersAct(Predication predication, EquatableList<Predication> predications) =>
        predication.Predicate is not ("deny" or "refute" or "dispute")
        && predication.Arguments.Any(a => a.Role == ParticipantRole.Patient && predications.Any(
            p => p.Head == a.Head && p.Kind == PredicationKind.Noun
                && p.Event?.Type is null or EventType.Request or EventType.Accuse or EventType.Threaten or EventType.Protest or EventType.Agree or EventType.Support));

    static Where? WhereOf(Predication predication, int[] within, EquatableList<Mention> mentions)
    {
        foreach (var argument in predication.Arguments)
        {
            if (argument.Role == ParticipantRole.Place && argument.Mention is { } mention)
            {
                return At(mentions[mention]);
            }
        }

        foreach (var argument in predication.Arguments)
        {
            if (argument.Role == ParticipantRole.Place
                && within.Select(m => mentions[m]).FirstOrDefault(m => argument.Span.Contains(m.Span) && m.Kind is MentionKind.Place or MentionKind.Facility) is { } inside)
            {
                return At(inside);
            }
        }

        return null;
    }

    static Where At(Mention place) => new(place.Id, place.Name, place.Actor?.Country);
}
