using Parallax.Language;
using Parallax.Model.Mentions;
using Parallax.Reading.Times;

namespace Parallax.Reading.Figures;

/// <summary>Counts of none: "no casualties", "nobody was hurt"; "no plan" is a negation and no count.</summary>
static class ZeroReading
{
    const int Window = 4;

    /// <summary>The figure that "no", "none" or "nobody" at a token gives, or null.</summary>
    public static FigureMention? Read(TokenTable words, TimeScan scan, FigureVocabulary vocabulary, int i)
    {
        var nobody = scan.Says(i, "nobody", "none") || scan.Says(i, "no") && scan.Says(i + 1, "one");
        var end = scan.Says(i, "no") && scan.Says(i + 1, "one") ? i + 2 : i + 1;
        var word = words.At(scan[i].Start);
        if (word >= words.Count)
        {
            return null;
        }

        var span = scan.Span(i, end);
        if (nobody)
        {
            var last = words.At(scan[end - 1].Start);
            var verb = words.Head(last) is >= 0 and var head ? head : -1;
            var measure = verb >= 0 && words.Is(last, "nsubj") ? Undergone(words, vocabulary, verb, words.Deprel(last) == "nsubj:pass") : null;
            return measure is null ? null : new(span, Figure.Exactly(0), null, null, measure, null, default, "zero.nobody");
        }

        var noun = -1;
        for (var k = word + 1; k < Math.Min(words.Count, word + 1 + Window) && words.Sentence(k) == words.Sentence(word); k++)
        {
            if (words.Upos(k) is Upos.NOUN)
            {
                noun = k;
            }
            else if (noun >= 0 || words.Upos(k) is not (Upos.ADJ or Upos.PROPN or Upos.CCONJ))
            {
                break;
            }
        }

        if (noun < 0)
        {
            return null;
        }

        var lemma = words.Lemma(noun);
        var state = vocabulary.IsZero(lemma) ? vocabulary.Measure(lemma, "NOUN")
            : words.Head(noun) is >= 0 and var governor && (words.Deprel(noun) is "nsubj:pass" || words.Is(noun, "nsubj")) ? Undergone(words, vocabulary, governor, words.Deprel(noun) == "nsubj:pass")
            : null;
        return state is null ? null : new(span, Figure.Exactly(0), lemma, words.Span(noun), state, null, default, "zero.noun");
    }

    static string? Undergone(TokenTable words, FigureVocabulary vocabulary, int verb, bool passive) =>
        vocabulary.Measure(words.Lemma(verb), "ADJ") ?? (passive || words.Child(verb, "aux:pass") >= 0 || words.Xpos(verb) == "VBN" ? vocabulary.Measure(words.Lemma(verb), "VERB") : null)
        ?? vocabulary.Measure(words.Lemma(verb), "INTR");
}
