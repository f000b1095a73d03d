using Parallax.Knowledge.Packs;
using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class WeightFileTests
{
    [Fact]
    public void What_was_written_is_read() => Assert.Equal(42, WeightFile.Read("f", "PLXT", 3, Written(3), r => r.ReadInt32()));

    [Fact]
    public void Another_version_is_refused_by_name()
    {
        var e = Assert.Throws<PackException>(() => WeightFile.Read("pack/f.bin", "PLXT", 4, Written(3), r => r.ReadInt32()));
        Assert.Equal("pack/f.bin", e.File);
        Assert.Contains("version 3; this program reads version 4", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_is_refused() =>
        Assert.Contains("expected the mark PLXU", Assert.Throws<PackException>(() => WeightFile.Read("f", "PLXU", 3, Written(3), r => r.ReadInt32())).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Throws<PackException>(() => WeightFile.Read("f", "PLXT", 3, default, r => r.ReadInt32()));

    [Fact]
    public void A_file_cut_short_is_refused() =>
        Assert.Contains("cut short", Assert.Throws<PackException>(() => WeightFile.Read("f", "PLXT", 3, Written(3)[..^2], r => r.ReadInt64())).Message, StringComparison.Ordinal);

    [Fact]
    public void Weights_of_another_version_are_refused()
    {
        using var stream = new MemoryStream();
        WeightFile.Write(stream, "PLXS", NetworkWeights.Version + 1, w => w.Write(0));
        Assert.Contains($"version {NetworkWeights.Version + 1}", Assert.Throws<PackException>(() => NetworkWeights.Read("f", stream.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_weights_are_refused()
    {
        using var stream = new MemoryStream();
        WeightFile.Write(stream, "PLXS", NetworkWeights.Version, w => w.Write(int.MaxValue));
        Assert.Throws<PackException>(() => NetworkWeights.Read("f", stream.ToArray()));
    }

    static ReadOnlyMemory<byte> Written(int version)
    {
        using var stream = new MemoryStream();
        WeightFile.Write(stream, "PLXT", version, w => w.Write(42));
        return stream.ToArray();
    }
}
