using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Times;
using Kind = Parallax.Reading.Times.TimeWordKind;

namespace Parallax.Reading.Figures;

/// <summary>Finds figures and the ranges their words commit to.</summary>
public static class FigureReading
{
    /// <summary>Reads all figures of a text, in order; numbers that are part of a time or a name are none.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="times">Its times, for as-of days and to leave out their numerals.</param>
    /// <param name="knowledge">The packs.</param>
    public static EquatableList<FigureMention> Read(AnalyzedText text, EquatableList<Time> times, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        var vocabulary = knowledge.Table(FigureVocabulary.From);
        var scan = TimeScan.Of(text.Text, knowledge.Table(TimeVocabulary.From));
        var figures = new List<FigureMention>();
        var time = 0;
        for (var i = 0; i < scan.Count;)
        {
            ref readonly var token = ref scan[i];
            while (time < times.Count && times[time].Span.End <= token.Start)
            {
                time++;
            }

            if (time < times.Count && times[time].Span.Start < token.End)
            {
                i++;
                continue;
            }

            if (scan.Says(i, "no", "none", "nobody") && ZeroReading.Read(text.Tokens, scan, vocabulary, i) is { } zero)
            {
                figures.Add(zero);
                i = scan.Says(i + 1, "one") ? i + 2 : i + 1;
                continue;
            }

            if (FigureGrammar.Match(scan, vocabulary, i) is not { } find)
            {
                i++;
                continue;
            }

            var inTime = time < times.Count && times[time].Span.Start < scan[find.End - 1].End;
            if (!inTime && Figure(text, times, scan, vocabulary, knowledge.Table(TimeVocabulary.From), find) is { } figure)
            {
                figures.Add(Shared(text, figures, figure));
                i = find.End;
            }
            else
            {
                // What is no figure is passed over whole, but for the words of a bound before it.
                i = inTime ? i + 1 : find.NumberEnd;
            }
        }

        return [.. figures];
    }

    /// <summary>A part that "including" sets off from a whole counted before it shares the whole's measure.</summary>
    static FigureMention Shared(AnalyzedText text, List<FigureMention> before, FigureMention figure) =>
        figure is { Measure: null, Scope: { } scope } && before.Count > 0 && before[^1] is { Measure: not null } whole && scope.In(text.Text).StartsWith("including", StringComparison.OrdinalIgnoreCase)
        && text.Tokens.At(whole.Span.Start) is var first && first < text.Tokens.Count && text.Tokens.Sentence(first) == text.Tokens.Sentence(text.Tokens.At(figure.Span.Start))
            ? figure with { Measure = whole.Measure }
            : figure;

    static FigureMention? Figure(AnalyzedText text, EquatableList<Time> times, TimeScan scan, FigureVocabulary vocabulary, TimeVocabulary knowledge, FigureFind find)
    {
        if (FigureExclusion.ByForm(scan, vocabulary, find))
        {
            return null;
        }

        var words = text.Tokens;
        var word = words.At(scan[find.NumberEnd - 1].Start);
        if (word >= words.Count)
        {
            return null;
        }

        var unit = find.Unit is null || find.Unit == "%" ? UnitReading.At(words, scan, find, word) : -1;
        if (FigureExclusion.ByTree(text, scan, find, word, unit) || unit < 0 && FigureExclusion.IsScore(scan, vocabulary, find))
        {
            return null;
        }

        if (find.Unit is null && unit >= 0 && knowledge.Find(words.Form(unit)) is { } timeWord && (timeWord.Kinds & (Kind.Unit | Kind.Month | Kind.Weekday)) != 0)
        {
            return null;
        }

        var money = find.Unit is null && unit >= 0 ? vocabulary.Currency(scan, At(scan, find.End, words.Span(unit).Start)) : null;
        var measure = find.Unit is null && money is null ? MeasureReading.Of(words, vocabulary, word, unit, words.At(scan[find.End - 1].End)) : null;
        if (find.Rule == "number" && scan.Says(find.Number, "one") && find.Unit is null && unit < 0 && measure is null)
        {
            return null;
        }

        var scope = ScopeReading.Of(words, scan, vocabulary, find, word, unit);
        var asOf = times.IsEmpty ? default : ScopeReading.AsOf(text, times, text.Sentences[words.Sentence(word)]);
        var counts = find.Unit is null && unit >= 0 && words.Lemma(unit) != "other" && !(MeasureReading.IsState(words, vocabulary, unit) && measure is not null);
        return new(
            scan.Span(find.First, find.End),
            find.Value,
            find.Unit ?? money?.Code ?? (counts ? Lower(words.Lemma(unit)) : null),
            find.Unit is not null ? find.UnitFirst >= 0 ? scan.Span(find.UnitFirst, find.UnitEnd) : null : counts ? words.Span(unit) : null,
            measure,
            scope,
            asOf,
            find.Rule);
    }

    /// <summary>The token at an offset, from a token on; a break where none begins there.</summary>
    static int At(TimeScan scan, int from, int offset)
    {
        var i = from;
        while (i < scan.Count && scan[i].Start < offset)
        {
            i++;
        }

        return i;
    }

    static string Lower(string lemma) => lemma.ToLowerInvariant();
}
