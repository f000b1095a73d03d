using Parallax.Language.Segmentation;

namespace Parallax.Training.Words;

/// <summary>F1 of words and sentences from raw text, by their characters; a quick look while training, the task <c>language</c> gives the figure.</summary>
internal static class SegmentationScore
{
    /// <summary>Percentages over all texts.</summary>
    public static (double Words, double Sentences) Of(Segmenter segmenter, IEnumerable<TreebankText> texts)
    {
        int goldWords = 0, words = 0, sameWords = 0, goldSentences = 0, sentences = 0, sameSentences = 0;
        foreach (var text in texts)
        {
            var own = segmenter.Segment(text.Text, 0);
            goldWords += text.Words.Length;
            words += own.Count;
            var gold = text.Words.Select(w => (w.Start, w.End)).ToHashSet();
            sameWords += Enumerable.Range(0, own.Count).Count(i => gold.Contains((own.Starts[i], own.Ends[i])));
            var goldSpans = text.SentenceFirst.Select((f, i) => (text.Words[f].Start,
                text.Words[(i + 1 < text.SentenceFirst.Length ? text.SentenceFirst[i + 1] : text.Words.Length) - 1].End)).ToHashSet();
            goldSentences += goldSpans.Count;
            sentences += own.SentenceFirst.Length;
            sameSentences += own.SentenceFirst.Select((f, i) => (own.Starts[f],
                own.Ends[(i + 1 < own.SentenceFirst.Length ? own.SentenceFirst[i + 1] : own.Count) - 1])).Count(goldSpans.Contains);
        }

        return (200.0 * sameWords / (goldWords + words), 200.0 * sameSentences / (goldSentences + sentences));
    }
}
