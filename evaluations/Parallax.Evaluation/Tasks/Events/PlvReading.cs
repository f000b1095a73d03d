using Parallax.Knowledge;
using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>Reads a <c>plv</c> sentence as any other text and takes its main event: the coded predication that stands highest in the tree, verbs before nouns.</summary>
public static class PlvReading
{
    static readonly DateOnly NoDay = new(2019, 1, 1);

    /// <summary>The sentence with its predications.</summary>
    public static (AnalyzedText Text, EquatableList<Predication> Predications) Analyze(string sentence, KnowledgeBase knowledge)
    {
        var text = knowledge.Table(LanguageLayer.From).Analyze(sentence, 0);
        var mentions = MentionReading.Read(text, NoDay, knowledge);
        return (text, PredicationReading.Read(text, mentions, knowledge));
    }

    /// <summary>The main event.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="predications">Its predications.</param>
    /// <param name="knowledge">The packs.</param>
    /// <param name="learned">Whether codes of the classifier count; not on the part it was learned from.</param>
    public static PlvPrediction Predict(AnalyzedText text, EquatableList<Predication> predications, KnowledgeBase knowledge, bool learned)
    {
        var main = Highest(text, learned ? predications : [.. predications.Where(p => p.Event?.Rule.StartsWith("weights.", StringComparison.Ordinal) != true)]);
        if (main is null)
        {
            return new PlvPrediction(null, [], []);
        }

        return new PlvPrediction(
            PloverRoot.Of(main.Event!, text.Tokens, main.Head, knowledge.Table(EventLexicon.From)), Sources(main), Targets(main));
    }

    /// <summary>The coded predication that stands highest, or null.</summary>
    public static Predication? Highest(AnalyzedText text, EquatableList<Predication> predications) =>
        predications.Where(p => p.Event is not null)
            .OrderBy(p => Depth(text.Tokens, p.Head) + (p.Kind == PredicationKind.Noun ? 2 : 0)).ThenBy(p => p.Head).FirstOrDefault();

    static EquatableList<TextSpan> Sources(Predication p) => [.. p.Arguments.Where(a => a.Role == ParticipantRole.Agent).Select(a => a.Span)];

    static EquatableList<TextSpan> Targets(Predication p)
    {
        var near = p.Arguments.Where(a => a.Role is ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner).ToArray();
        if (near.Length == 0)
        {
            near = [.. p.Arguments.Where(a => a.Role is ParticipantRole.Topic or ParticipantRole.Place)];
        }

        if (near.Length == 0 && p.Arguments.Count(a => a.Role == ParticipantRole.Agent) > 1)
        {
            near = [.. p.Arguments.Where(a => a.Role == ParticipantRole.Agent).Skip(1)];
        }

        return [.. near.Select(a => a.Span)];
    }

    static int Depth(TokenTable tokens, int word)
    {
        var depth = 0;
        for (var a = tokens.Head(word); a >= 0; a = tokens.Head(a))
        {
            // What is only said or begun stands no lower for it.
            depth += tokens.Lemma(a) is "say" or "announce" or "begin" or "start" or "add" ? 0 : 1;
        }

        return depth;
    }
}
