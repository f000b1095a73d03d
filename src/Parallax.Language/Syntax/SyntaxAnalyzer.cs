using System.Collections.Immutable;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax.Network;

namespace Parallax.Language.Syntax;

/// <summary>Tags and parses sentences of given words.</summary>
public sealed class SyntaxAnalyzer
{
    readonly NetworkParser _parser;
    readonly ImmutableArray<Upos> _upos;
    readonly ImmutableArray<string> _xpos, _relations;

    internal SyntaxAnalyzer(NetworkWeights weights, Clusters clusters, CommonVectors common)
    {
        _parser = new NetworkParser(weights, clusters, common);
        _upos = [.. weights.Tags.Select(t => Enum.Parse<Upos>(t.AsSpan(0, t.IndexOf('|', StringComparison.Ordinal))))];
        _xpos = [.. weights.Tags.Select(t => t[(t.IndexOf('|', StringComparison.Ordinal) + 1)..])];
        _relations = weights.Relations;
    }

    /// <summary>Takes the weights from the pack <c>language-syntax</c>.</summary>
    /// <exception cref="PackException">The weights are of another version, or damaged.</exception>
    public static SyntaxAnalyzer From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var weights = NetworkWeights.Read("language-syntax/syntax.bin", knowledge.Pack("language-syntax").Blob("syntax"));
        return new SyntaxAnalyzer(weights, knowledge.Table(Clusters.From), knowledge.Table(CommonVectors.From));
    }

    /// <summary>Tags and parses a whole text, sentence by sentence.</summary>
    public SyntaxColumns Analyze(SegmentedText words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var columns = new SyntaxColumns(words.Count);
        if (words.Count > 0)
        {
            Analyze(words, words.SentenceFirst.AsSpan(), words.Count, columns.Upos, columns.Xpos, columns.Heads, columns.Deprels);
        }

        return columns;
    }

    /// <summary>Writes one sentence's tags and tree into a text's columns; the strings are shared by all texts.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="first">The sentence's first word.</param>
    /// <param name="end">The position after its last.</param>
    /// <param name="upos">Takes universal tags.</param>
    /// <param name="xpos">Takes Penn tags.</param>
    /// <param name="heads">Takes heads as positions in the text, -1 at the sentence's one root.</param>
    /// <param name="deprels">Takes relations.</param>
    public void Analyze(SegmentedText words, int first, int end, Span<Upos> upos, Span<string> xpos, Span<int> heads, Span<string> deprels)
    {
        ArgumentNullException.ThrowIfNull(words);
        Analyze(words, [first], end, upos, xpos, heads, deprels);
    }

    void Analyze(SegmentedText words, ReadOnlySpan<int> firsts, int end, Span<Upos> upos, Span<string> xpos, Span<int> heads, Span<string> deprels)
    {
        var n = end - firsts[0];
        var scratch = SyntaxScratch.Own;
        scratch.Reserve(n);
        Span<byte> tags = scratch.Tags.AsSpan(0, n), relations = scratch.Relations.AsSpan(0, n);
        _parser.Parse(scratch.Network, words, firsts, end, tags, heads.Slice(firsts[0], n), relations);
        for (var s = 0; s < firsts.Length; s++)
        {
            var after = s + 1 < firsts.Length ? firsts[s + 1] : end;
            for (var i = firsts[s]; i < after; i++)
            {
                heads[i] = heads[i] < 0 ? -1 : heads[i] + firsts[s];
                upos[i] = _upos[tags[i - firsts[0]]];
                xpos[i] = _xpos[tags[i - firsts[0]]];
                deprels[i] = _relations[relations[i - firsts[0]]];
            }
        }
    }
}
