using System.IO.Compression;

namespace Parallax.Store;

/// <summary>Bytes packed with Brotli, quickly rather than tightly.</summary>
static class PackedBytes
{
    const int Quality = 4;
    const int Window = 20;

    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("the largest packed length did not hold the packed bytes");
    }

    public static ReadOnlyMemory<byte> Unpack(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var plain = new MemoryStream(packed.Length * 8);
        stream.CopyTo(plain);
        return plain.GetBuffer().AsMemory(0, (int)plain.Length);
    }
}
