using Parallax.Knowledge.Packs;
using Parallax.Language.Names;
using Parallax.Language.Syntax;
using Xunit;

namespace Parallax.Tests.Language.Names;

public class NameHeadTests
{
    const int Labels = 37;

    [Fact]
    public void What_was_written_is_read()
    {
        var head = Head(500);
        var read = NameHead.Read("f", head.Write());
        Assert.Equal("base", read.Base);
        Assert.Equal(head.Labels.Types, read.Labels.Types);
        Assert.Equal(head.Weights.Keys, read.Weights.Keys);
        Assert.Equal(head.Transition(3, 4), read.Transition(3, 4));
        for (var i = 0; i < 500; i++)
        {
            Assert.True(head.Weights.Row(i).SequenceEqual(read.Weights.Row(i)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(3000)]
    public void Sums_are_those_of_the_known_features(int count)
    {
        var weights = Head(count).Weights;
        // Every second is known; others share their beginning or their end with a known one.
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            uint[] features = [.. Enumerable.Range(0, 100).Select(_ => weights.Keys[random.Next(count)] ^ (random.Next(2) == 0 ? 0u : 1u << random.Next(32)))];
            var sums = new short[weights.Width];
            weights.Sum(features, sums);
            for (var label = 0; label < Labels; label++)
            {
                var expected = features.Select(f => Array.BinarySearch(weights.Keys, f)).Where(row => row >= 0).Sum(row => weights.Row(row)[label]);
                Assert.Equal(expected, sums[label]);
            }
        }
    }

    [Fact]
    public void Weights_of_another_version_are_refused_by_name()
    {
        using var stream = new MemoryStream();
        WeightFile.Write(stream, "PXNH", NameHead.Version + 1, w => w.Write(0));
        var e = Assert.Throws<PackException>(() => NameHead.Read("language-names/head-x", stream.ToArray()));
        Assert.Equal("language-names/head-x", e.File);
        Assert.Contains($"version {NameHead.Version + 1}; this program reads version {NameHead.Version}", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    public void A_head_cut_short_is_refused(int missing) =>
        Assert.Throws<PackException>(() => NameHead.Read("f", Head(500).Write().AsMemory()[..^missing]));

    static NameHead Head(int count)
    {
        var random = new Random(count);
        var keys = new SortedSet<uint>();
        while (keys.Count < count)
        {
            keys.Add((uint)random.NextInt64(1L << 32));
        }

        var width = NameWeights.WidthOf(Labels);
        var cells = new sbyte[count * width];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = i % width < Labels && random.Next(3) == 0 ? (sbyte)random.Next(-127, 128) : (sbyte)0;
        }

        short[] transitions = [.. Enumerable.Range(0, Labels * Labels).Select(i => (short)i)];
        return new NameHead([.. "ABCDEFGHI".Select(c => c.ToString())], new NameWeights([.. keys], Labels, cells), transitions, "base");
    }
}
