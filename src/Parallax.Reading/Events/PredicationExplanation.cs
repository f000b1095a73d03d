using System.Globalization;
using Parallax.Knowledge;
using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Events;

/// <summary>Says how a sentence's predications came about: the frames that applied, the one that won, the participants, and why others lost. Runs what reading runs.</summary>
public static class PredicationExplanation
{
    const int MostLosers = 5;

    /// <summary>Explains one sentence in lines of plain text.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="sentence">Position of the sentence.</param>
    /// <param name="knowledge">The packs.</param>
    public static IReadOnlyList<string> Explain(AnalyzedText text, EquatableList<Mention> mentions, int sentence, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        var events = new TextEvents(text, mentions, knowledge.Table(EventLexicon.From));
        var lines = new List<string>();
        var span = text.Sentences[sentence];
        if (events.Domain(span.First) is { IsForeign: true })
        {
            lines.Add("the sentence speaks of sport, trade or the arts: only events with a political actor earn a code");
        }

        foreach (var predication in PredicationReading.Read(text, mentions, knowledge))
        {
            if (predication.Head >= span.First && predication.Head < span.End)
            {
                Explain(events, predication, lines);
            }
        }

        return lines;
    }

    static void Explain(TextEvents text, Predication predication, List<string> lines)
    {
        var code = predication.Event;
        lines.Add(code is null
            ? $"{predication.Predicate}: no code"
            : string.Create(CultureInfo.InvariantCulture,
                $"{predication.Predicate}: {Labels.Of(code.Type)}{(code.Mode is null ? "" : " " + code.Mode)}, CAMEO {code.Cameo}, Goldstein {code.Goldstein:F1}, by {code.Rule}"));
        foreach (var argument in predication.Arguments)
        {
            lines.Add($"  {Labels.Of(argument.Role)}: {argument.Span.In(text.Text.Text)}");
        }

        var slots = new List<Slot>();
        var matches = new List<FrameMatch>();
        switch (predication.Kind)
        {
            case PredicationKind.Noun:
                PredicationFinder.MatchNoun(text, predication.Head, slots, matches);
                break;
            case PredicationKind.Copula:
                ClauseSlots.OfClause(text.Tokens, predication.Head, slots);
                FrameMatcher.Copula(text, predication.Head, slots, matches);
                break;
            default:
                PredicationFinder.MatchVerb(text, predication.Head, slots, matches);
                break;
        }

        for (var i = 0; i < Math.Min(matches.Count, MostLosers); i++)
        {
            lines.Add(i == 0 ? Winner(text, predication, matches[0])
                : $"  frame {matches[i].Frame.Id} (rank {Number(matches[i].Rank)}) lost: " + (matches[i].Rank < matches[0].Rank ? "it is less narrow" : "it stands later in the lexicon"));
        }

        if (matches.Count == 0)
        {
            lines.Add(code is null ? "  no frame applies" : "  no frame applies; the classifier was sure");
        }
    }

    static string Winner(TextEvents text, Predication predication, FrameMatch match)
    {
        var roles = predication.Arguments.Select(a => (a.Role, a.Head)).ToList();
        var refusal = PredicationFinder.Refusal(text, predication.Head, match, roles, predication.Kind == PredicationKind.Noun);
        return $"  frame {match.Frame.Id} (rank {Number(match.Rank)}) " + (refusal is null ? "won" : "earns no code: " + refusal);
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
