using Parallax.Evaluation.Tasks.Names;
using Parallax.Knowledge;
using Parallax.Language.Names;
using Parallax.Language.Syntax;
using Parallax.Language.Treebanks;

namespace Parallax.Evaluation.Tasks;

/// <summary>Names, tokens given: exact spans and types, by the head that was trained for the set's guideline.</summary>
public sealed class NamesTask : EvaluationTask
{
    /// <inheritdoc/>
    public override string Name => "names";

    /// <inheritdoc/>
    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(knowledge);
        var (tagger, syntax) = (knowledge.Table(NameTagger.From), knowledge.Table(SyntaxAnalyzer.From));
        if (!tagger.Guidelines.Contains(gold.Name))
        {
            throw new IOException($"no head follows the guideline of '{gold.Name}'; there are {string.Join(", ", tagger.Guidelines)}");
        }

        var types = tagger.TypesOf(gold.Name);
        using var reader = GoldSet.Open(gold.Path());
        var scores = new SpanScores();
        foreach (var text in NameCorpusReader.Read(reader, t => types.Contains(t)))
        {
            scores.Add(text.Names, tagger.TagAll(text.Words, syntax.Analyze(text.Words), gold.Name));
        }

        return scores.ToScores();
    }
}
