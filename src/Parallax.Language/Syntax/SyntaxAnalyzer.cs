using System.Collections.Immutable;
using Parallax.Knowledge;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Syntax;

/// <summary>Tags and parses sentences of given words.</summary>
public sealed class SyntaxAnalyzer
{
    readonly Tagger _tagger;
    readonly Parser _parser;
    readonly Clusters _clusters;
    readonly ImmutableArray<Upos> _upos;
    readonly ImmutableArray<string> _xpos, _relations;

    internal SyntaxAnalyzer(SyntaxWeights weights, Clusters clusters)
    {
        _tagger = new Tagger(weights.Tags, weights.Tag);
        _parser = new Parser(weights);
        _clusters = clusters;
        (_upos, _xpos, _relations) = (_tagger.Upos, _tagger.Xpos, _parser.Relations);
    }

    /// <summary>Takes the weights from the pack <c>language-syntax</c>.</summary>
    /// <exception cref="Knowledge.Packs.PackException">The weights are of another version, or damaged.</exception>
    public static SyntaxAnalyzer From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new SyntaxAnalyzer(SyntaxWeights.Read("language-syntax/syntax.bin", knowledge.Pack("language-syntax").Blob("syntax")), Clusters.None);
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
        var n = end - first;
        var scratch = SyntaxScratch.Own;
        scratch.Reserve(n);
        Span<WordFeatures> features = scratch.Words.AsSpan(0, n);
        Span<byte> tags = scratch.Tags.AsSpan(0, n), relations = scratch.Relations.AsSpan(0, n);
        for (var i = 0; i < n; i++)
        {
            var form = words.Form(first + i);
            features[i] = new WordFeatures(form, (uint)_clusters.Of(form));
        }

        _tagger.Tag(features, tags);
        _parser.Parse(scratch.State, features, tags, heads.Slice(first, n), relations);
        for (var i = 0; i < n; i++)
        {
            ref var head = ref heads[first + i];
            head = head < 0 ? -1 : head + first;
            upos[first + i] = _upos[tags[i]];
            xpos[first + i] = _xpos[tags[i]];
            deprels[first + i] = _relations[relations[i]];
        }
    }
}
