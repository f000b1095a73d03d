using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading;
using Parallax.Reading.Actors;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;

namespace Parallax.Tests.Reading.Factuality;

/// <summary>
/// One file of cases/factuality: a text, <c>---</c>, then lines of <c>word | value</c>, <c>word | value | the author's value</c>, or
/// <c>word | silence KIND | holder or -</c>, each of the last such word of the text. A text of two paragraphs has the first as its title.
/// </summary>
public sealed record FactualityCase(string Text, IReadOnlyList<string> Expected)
{
    public static FactualityCase Parse(string file)
    {
        var parts = file.ReplaceLineEndings("\n").Split("\n---\n");
        return new FactualityCase(parts[0], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same lines as the program reads the text.</summary>
    public IReadOnlyList<string> Read(KnowledgeBase knowledge)
    {
        var blank = Text.IndexOf("\n\n", StringComparison.Ordinal);
        var text = TextAnalysis.Of(Text, blank < 0 ? 0 : blank + 2, knowledge);
        var mentions = MentionReading.Read(text, null, knowledge);
        var judge = new FactualityJudge(text, mentions, AttributionReading.Read(text, mentions, knowledge), knowledge);
        return [.. Expected.Select(line => Line(line.Split(" | "), text, judge))];
    }

    string Line(string[] cells, AnalyzedText text, FactualityJudge judge)
    {
        var judgement = judge.Judge(text.Tokens.At(Text.LastIndexOf(cells[0], StringComparison.Ordinal)));
        if (cells[1].StartsWith("silence", StringComparison.Ordinal))
        {
            return $"{cells[0]} | " + (judgement.Silence is { } s ? $"silence {Labels.Of(s.Kind)} | {s.Holder?.In(Text).ToString() ?? "-"}" : "no silence");
        }

        var line = $"{cells[0]} | {Labels.Of(judgement.Innermost)}";
        return cells.Length > 2 ? line + " | " + Labels.Of(judgement.Author) : line;
    }
}
