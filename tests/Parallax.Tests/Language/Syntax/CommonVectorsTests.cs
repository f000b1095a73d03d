using Parallax.Knowledge.Packs;
using Parallax.Language.Syntax;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class CommonVectorsTests
{
    [Fact]
    public void What_was_written_is_read()
    {
        var vectors = CommonVectors.Read("f", Written());
        Assert.Equal((2, 0.5f), (vectors.Count, vectors.Scale));
        Assert.Equal(1, vectors.Vector(vectors.Row("PEACE"))[0]);
        Assert.Equal(-2, vectors.Vector(vectors.Row("war"))[^1]);
        Assert.True(vectors.Vector(vectors.Row("truce")).IsEmpty);
    }

    [Theory]
    [InlineData(0, "no weights of this kind")]
    [InlineData(4, "version")]
    [InlineData(8, "cut short or damaged")]
    [InlineData(16, "cut short or damaged")]
    public void A_damaged_file_is_refused(int at, string message)
    {
        var bytes = Written();
        bytes[at] ^= 0x7F;
        Assert.Contains(message, Assert.Throws<PackException>(() => CommonVectors.Read("f", bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var bytes = Written();
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<PackException>(() => CommonVectors.Read("f", bytes.AsMemory(0, length)));
        }
    }

    static byte[] Written()
    {
        var cells = new sbyte[2 * CommonVectors.Size];
        (cells[0], cells[^1]) = (1, -2);
        using var stream = new MemoryStream();
        CommonVectors.Write(stream, ["peace", "war"], 0.5f, cells);
        return stream.ToArray();
    }
}
