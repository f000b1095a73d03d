using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading;
using Parallax.Reading.Actors;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;

namespace Parallax.Evaluation.Tasks.Certainty;

/// <summary>
/// A passage, <c>---</c>, then lines of <c>word | value | the author's value | innermost source or -</c> or <c>word | silence KIND | holder or -</c>,
/// each of the last such word of the text.
/// </summary>
public sealed record CertaintyCase(string Text, IReadOnlyList<CertaintyLabel> Labels)
{
    /// <summary>Reads a file's text.</summary>
    public static CertaintyCase Parse(string file)
    {
        var parts = file.ReplaceLineEndings("\n").Split("\n---\n");
        return new CertaintyCase(parts[0], [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CertaintyLabel.Parse)]);
    }

    /// <summary>Each label as the program reads the word.</summary>
    public IReadOnlyList<(CertaintyLabel Gold, CertaintyLabel Read)> Read(KnowledgeBase knowledge)
    {
        var text = TextAnalysis.Of(Text, 0, knowledge);
        var mentions = MentionReading.Read(text, null, knowledge);
        var attributions = AttributionReading.Read(text, mentions, knowledge);
        var judge = new FactualityJudge(text, mentions, attributions, knowledge);
        return [.. Labels.Select(gold => (gold, Read(gold, text, judge, attributions)))];
    }

    CertaintyLabel Read(CertaintyLabel gold, AnalyzedText text, FactualityJudge judge, EquatableList<Attribution> attributions)
    {
        var judgement = judge.Judge(Last(text.Tokens, gold.Word));
        if (judgement.Silence is { } silence)
        {
            return new(gold.Word, CertaintyLabel.Silence + Model.Labels.Of(silence.Kind), null, silence.Holder?.In(Text).ToString());
        }

        var source = judgement.Sources.Count == 0 ? null : attributions[judgement.Sources[^1]].Source?.In(Text).ToString();
        return new(gold.Word, Model.Labels.Of(judgement.Innermost), Model.Labels.Of(judgement.Author), source);
    }

    /// <summary>The last word of the text that begins as the label's does, not the end of a longer one ("cut" in "prosecutor").</summary>
    int Last(TokenTable tokens, string word)
    {
        var at = Text.LastIndexOf(word, StringComparison.Ordinal);
        while (at > 0 && tokens.Span(tokens.At(at)).Start != at)
        {
            at = Text.LastIndexOf(word, at - 1, StringComparison.Ordinal);
        }

        return at < 0 ? throw new InvalidDataException($"'{word}' is no word of \"{Text}\"") : tokens.At(at);
    }
}
