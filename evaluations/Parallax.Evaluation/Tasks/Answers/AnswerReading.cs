using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model.Mentions;
using Parallax.Reading.Actors;
using Parallax.Reading.Figures;
using Parallax.Reading.Times;

namespace Parallax.Evaluation.Tasks.Answers;

/// <summary>What an answer of a few words says: its words, its numbers and lengths of time, its days, the actors it names.</summary>
/// <param name="Words">Its content words.</param>
/// <param name="Values">Values of its times, and numbers outside of times with their units.</param>
/// <param name="Actors">Countries and keys of the actors.</param>
public sealed record AnswerReading(TermBag Words, IReadOnlySet<string> Values, IReadOnlySet<string> Actors)
{
    /// <summary>Reads an answer by itself.</summary>
    public static AnswerReading Read(string answer, KnowledgeBase knowledge)
    {
        var text = knowledge.Table(LanguageLayer.From).Analyze(answer, 0);
        var lexicon = knowledge.Table(WordLexicon.From);
        var times = TimeReading.Read(text, null, knowledge);
        var figures = FigureReading.Read(text, times, knowledge);
        var actors = MentionReading.Read(text, null, knowledge);
        return new AnswerReading(
            new TermBag(WordSpans.Of(answer).Select(lexicon.Of), 0.2),
            times.Select(t => Value(t.Value)).Concat(figures.Select(f => FormattableString.Invariant($"{f.Value.Low:0.##} {f.Unit}"))).ToHashSet(StringComparer.Ordinal),
            actors.Where(m => m.Kind is not MentionKind.Pronoun && m.Actor is not null).Select(m => m.Actor!.Country ?? m.Actor.Key).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>A day is given by its year and month where one answer has no more.</summary>
    static string Value(string value) => value.Length >= 4 && char.IsAsciiDigit(value[0]) ? value[..4] : value;
}
