using System.Diagnostics;
using Parallax.Evaluation.Tasks.Times;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Reading.Times;

namespace Parallax.Evaluation.Tasks;

/// <summary>Time expressions against TimeML documents, as TempEval-3 scored them.</summary>
public sealed class TimesTask : EvaluationTask
{
    public override string Name => "times";

    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        var path = gold.Path();
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [path];
        var language = knowledge.Table(LanguageLayer.From);
        var score = new TempEval();
        long characters = 0;
        var read = new List<(AnalyzedText Text, DateOnly? Created)>();
        foreach (var file in files)
        {
            var document = TimeMlDocument.Read(File.ReadAllText(file));
            var text = language.Analyze(document.Text, 0);
            var times = TimeReading.Read(text, document.Created, knowledge);
            read.Add((text, document.Created));
            characters += document.Text.Length;
            score.Add([.. document.Times.Select(t => (t.Span, t.Value))], [.. times.Select(t => (t.Span, t.Value))]);
        }

        // The stage's own speed, on one core and once its code is warm.
        var watch = Stopwatch.StartNew();
        foreach (var (text, created) in read)
        {
            TimeReading.Read(text, created, knowledge);
        }

        var scores = score.Scores;
        return scores with { Figures = [.. scores.Figures, ("charactersPerSecond", characters / watch.Elapsed.TotalSeconds)] };
    }
}
