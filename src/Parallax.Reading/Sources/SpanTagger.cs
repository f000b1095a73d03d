using Parallax.Knowledge;

namespace Parallax.Reading.Sources;

/// <summary>Finds a cue's source and content by a chain over the cue's paragraph, decoded exactly.</summary>
internal sealed class SpanTagger
{
    readonly LabelWeights _words, _steps;

    /// <summary>Takes weights of the words' labels and of the steps from label to label.</summary>
    public SpanTagger(LabelWeights words, LabelWeights steps) => (_words, _steps) = (words, steps);

    /// <summary>Unpacks the weights; get it by <c>knowledge.Table(SpanTagger.From)</c>.</summary>
    public static SpanTagger From(KnowledgeBase knowledge) =>
        new(LabelWeights.Read(knowledge.Pack("sources"), "span-words"), LabelWeights.Read(knowledge.Pack("sources"), "span-steps"));

    /// <summary>Labels the words of a cue's window, 0 neither, 1 source, 2 content; the cue's own words are neither.</summary>
    public byte[] Label(TokenSigns signs, CueFrame cue)
    {
        var n = cue.WindowEnd - cue.WindowFirst;
        var words = new int[n * SpanFeatures.Labels];
        var steps = new int[n * SpanFeatures.Labels * SpanFeatures.Labels];
        Span<uint> features = stackalloc uint[SpanFeatures.Most];
        for (var i = 0; i < n; i++)
        {
            var at = cue.WindowFirst + i;
            var own = words.AsSpan(i * SpanFeatures.Labels, SpanFeatures.Labels);
            if (at >= cue.First && at < cue.End)
            {
                (own[1], own[2]) = (Barred, Barred);
            }
            else
            {
                _words.AddTo(own, features[..SpanFeatures.Write(signs, cue, at, features)]);
            }

            own[2] += ContentLean;
            _steps.AddTo(steps.AsSpan(i * 9, 9), features[..SpanFeatures.WriteSteps(signs, cue, at, features)]);
        }

        return Chain.Best(words, steps, SpanFeatures.Labels, static (_, _) => true);
    }

    /// <summary>What is added to the score of a content's word: a cue that says little is likelier none.</summary>
    const int ContentLean = -150;

    const int Barred = -1_000_000_000;
}
