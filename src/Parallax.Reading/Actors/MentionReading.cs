using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Finds who and what is mentioned, and resolves each mention to an actor or a place.</summary>
/// <remarks>
/// The precedence, first to last; <see cref="Mention.Rule"/> names what decided:
/// <list type="number">
/// <item>the longest name wins, of the packs or of the name tagger, the packs at equal length;</item>
/// <item>among several meanings of a name, the one of the report's own countries and places (<see cref="ChoiceReading"/>);</item>
/// <item>what the text calls somebody (title, apposition) before what the packs know of the day;</item>
/// <item>a full name of this report before the one office holder of that surname;</item>
/// <item>a description's own modifier, then its antecedent, then the one country in focus; else only its sector is known.</item>
/// </list>
/// A country as an actor is its government: country and sector GOV, without a name, the country's code as id.
/// </remarks>
public static class MentionReading
{
    /// <summary>Reads all mentions of a text, by text order; ids are positions.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="published">The report's day, for dated roles; null where unknown.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<Mention> Read(AnalyzedText text, DateOnly? published, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        var context = new MentionContext(text, published, knowledge);
        NameReading.Read(context);
        CompassReading.Read(context);
        AgentReading.Read(context);
        context.Sort();
        ModifierReading.Read(context);
        ChoiceReading.Read(context);
        PersonReading.Titles(context);
        PersonReading.Appositions(context);
        PersonReading.ShortNames(context);
        PronounReading.Find(context);
        context.Sort();
        ActorCoding.Names(context);
        ReferenceReading.Read(context);
        return Finish(context);
    }

    static EquatableList<Mention> Finish(MentionContext context)
    {
        var ids = new Dictionary<MentionDraft, int>(context.Drafts.Count);
        foreach (var draft in context.Drafts)
        {
            ids.Add(draft, ids.Count);
        }

        var mentions = new Mention[context.Drafts.Count];
        foreach (var (draft, id) in ids)
        {
            mentions[id] = new Mention(
                id,
                context.Tokens.Span(draft.First, draft.End - 1),
                draft.Kind,
                draft.Name!,
                draft.Actor,
                draft.Antecedent is { } back ? ids[back] : null,
                [.. draft.Members.Select(m => ids[m]).Distinct()],
                draft.Rule);
        }

        return [.. mentions];
    }
}
