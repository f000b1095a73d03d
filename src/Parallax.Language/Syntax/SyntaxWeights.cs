using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using Parallax.Knowledge.Packs;

namespace Parallax.Language.Syntax;

/// <summary>All that tagger and parser have learned, and the file it is kept in.</summary>
/// <remarks>The file: the magic <c>PLXS</c>, the version as a 32-bit number, then Brotli over names and sparse tables.</remarks>
/// <param name="Tags">Joint tags, <c>UPOS|XPOS</c>.</param>
/// <param name="Relations">Relations with subtype.</param>
/// <param name="Tag">Weights of tags.</param>
/// <param name="Action">Weights of the parser's moves.</param>
/// <param name="Label">Weights of relations.</param>
sealed record SyntaxWeights(
    ImmutableArray<string> Tags, ImmutableArray<string> Relations, WeightTable Tag, WeightTable Action, WeightTable Label)
{
    /// <summary>Rises with every change of templates, hashes or layout.</summary>
    public const int Version = 1;

    const uint Magic = 0x53584C50;

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="PackException">The bytes are none of this version's weights.</exception>
    public static SyntaxWeights Read(string file, ReadOnlyMemory<byte> content)
    {
        var span = content.Span;
        if (span.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
        {
            throw new PackException(file, null, "holds no syntax weights; expected the mark PLXS at its begin");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(span[4..]);
        if (version != Version)
        {
            throw new PackException(file, null,
                $"holds weights of version {version}; this program reads version {Version}. Train them anew: Parallax.Training syntax");
        }

        try
        {
            using var brotli = new BrotliStream(new MemoryStream(span[8..].ToArray(), writable: false), CompressionMode.Decompress);
            using var reader = new BinaryReader(new BufferedStream(brotli, 1 << 16));
            return new SyntaxWeights(ReadNames(reader), ReadNames(reader), SparseTable.Read(reader), SparseTable.Read(reader), SparseTable.Read(reader));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            throw new PackException(file, null, "is cut short or damaged");
        }
    }

    /// <summary>Writes the file; the same weights give the same bytes.</summary>
    public void Write(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Version);
        stream.Write(head);
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        WriteNames(writer, Tags);
        WriteNames(writer, Relations);
        SparseTable.Write(writer, Tag);
        SparseTable.Write(writer, Action);
        SparseTable.Write(writer, Label);
    }

    static ImmutableArray<string> ReadNames(BinaryReader reader)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            names.Add(reader.ReadString());
        }

        return names.ToImmutable();
    }

    static void WriteNames(BinaryWriter writer, ImmutableArray<string> names)
    {
        writer.Write7BitEncodedInt(names.Length);
        foreach (var name in names)
        {
            writer.Write(name);
        }
    }
}
