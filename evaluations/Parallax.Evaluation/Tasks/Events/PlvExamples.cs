using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;

namespace Parallax.Evaluation.Tasks.Events;

/// <summary>The sentences of <c>plv</c> as the classifier sees them, and its ten-fold cross-validation.</summary>
public static class PlvExamples
{
    /// <summary>How many parts a cross-validation makes.</summary>
    public const int Folds = 10;

    static readonly DateOnly NoDay = new(2019, 1, 1);

    /// <summary>The features of each sentence's given source and target.</summary>
    public static IReadOnlyList<(IReadOnlyList<uint> Features, string Root)> Of(IReadOnlyList<PlvItem> items, KnowledgeBase knowledge)
    {
        var layer = knowledge.Table(LanguageLayer.From);
        var examples = new (IReadOnlyList<uint>, string)[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            var text = layer.Analyze(items[i].Text, 0);
            var predications = PredicationReading.Read(text, MentionReading.Read(text, NoDay, knowledge), knowledge);
            var features = new List<uint>();
            var source = items[i].Source.IsEmpty ? -1 : text.Tokens.HeadOf(items[i].Source[0]);
            var target = items[i].Target.IsEmpty ? -1 : text.Tokens.HeadOf(items[i].Target[0]);
            EventFeatures.Of(text, predications, source, target, features);
            examples[i] = (features, items[i].Root);
        });
        return examples;
    }

    /// <summary>Each example's class by weights that have not seen it: example i belongs to part i mod <see cref="Folds"/>.</summary>
    public static string[] CrossValidate(IReadOnlyList<(IReadOnlyList<uint> Features, string Root)> examples)
    {
        var predicted = new string[examples.Count];
        Parallel.For(0, Folds, fold =>
        {
            var weights = EventTrainer.Train([.. examples.Where((_, i) => i % Folds != fold)]);
            for (var i = fold; i < examples.Count; i += Folds)
            {
                predicted[i] = weights.Classes[weights.Classify([.. examples[i].Features]).Best];
            }
        });
        return predicted;
    }
}
