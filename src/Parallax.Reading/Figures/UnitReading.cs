using Parallax.Language;
using Parallax.Reading.Times;

namespace Parallax.Reading.Figures;

/// <summary>What a number counts.</summary>
static class UnitReading
{
    const int Window = 6;

    /// <summary>The counted noun's position, or -1; by the tree, else by the words right after the number.</summary>
    /// <param name="words">The trees.</param>
    /// <param name="scan">The text's pieces.</param>
    /// <param name="find">The figure.</param>
    /// <param name="word">The number's last word.</param>
    public static int At(TokenTable words, TimeScan scan, FigureFind find, int word)
    {
        if (scan.Says(find.End, "of"))
        {
            return NounAfter(words, words.At(scan[find.End].End), word);
        }

        var number = word;
        for (var steps = 0; steps < 4 && words.Head(number) >= 0 && (words.Upos(words.Head(number)) == Upos.NUM || IsScale(words, words.Head(number))); steps++)
        {
            number = words.Head(number);
        }

        if (words.Is(number, "nummod") && words.Head(number) is >= 0 and var head && words.Upos(head) is Upos.NOUN or Upos.PROPN or Upos.ADJ && head > word && !(words.Upos(head) == Upos.ADJ && words.Xpos(head) == "JJ"))
        {
            return head;
        }

        var next = words.At(scan[find.End - 1].End);
        return next < words.Count && words.Sentence(next) == words.Sentence(word) && words.Upos(next) is Upos.NOUN or Upos.ADJ or Upos.PROPN or Upos.VERB
            ? NounAfter(words, next, word)
            : -1;
    }

    static bool IsScale(TokenTable words, int word) => words.Lemma(word) is "hundred" or "thousand" or "million" or "billion" or "trillion" or "dozen";

    /// <summary>The last noun of the first run of nouns from a word on; adjectives and determiners before it are passed over.</summary>
    static int NounAfter(TokenTable words, int from, int number)
    {
        var found = -1;
        for (var i = from; i < Math.Min(words.Count, from + Window) && words.Sentence(i) == words.Sentence(number); i++)
        {
            if (words.Upos(i) is Upos.NOUN or Upos.PROPN || found >= 0 && words.Xpos(i) == "POS" && i + 1 < words.Count)
            {
                found = words.Xpos(i) == "POS" ? found : i;
            }
            else if (found >= 0 || words.Upos(i) is not (Upos.ADJ or Upos.DET or Upos.NUM or Upos.PRON or Upos.ADV) && words.Xpos(i) != "POS" && !(words.Upos(i) is Upos.VERB && words.Xpos(i) is "VBN" or "VBG" && words.Is(i, "amod"))
                && !(words.Upos(i) is Upos.PUNCT or Upos.CCONJ && i > from))
            {
                break;
            }
        }

        return found;
    }
}
