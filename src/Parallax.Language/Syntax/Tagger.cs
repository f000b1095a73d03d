using System.Collections.Immutable;

namespace Parallax.Language.Syntax;

/// <summary>Gives each word its joint tag, from left to right (averaged perceptron, Collins 2002).</summary>
sealed class Tagger(ImmutableArray<string> names, WeightTable table)
{
    readonly WeightTable _table = table;

    /// <summary>Each joint tag's universal part.</summary>
    public ImmutableArray<Upos> Upos { get; } = [.. names.Select(t => Enum.Parse<Upos>(t.AsSpan(0, t.IndexOf('|', StringComparison.Ordinal))))];

    /// <summary>Each joint tag's Penn part.</summary>
    public ImmutableArray<string> Xpos { get; } = [.. names.Select(t => t[(t.IndexOf('|', StringComparison.Ordinal) + 1)..])];

    /// <summary>Tags one sentence.</summary>
    public void Tag(ReadOnlySpan<WordFeatures> words, Span<byte> tags)
    {
        Span<uint> features = stackalloc uint[TaggerTemplates.Most];
        Span<short> sums = stackalloc short[_table.Width];
        int before = -1, beforeThat = -2;
        for (var i = 0; i < words.Length; i++)
        {
            var count = TaggerTemplates.Extract(words, i, before, beforeThat, features);
            _table.Sum(features[..count], sums);
            var tag = _table.Best(sums);
            tags[i] = (byte)tag;
            (beforeThat, before) = (before, tag);
        }
    }
}
