using System.Collections.Frozen;
using Parallax.Knowledge.Packs;
using Parallax.Language.Segmentation;
using Xunit;

namespace Parallax.Tests.Language.Segmentation;

public class DecisionWeightsTests
{
    [Fact]
    public void What_was_written_is_read() => Assert.Equal(5, DecisionWeights.From(Of(Written()), "w").Score([2u << 28, 3u << 28]));

    [Fact]
    public void Weights_of_another_version_are_refused_by_name()
    {
        var bytes = Written();
        bytes[3]++;
        var e = Assert.Throws<PackException>(() => DecisionWeights.From(Of(bytes), "w"));
        Assert.Equal("p/w", e.File);
        Assert.Contains("expected decision weights of version 1, train them again", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_cut_short_are_refused() =>
        Assert.Contains("2^4 weights do not fill", Assert.Throws<PackException>(() => DecisionWeights.From(Of(Written()[..^1]), "w")).Message, StringComparison.Ordinal);

    static byte[] Written() => new DecisionWeights([.. Enumerable.Range(0, 16).Select(i => (short)i)]).ToBytes();

    static Pack Of(byte[] bytes) => new("p", "1", "f", "CC0-1.0", FrozenDictionary<string, PackTable>.Empty,
        new Dictionary<string, ReadOnlyMemory<byte>> { ["w"] = bytes }.ToFrozenDictionary(StringComparer.Ordinal));
}
