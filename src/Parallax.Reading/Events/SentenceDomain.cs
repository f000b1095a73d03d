using Parallax.Knowledge.Events;
using Parallax.Language;

namespace Parallax.Reading.Events;

/// <summary>What a sentence is about as far as single words tell: PLOVER's contexts, and whether it is of sport, trade or the arts.</summary>
/// <param name="Contexts">PLOVER contexts in ordinal order, those with the most words first taken, at most four.</param>
/// <param name="IsForeign">Whether sport, company business or culture outweigh everything political.</param>
sealed record SentenceDomain(IReadOnlyList<string> Contexts, bool IsForeign)
{
    const int MostContexts = 4;

    /// <summary>Reads a sentence.</summary>
    public static SentenceDomain Of(TokenTable tokens, Sentence sentence, EventLexicon lexicon)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        int foreign = 0, political = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens.Upos(i) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.VERB or Upos.X))
            {
                continue;
            }

            var lemma = Lower(tokens.Lemma(i));
            Count(lexicon.Contexts(lemma), counts);
            if (i + 1 < sentence.End)
            {
                Count(lexicon.Contexts(lemma + " " + Lower(tokens.Lemma(i + 1))), counts);
            }

            // A rescue team plays no match.
            if (i > sentence.First && lexicon.InClass("aid", Lower(tokens.Lemma(i - 1)) + " " + lemma))
            {
                continue;
            }

            foreign += lexicon.InClass("sport", lemma) || lexicon.InClass("business", lemma) || lexicon.InClass("culture", lemma) ? 1 : 0;
            political += lexicon.InClass("gov", lemma) || lexicon.InClass("force", lemma) ? 1 : 0;
        }

        var contexts = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostContexts)
            .Select(c => c.Key).Order(StringComparer.Ordinal).ToArray();
        return new SentenceDomain(contexts, foreign >= 1 && foreign > 2 * political);
    }

    static void Count(ReadOnlySpan<string> contexts, SortedDictionary<string, int> counts)
    {
        foreach (var c in contexts)
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }
    }

    static string Lower(string lemma)
    {
        foreach (var c in lemma)
        {
            if (char.IsUpper(c))
            {
                return lemma.ToLowerInvariant();
            }
        }

        return lemma;
    }
}
