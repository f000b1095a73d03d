using System.Collections.Immutable;
using System.Diagnostics;
using Parallax.Evaluation.Tasks.Language;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Language.Segmentation;
using Parallax.Language.Treebanks;

namespace Parallax.Evaluation.Tasks;

/// <summary>Words, sentences, tags, lemmas and trees against a treebank (CoNLL-U): from raw text, and on gold words.</summary>
public sealed class LanguageTask : EvaluationTask
{
    const double LeastSeconds = 1.5;

    public override string Name => "language";

    public override Scores Score(GoldSet gold, KnowledgeBase knowledge)
    {
        ImmutableArray<TreebankSentence> sentences;
        using (var reader = GoldSet.Open(gold.Path("conllu.gz")))
        {
            sentences = [.. ConlluReader.Read(reader)];
        }

        var layer = knowledge.Table(LanguageLayer.From);
        var raw = TreebankText.Raw(sentences);
        var fromRaw = ConllScores.Of(TreebankText.Gold(sentences), AnalyzedTextScores.Of(layer.Analyze(raw, 0)));
        return new Scores(
            sentences.Length,
            [
                .. fromRaw.Select(f => ("raw." + f.Name, f.Value)),
                .. OnGoldWords(layer, sentences),
                ("tokensPerSecond", Speed(layer, raw)),
            ]);
    }

    static (string, double)[] OnGoldWords(LanguageLayer layer, ImmutableArray<TreebankSentence> sentences)
    {
        int words = 0, upos = 0, xpos = 0, attached = 0, labelled = 0;
        foreach (var sentence in sentences)
        {
            var tokens = layer.Analyze(Given(sentence)).Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                var word = sentence.Words[i];
                words++;
                upos += tokens.Upos(i).ToString() == word.Upos ? 1 : 0;
                xpos += tokens.Xpos(i) == word.Xpos ? 1 : 0;
                attached += tokens.Head(i) == word.Head ? 1 : 0;
                labelled += tokens.Head(i) == word.Head && ScoredWord.Universal(tokens.Deprel(i)) == ScoredWord.Universal(word.Deprel) ? 1 : 0;
            }
        }

        double Share(int right) => 100.0 * right / Math.Max(1, words);
        return [("gold.upos", Share(upos)), ("gold.xpos", Share(xpos)), ("gold.uas", Share(attached)), ("gold.las", Share(labelled))];
    }

    static SegmentedText Given(TreebankSentence sentence)
    {
        int[] starts = new int[sentence.Words.Length], ends = new int[sentence.Words.Length];
        var at = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = at;
            ends[i] = at + sentence.Words[i].Form.Length;
            at = ends[i] + 1;
        }

        return new SegmentedText(string.Join(' ', sentence.Words.Select(w => w.Form)), [.. starts], [.. ends], [0], 0);
    }

    /// <summary>Words a second of the whole layer, warm, over this process's own processor time, so that a busy machine does not count.</summary>
    static double Speed(LanguageLayer layer, string text)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan Used()
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }

        layer.Analyze(text, 0);
        var begin = Used();
        var words = 0L;
        double seconds;
        do
        {
            words += layer.Analyze(text, 0).Tokens.Count;
            seconds = (Used() - begin).TotalSeconds;
        }
        while (seconds < LeastSeconds);
        return words / seconds;
    }
}
