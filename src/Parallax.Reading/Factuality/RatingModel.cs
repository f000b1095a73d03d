using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Reading.Sources;

namespace Parallax.Reading.Factuality;

/// <summary>From a judgement to the number readers would give: a sum of whole-number weights over named features, learned from one labelled set.</summary>
/// <remarks>Sets differ in what they ask readers (whether it happened; how likely it is), so each has its own weights; the judgement itself is not changed.</remarks>
public sealed class RatingModel
{
    /// <summary>Weights are in this part of a point of the scale.</summary>
    internal const int Unit = 1024;

    /// <summary>Outputs: the rating, then a score for each of the five classes from CT+ to CT−.</summary>
    internal const int Outputs = 6;

    readonly LabelWeights _weights;
    readonly FactualityLexicon _lexicon;

    internal RatingModel(LabelWeights weights, FactualityLexicon lexicon) => (_weights, _lexicon) = (weights, lexicon);

    /// <summary>The model of a labelled set by the set's name, or null where the pack has none.</summary>
    public static RatingModel? Of(string set, KnowledgeBase knowledge)
    {
        var pack = knowledge.Pack("factuality");
        var resource = "rating-" + set;
        return pack.Blobs.TryGetValue(resource, out var blob) && blob.Length > 0
            ? new RatingModel(LabelWeights.Read(pack, resource), knowledge.Table(FactualityLexicon.From))
            : null;
    }

    /// <summary>The rating from −3 to 3, and the class from 0 (CT+) to 4 (CT−).</summary>
    public (double Rating, int Class) Rate(AnalyzedText text, int word, Judgement judgement)
    {
        Span<uint> features = stackalloc uint[RatingFeatures.Most];
        var count = RatingFeatures.Write(text.Tokens, text.Sentences[text.Tokens.Sentence(word)], word, judgement, _lexicon, features);
        Span<int> scores = stackalloc int[Outputs];
        _weights.AddTo(scores, features[..count]);
        var best = 1;
        for (var c = 2; c < Outputs; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        return (Math.Clamp((double)scores[0] / Unit, -3, 3), best - 1);
    }

    /// <summary>What the rules alone would rate: the value's middle on the scale.</summary>
    public static double OfRules(Judgement judgement) => Commitment.Of(judgement.Innermost) switch { 3 => 3, 2 => 1.8, 1 => 1, 0 => 0.4, -1 => -0.6, -2 => -1.5, _ => -2.6 };

    /// <summary>The class of the rules' value; probable and possible are one.</summary>
    public static int ClassOfRules(Judgement judgement) => Commitment.Of(judgement.Innermost) switch { 3 => 0, 2 or 1 => 1, 0 => 2, -1 or -2 => 3, _ => 4 };
}
