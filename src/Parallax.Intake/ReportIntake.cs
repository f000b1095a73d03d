using System.IO.Compression;
using Parallax.Intake.Bytes;
using Parallax.Intake.Json;
using Parallax.Intake.Pages;
using Parallax.Intake.PlainText;

namespace Parallax.Intake;

/// <summary>Files, folders and streams to reports, in an order that only the names decide. Nothing is fetched from the network.</summary>
public static class ReportIntake
{
    const int DeepestFolder = 64;

    /// <summary>Reads a file, or a folder with all below it: names in ordinal order, hidden ones and linked folders left out.</summary>
    public static IEnumerable<IntakeResult> ReadPath(string path, IntakeOptions options)
    {
        if (!Directory.Exists(path))
        {
            return ReadFile(path, options);
        }

        return Files(path, 0).SelectMany(found => found switch
        {
            { Failure: { } failure } => [failure],
            { File: var file } when FormatDetection.ByName(file) is null => [new IntakeResult.PassedOver(new InputPlace(file, null))],
            { File: var file } => ReadFile(file, options),
        });
    }

    /// <summary>Reads one file.</summary>
    public static IEnumerable<IntakeResult> ReadFile(string path, IntakeOptions options)
    {
        var place = new InputPlace(path, null);
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return [new IntakeResult.Rejected(place, e is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : "cannot be opened", "a readable file or folder")];
        }

        return ReadStream(stream, path, options);
    }

    /// <summary>Reads an open stream and closes it.</summary>
    /// <param name="stream">Packed or plain.</param>
    /// <param name="name">How messages call it; its ending tells the format where it can.</param>
    /// <param name="options">Caps and field map.</param>
    public static IEnumerable<IntakeResult> ReadStream(Stream stream, string name, IntakeOptions options)
    {
        using var results = Opened(stream, name, options).GetEnumerator();
        while (true)
        {
            IntakeResult result;
            try
            {
                if (!results.MoveNext())
                {
                    yield break;
                }

                result = results.Current;
            }
            catch (LimitExceededException e)
            {
                result = new IntakeResult.Rejected(new InputPlace(name, null), e.Message, "a smaller file");
            }
            catch (InvalidDataException)
            {
                result = new IntakeResult.Rejected(new InputPlace(name, null), "is damaged: it cannot be unpacked to its end", "a whole gzip file");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                result = new IntakeResult.Rejected(new InputPlace(name, null), "cannot be read", "a readable file");
            }

            yield return result;
            if (result is IntakeResult.Rejected { Place.Line: null } && result.Place.File == name)
            {
                yield break;
            }
        }
    }

    static IEnumerable<IntakeResult> Opened(Stream stream, string name, IntakeOptions options)
    {
        using var packed = new CappedStream(stream, options.Limits.PackedBytes);
        var (start, source) = Peek(packed, 2);
        if (start is [0x1F, 0x8B])
        {
            source = new GZipStream(source, CompressionMode.Decompress);
        }

        using var plain = new CappedStream(source, options.Limits.UnpackedBytes);
        var format = FormatDetection.ByName(name);
        Stream whole = plain;
        if (format is null || format == InputFormat.JsonLines)
        {
            (var head, whole) = Peek(plain, 1 << 16);
            format ??= FormatDetection.ByContent(head);
            if (format == InputFormat.JsonLines && TextDecoding.Utf16(head) is { } utf16)
            {
                whole = System.Text.Encoding.CreateTranscodingStream(whole, utf16, System.Text.Encoding.UTF8);
            }
        }

        if (format == InputFormat.JsonLines)
        {
            foreach (var result in JsonReports.Lines(whole, name, options))
            {
                yield return result;
            }

            yield break;
        }

        var bytes = ReadWhole(whole, options.Limits.DocumentBytes);
        if (format == InputFormat.Json)
        {
            foreach (var result in JsonReports.Document(bytes, name, options))
            {
                yield return result;
            }

            yield break;
        }

        yield return format == InputFormat.Page ? Page(bytes, name, options) : Text(bytes, name, options);
    }

    static IntakeResult Text(byte[] bytes, string name, IntakeOptions options)
    {
        var place = new InputPlace(name, null);
        var text = TextDecoding.Decode(bytes);
        if (text.Length > options.Limits.TextLength)
        {
            return new IntakeResult.Rejected(
                place, FormattableString.Invariant($"has a text of {text.Length:N0} characters"), FormattableString.Invariant($"at most {options.Limits.TextLength:N0}"));
        }

        return PlainTextReport.Read(text) is { } report
            ? new IntakeResult.Accepted(place, report)
            : new IntakeResult.Rejected(place, "is empty", "a report's text");
    }

    static IntakeResult Page(byte[] bytes, string name, IntakeOptions options)
    {
        var place = new InputPlace(name, null);
        var page = PageReading.Read(bytes);
        return page is { Body.Length: > 0 }
            ? new ReportDraft(page.Title, page.Body, page.Published, page.Url, page.Outlet, null).ToResult(place, options.Limits)
            : new IntakeResult.Rejected(place, "has no main text that can be told from its surroundings", "an article's page");
    }

    /// <summary>The first bytes of a stream, and a stream that gives them again before the rest.</summary>
    static (byte[] Head, Stream Whole) Peek(Stream stream, int length)
    {
        var head = new byte[length];
        var read = stream.ReadAtLeast(head, length, throwOnEndOfStream: false);
        Array.Resize(ref head, read);
        return (head, new PrefixedStream(head, stream));
    }

    static byte[] ReadWhole(Stream stream, int limit)
    {
        using var capped = new CappedStream(stream, limit);
        using var whole = new MemoryStream();
        capped.CopyTo(whole);
        return whole.ToArray();
    }

    static IEnumerable<(string File, IntakeResult? Failure)> Files(string folder, int depth)
    {
        FileSystemInfo[] entries = [];
        IntakeResult? failure = null;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(e => e.Name[0] != '.').OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = new IntakeResult.Rejected(new InputPlace(folder, null), "cannot be opened", "a readable folder");
        }

        if (failure is not null)
        {
            yield return (folder, failure);
        }

        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            if (entry is not DirectoryInfo)
            {
                yield return (path, null);
            }
            else if (entry.LinkTarget is null && depth < DeepestFolder)
            {
                foreach (var below in Files(path, depth + 1))
                {
                    yield return below;
                }
            }
        }
    }
}
