using Parallax.Evaluation.Tasks.Events;
using Parallax.Evaluation.Tasks.Petrarch;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;

namespace Parallax.Evaluation.Tasks;

/// <summary>Who did what to whom: <c>plv</c> (PLOVER roots end to end and with spans given) and <c>petrarch</c> (CAMEO triples with the set's own dictionaries).</summary>
public sealed class EventsTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "events";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge) =>
        gold.Name == "petrarch" ? Petrarch(gold, knowledge) : Plv(gold, knowledge);

    static Scores Plv(GoldSet gold, KnowledgeBase knowledge)
    {
        var items = PlvItem.Read(gold.Path());
        var texts = new AnalyzedText[items.Count];
        var predictions = new PlvPrediction[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            (texts[i], var predications) = PlvReading.Analyze(items[i].Text, knowledge);
            predictions[i] = PlvReading.Predict(texts[i], predications, knowledge, learned: gold.Part != "train");
        });
        TextSpan Head(int item, TextSpan span) => texts[item].Tokens.HeadOf(span) is var h and >= 0 ? texts[item].Tokens.Span(h) : span;

        // The weights were learned from the train part: there each sentence is judged by weights that have not seen it.
        var examples = PlvExamples.Of(items, knowledge);
        var weights = knowledge.Table(EventWeights.From);
        string[] given = gold.Part == "train"
            ? PlvExamples.CrossValidate(examples)
            : [.. examples.Select(e => weights.Classes[weights.Classify([.. e.Features]).Best])];
        var (accuracy, macro) = PlvMeasure.Given([.. items.Select(i => i.Root)], given);
        return new Scores(items.Count,
            [.. PlvMeasure.EndToEnd(items, predictions, Head), ("given.accuracy", accuracy), ("given.macro.f1", macro)]);
    }

    static Scores Petrarch(GoldSet gold, KnowledgeBase knowledge)
    {
        var records = PetrarchRecord.Read(gold.Path());
        var folder = Path.Combine(gold.Folder, "dictionaries");
        var coder = new PetrarchCoder(ActorDictionary.Read(folder), VerbDictionary.Read(folder));
        var found = records.Select(r =>
        {
            var text = knowledge.Table(LanguageLayer.From).Analyze(r.Text, 0);
            var mentions = MentionReading.Read(text, r.Date, knowledge);
            return coder.Code(text, mentions, PredicationReading.Read(text, mentions, knowledge), r.Date);
        });
        return new Scores(records.Count, PetrarchMeasure.Of([.. records.Select(r => r.Events)], [.. found]));
    }
}
