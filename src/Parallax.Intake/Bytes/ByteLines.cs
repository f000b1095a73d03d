using System.Buffers;

namespace Parallax.Intake.Bytes;

/// <summary>A stream cut at line feeds, in memory that does not grow past one line's cap.</summary>
static class ByteLines
{
    /// <summary>Lines with their numbers from 1, without the line feed. A line over the cap comes empty and marked, and is read past.</summary>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes, bool TooLong)> Read(Stream stream, int limit)
    {
        var chunk = new byte[1 << 16];
        var line = new ArrayBufferWriter<byte>(1 << 16);
        var number = 1;
        var tooLong = false;
        int read;
        while ((read = stream.Read(chunk, 0, chunk.Length)) > 0)
        {
            var start = 0;
            while (start < read)
            {
                var at = Array.IndexOf(chunk, (byte)'\n', start, read - start);
                var end = at < 0 ? read : at;
                tooLong |= line.WrittenCount + (end - start) > limit;
                if (!tooLong)
                {
                    line.Write(chunk.AsSpan(start, end - start));
                }

                if (at < 0)
                {
                    break;
                }

                yield return (number++, tooLong ? default : line.WrittenMemory.ToArray(), tooLong);
                line.ResetWrittenCount();
                tooLong = false;
                start = at + 1;
            }
        }

        if (tooLong || line.WrittenCount > 0)
        {
            yield return (number, tooLong ? default : line.WrittenMemory.ToArray(), tooLong);
        }
    }
}
