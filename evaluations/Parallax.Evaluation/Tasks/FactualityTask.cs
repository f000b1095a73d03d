using Parallax.Evaluation.Veridicality;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading;
using Parallax.Reading.Actors;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;

namespace Parallax.Evaluation.Tasks;

/// <summary>How sure the text is of a given event word. The set's own rating weights are used where the pack has them (named as the set's folder), else the rules alone.</summary>
public sealed class FactualityTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "factuality";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var scorer = new FactualityScorer();
        var model = RatingModel.Of(gold.Name, knowledge);
        foreach (var item in FactualityFile.Read(gold.Path("jsonl")))
        {
            var (text, judge) = Judge(item, knowledge);
            foreach (var target in item.Targets)
            {
                var word = WordOf(text, target.Word);
                if (word < 0)
                {
                    scorer.Add(target.Label, 0, 2);
                    continue;
                }

                var judgement = judge.Judge(word);
                var (rating, read) = model is null ? (RatingModel.OfRules(judgement), RatingModel.ClassOfRules(judgement)) : model.Rate(text, word, judgement);
                scorer.Add(target.Label, rating, read);
            }
        }

        return scorer.Scores();
    }

    /// <summary>Analyses a sentence, ready to judge its words.</summary>
    public static (AnalyzedText Text, FactualityJudge Judge) Judge(FactualityItem item, KnowledgeBase knowledge)
    {
        var text = TextAnalysis.Of(item.Text, 0, knowledge);
        var mentions = MentionReading.Read(text, null, knowledge);
        return (text, new FactualityJudge(text, mentions, AttributionReading.Read(text, mentions, knowledge), knowledge));
    }

    /// <summary>The word of a labelled stretch: its head where it has several; -1 where the text has none there.</summary>
    public static int WordOf(AnalyzedText text, TextSpan span) => text.Tokens.HeadOf(span);
}
