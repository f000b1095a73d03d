using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading;
using Parallax.Reading.Actors;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;

namespace Parallax.Tests.Reading.Sources;

/// <summary>
/// One file of cases/sources: a text (its first paragraph the title where a line <c>title</c> stands before it), <c>---</c>, then lines of
/// <c>word | source {cue} > source {cue} | stance</c>: by whose word the last such word of the text stands, outermost first; <c>?</c> is a source left
/// unnamed, <c>-</c> the report's own voice.
/// </summary>
public sealed record SourceCase(string Text, IReadOnlyList<string> Expected)
{
    public static SourceCase Parse(string file)
    {
        var parts = file.ReplaceLineEndings("\n").Split("\n---\n");
        return new SourceCase(parts[0], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same lines as the program reads the text.</summary>
    public IReadOnlyList<string> Read(KnowledgeBase knowledge)
    {
        var text = TextAnalysis.Of(Text, 0, knowledge);
        var mentions = MentionReading.Read(text, null, knowledge);
        var attributions = AttributionReading.Read(text, mentions, knowledge);
        var judge = new FactualityJudge(text, mentions, attributions, knowledge);
        return [.. Expected.Select(line => Line(line.Split(" | ")[0], text, attributions, judge))];
    }

    string Line(string word, AnalyzedText text, EquatableList<Attribution> attributions, FactualityJudge judge)
    {
        var path = judge.Judge(text.Tokens.At(Text.LastIndexOf(word, StringComparison.Ordinal))).Sources.Select(i => attributions[i]).ToArray();
        return path.Length == 0
            ? $"{word} | -"
            : $"{word} | {string.Join(" > ", path.Select(a => $"{a.Source?.In(Text).ToString() ?? "?"} {{{a.Cue.In(Text)}}}"))} | {Labels.Of(path[^1].Stance)}";
    }
}
