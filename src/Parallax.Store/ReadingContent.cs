using System.Buffers;
using System.IO.Compression;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Store.Format;

namespace Parallax.Store;

/// <summary>A reading as the record keeps it beside its text: the format's JSON without the report, packed with Brotli.</summary>
static class ReadingContent
{
    const int Quality = 4;
    const int Window = 20;

    public static byte[] Pack(Reading reading)
    {
        var json = new ArrayBufferWriter<byte>(1 << 15);
        ReadingJson.Write(reading, json, withReport: false);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.WrittenCount)];
        return BrotliEncoder.TryCompress(json.WrittenSpan, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("the largest packed length did not hold the packed bytes");
    }

    public static Reading Unpack(byte[] packed, Report report)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream(packed.Length * 8);
        stream.CopyTo(json);
        return ReadingJson.Read(json.GetBuffer().AsMemory(0, (int)json.Length), report);
    }
}
