using System.Buffers;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Store.Format;

namespace Parallax.Store;

/// <summary>A reading as the record keeps it beside its text: the format's JSON without the report, packed with Brotli.</summary>
static class ReadingContent
{
    public static byte[] Pack(Reading reading)
    {
        var json = new ArrayBufferWriter<byte>(1 << 15);
        ReadingJson.Write(reading, json, withReport: false);
        return PackedBytes.Pack(json.WrittenSpan);
    }

    public static Reading Unpack(byte[] packed, Report report) => ReadingJson.Read(PackedBytes.Unpack(packed), report);
}
