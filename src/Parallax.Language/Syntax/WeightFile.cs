using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Parallax.Knowledge.Packs;

namespace Parallax.Language.Syntax;

/// <summary>The frame of a file of learned weights: a mark of four letters, the version as a 32-bit number, then the content under Brotli.</summary>
static class WeightFile
{
    const int HeadLength = 8;

    /// <summary>Reads a file's content.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="kind">The mark expected.</param>
    /// <param name="version">The version expected.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="read">Reads the content.</param>
    /// <exception cref="PackException">Another mark, another version, or damaged content.</exception>
    public static T Read<T>(string file, string kind, int version, ReadOnlyMemory<byte> bytes, Func<BinaryReader, T> read)
    {
        CheckHead(file, kind, version, bytes.Span);
        try
        {
            using var source = MemoryMarshal.TryGetArray(bytes, out var array)
                ? new MemoryStream(array.Array!, array.Offset + HeadLength, array.Count - HeadLength, writable: false)
                : new MemoryStream(bytes.Span[HeadLength..].ToArray(), writable: false);
            using var brotli = new BrotliStream(source, CompressionMode.Decompress);
            using var reader = new BinaryReader(new BufferedStream(brotli, 1 << 16));
            return read(reader);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            throw new PackException(file, null, "is cut short or damaged");
        }
    }

    /// <summary>Writes a file; the same content gives the same bytes.</summary>
    public static void Write(Stream stream, string kind, int version, Action<BinaryWriter> write)
    {
        WriteHead(stream, kind, version);
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        write(writer);
    }

    /// <summary>Looks at mark and version only.</summary>
    /// <exception cref="PackException">Another mark, or another version.</exception>
    public static void CheckHead(string file, string kind, int version, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || !bytes[..4].SequenceEqual(Encoding.ASCII.GetBytes(kind)))
        {
            throw new PackException(file, null, $"holds no weights of this kind; expected the mark {kind} at its begin");
        }

        var found = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (found != version)
        {
            throw new PackException(file, null, $"holds weights of version {found}; this program reads version {version}: train them anew, or take the pack of the program's own version");
        }
    }

    /// <summary>Writes mark and version.</summary>
    public static void WriteHead(Stream stream, string kind, int version)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        Encoding.ASCII.GetBytes(kind, head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], version);
        stream.Write(head);
    }
}
