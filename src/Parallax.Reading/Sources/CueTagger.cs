using Parallax.Knowledge;
using Parallax.Language;

namespace Parallax.Reading.Sources;

/// <summary>Finds the words of cues by a chain over each sentence: word scores and three by three steps, decoded exactly (Viterbi).</summary>
internal sealed class CueTagger
{
    readonly LabelWeights _words, _steps, _innerSteps;

    /// <summary>Takes the weights of words and steps of the chain that knows what stands in somebody's speech, and of the one that does not.</summary>
    public CueTagger(LabelWeights words, LabelWeights steps, LabelWeights innerWords, LabelWeights innerSteps) =>
        (_words, _steps, _innerSteps) = (LabelWeights.Join(words, innerWords), steps, innerSteps);

    /// <summary>Unpacks the weights; get it by <c>knowledge.Table(CueTagger.From)</c>.</summary>
    public static CueTagger From(KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("sources");
        return new(LabelWeights.Read(pack, "cue-words"), LabelWeights.Read(pack, "cue-steps"), LabelWeights.Read(pack, "inner-words"), LabelWeights.Read(pack, "inner-steps"));
    }

    /// <summary>Finds a sentence's cues as runs of words.</summary>
    /// <param name="signs">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="cues">Takes the cues that stand in nobody's speech.</param>
    /// <param name="inner">Takes all that would be cues if they stood in nobody's speech.</param>
    public void Find(TokenSigns signs, Sentence sentence, List<(int First, int End)> cues, List<(int First, int End)> inner)
    {
        var n = sentence.End - sentence.First;
        if (n == 0)
        {
            return;
        }

        int[] words = new int[n * 3], steps = new int[n * 9], innerWords = new int[n * 3], innerSteps = new int[n * 9];
        Span<uint> features = stackalloc uint[CueFeatures.Most];
        Span<int> both = stackalloc int[6];
        for (var i = 0; i < n; i++)
        {
            var count = CueFeatures.Write(signs, sentence.First + i, sentence, features);
            both.Clear();
            _words.AddTo(both, features[..count]);
            both[..3].CopyTo(words.AsSpan(i * 3));
            both[3..].CopyTo(innerWords.AsSpan(i * 3));
            count = WriteSteps(signs, sentence.First + i, sentence, features);
            _steps.AddTo(steps.AsSpan(i * 9, 9), features[..count]);
            _innerSteps.AddTo(innerSteps.AsSpan(i * 9, 9), features[..count]);
        }

        Collect(words, steps, sentence.First, cues);
        Collect(innerWords, innerSteps, sentence.First, inner);
    }

    /// <summary>What is added to the score of a first word: the chain learned from more words that are none; what it finds too much, the chain of contents lets fall.</summary>
    const int Lean = 400;

    static void Collect(int[] words, int[] steps, int first, List<(int First, int End)> cues)
    {
        var n = words.Length / 3;
        for (var i = 0; i < n; i++)
        {
            words[(i * 3) + 1] += Lean;
        }

        var labels = Chain.Best(words, steps, 3, CanFollow);
        for (var i = 0; i < n; i++)
        {
            if (labels[i] == 1)
            {
                var end = i + 1;
                while (end < n && labels[end] == 2)
                {
                    end++;
                }

                cues.Add((first + i, first + end));
            }
        }
    }

    /// <summary>A further word follows a first or further one only.</summary>
    public static bool CanFollow(int before, int label) => label != 2 || before is 1 or 2;

    /// <summary>Writes the features of the step into a word; returns how many.</summary>
    public static int WriteSteps(TokenSigns s, int i, Sentence sentence, Span<uint> features)
    {
        var first = i == sentence.First;
        var t = s.Tokens;
        features[0] = FeatureHash.Mix(101, 0);
        features[1] = FeatureHash.Mix(102, first ? 1u : s.Xpos[i - 1], s.Xpos[i]);
        features[2] = FeatureHash.Mix(103, s.Lemma[i], s.Xpos[i]);
        features[3] = FeatureHash.Mix(104, first ? 1u : s.Lemma[i - 1], s.Xpos[i]);
        features[4] = FeatureHash.Mix(105, first ? 1u : s.Lemma[i - 1], s.Lemma[i]);
        var tie = first ? 0u : t.Head(i) == i - 1 ? 1u : t.Head(i - 1) == i ? 2u : t.Head(i) >= 0 && t.Head(i) == t.Head(i - 1) ? 3u : 4u;
        features[5] = FeatureHash.Mix(106, tie, s.Deprel[i], first ? 1u : s.Deprel[i - 1]);
        features[6] = FeatureHash.Mix(107, tie, s.Deprel[i], s.Xpos[i]);
        features[7] = FeatureHash.Mix(108, first ? 1u : s.Lexical[i - 1], s.Lemma[i], tie);
        return 8;
    }
}
