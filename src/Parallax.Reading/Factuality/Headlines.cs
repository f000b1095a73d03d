using Parallax.Language;

namespace Parallax.Reading.Factuality;

/// <summary>What is peculiar to the grammar of headlines.</summary>
static class Headlines
{
    /// <summary>"Leaders to meet in Geneva": in a headline an infinitive after a noun, no finite verb before it, tells what is arranged.</summary>
    public static bool Arranges(AnalyzedText text, ComplementFrames frames, int infinitive)
    {
        var t = text.Tokens;
        var sentence = text.Sentences[t.Sentence(infinitive)];
        if (!sentence.IsTitle || !frames.IsInfinitive(infinitive))
        {
            return false;
        }

        var noun = -1;
        for (var i = sentence.First; i < infinitive; i++)
        {
            if (t.Xpos(i) is "VBZ" or "VBP" or "VBD" or "MD")
            {
                return false;
            }

            noun = t.Lemma(i) == "to" ? noun : i;
            if (t.Lemma(i) == "to" && t.Head(i) == infinitive)
            {
                break;
            }
        }

        return noun >= 0 && t.Upos(noun) is Upos.NOUN or Upos.PROPN;
    }
}
