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

    /// <summary>Tags and parses a whole text; each sentence's tree depends on its own words alone.</summary>
    public SyntaxColumns Analyze(SegmentedText words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var columns = new SyntaxColumns(words.Count);
        if (words.Count > 0)
        {
            Analyze(words, words.SentenceFirst.AsSpan(), columns);
        }

        return columns;
    }

    // The strings are shared by all texts.
    void Analyze(SegmentedText words, ReadOnlySpan<int> firsts, SyntaxColumns columns)
    {
        var scratch = SyntaxScratch.Own;
        scratch.Reserve(words.Count);
        var (tags, relations, heads) = (scratch.Tags, scratch.Relations, columns.Heads);
        _parser.Parse(scratch.Network, words, firsts, words.Count, tags, heads.AsSpan(firsts[0]), relations);
        for (var s = 0; s < firsts.Length; s++)
        {
            var end = s + 1 < firsts.Length ? firsts[s + 1] : words.Count;
            for (var i = firsts[s]; i < end; i++)
            {
                heads[i] = heads[i] < 0 ? -1 : heads[i] + firsts[s];
                columns.Upos[i] = _upos[tags[i - firsts[0]]];
                columns.Xpos[i] = _xpos[tags[i - firsts[0]]];
                columns.Deprels[i] = _relations[relations[i - firsts[0]]];
            }
        }
    }
}
