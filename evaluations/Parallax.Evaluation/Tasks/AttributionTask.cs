using Parallax.Evaluation.Polnear;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Reading.Actors;
using Parallax.Reading.Sources;

namespace Parallax.Evaluation.Tasks;

/// <summary>Who says what by which word, on PolNeAR's whole articles. The set labels each token for one attribution at most, so nested ones are left out.</summary>
public sealed class AttributionTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "attribution";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var layer = knowledge.Table(LanguageLayer.From);
        var scorer = new AttributionScorer();
        var texts = new Dictionary<string, IReadOnlyList<AttributionParts>>(StringComparer.Ordinal);
        foreach (var document in PolnearReader.ReadFolder(gold.Path()))
        {
            if (!texts.TryGetValue(document.Text, out var read))
            {
                texts.Add(document.Text, read = Read(layer.Analyze(document.Text, document.BodyStart), knowledge));
            }

            scorer.Add(document.Text, document.Attributions, read);
        }

        return scorer.Scores();
    }

    static IReadOnlyList<AttributionParts> Read(AnalyzedText text, KnowledgeBase knowledge) =>
        [.. AttributionReading.Read(text, MentionReading.Read(text, null, knowledge), knowledge).Where(a => a.Outer is null)
            .Select(a => new AttributionParts(a.Source is { } source ? [source] : [], [a.Cue], a.Content))];
}
