using System.Text;
using System.Text.Json;
using Parallax.Intake.Bytes;

namespace Parallax.Intake.Json;

/// <summary>Reports from JSON documents: one object, an array of objects, or an object a line.</summary>
static class JsonReports
{
    /// <summary>One document.</summary>
    public static IEnumerable<IntakeResult> Document(ReadOnlyMemory<byte> bytes, string file, IntakeOptions options)
    {
        JsonDocument? document = null;
        IntakeResult? failure = null;
        try
        {
            document = JsonDocument.Parse(Utf8(bytes), JsonReport.Syntax);
        }
        catch (JsonException e)
        {
            failure = new IntakeResult.Rejected(new InputPlace(file, (int?)e.LineNumber + 1), "is not JSON" + Column(e), "a JSON object, or an array of them");
        }

        if (document is null)
        {
            yield return failure!;
            yield break;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                yield return JsonReport.Read(document.RootElement, new InputPlace(file, null), options);
                yield break;
            }

            var number = 0;
            foreach (var element in document.RootElement.EnumerateArray())
            {
                number++;
                yield return JsonReport.Read(element, new InputPlace(FormattableString.Invariant($"{file}[{number}]"), null), options);
            }
        }
    }

    /// <summary>A document a line; blank lines are passed over, bad lines rejected with their number.</summary>
    public static IEnumerable<IntakeResult> Lines(Stream stream, string file, IntakeOptions options)
    {
        foreach (var (number, bytes, tooLong) in ByteLines.Read(stream, options.Limits.LineBytes))
        {
            var place = new InputPlace(file, number);
            if (tooLong)
            {
                yield return new IntakeResult.Rejected(place, "is a longer line than can be read", FormattableString.Invariant($"at most {options.Limits.LineBytes:N0} bytes"));
            }
            else if (!IsBlank(bytes.Span))
            {
                yield return Line(bytes, place, options);
            }
        }
    }

    static IntakeResult Line(ReadOnlyMemory<byte> bytes, InputPlace place, IntakeOptions options)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8(bytes), JsonReport.Syntax);
            return JsonReport.Read(document.RootElement, place, options);
        }
        catch (JsonException e)
        {
            return new IntakeResult.Rejected(place, "is not JSON" + Column(e), "a JSON object a line");
        }
    }

    /// <summary>UTF-8 bytes without a mark; other encodings are brought to it.</summary>
    static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return bytes[3..];
        }

        return TextDecoding.Utf16(bytes.Span) is null && TextDecoding.DecodeUtf8(bytes.Span) is not null
            ? bytes
            : Encoding.UTF8.GetBytes(TextDecoding.Decode(bytes.Span));
    }

    static string Column(JsonException e) => e.BytePositionInLine is { } at ? FormattableString.Invariant($" from byte {at + 1} of the line on") : "";

    static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;
}
