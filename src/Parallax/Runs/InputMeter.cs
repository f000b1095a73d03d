using Parallax.Intake;

namespace Parallax.Runs;

/// <summary>Opens inputs in order and knows how many of their bytes have been read, so that progress can tell the time left.</summary>
sealed class InputMeter(IReadOnlyList<string> paths, IntakeOptions options)
{
    long _done;
    FileStream? _open;

    /// <summary>Bytes of all named files and folders; null while standard input is among them.</summary>
    readonly long? _total = paths.Contains("-") ? null : paths.Sum(Size);

    /// <summary>How much is read, 0 to 1, or null.</summary>
    public double? Share => _total is { } total and > 0 ? Math.Min(1, (_done + Position()) / (double)total) : null;

    /// <summary>All results of all inputs.</summary>
    public IEnumerable<IntakeResult> Read()
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                foreach (var result in ReportIntake.ReadStream(Console.OpenStandardInput(), "-", options))
                {
                    yield return result;
                }
            }
            else if (File.Exists(path))
            {
                foreach (var result in OneFile(path))
                {
                    yield return result;
                }
            }
            else
            {
                string? last = null;
                foreach (var result in ReportIntake.ReadPath(path, options))
                {
                    if (last is not null && result.Place.File != last)
                    {
                        _done += Size(last);
                    }

                    last = result.Place.File;
                    yield return result;
                }

                _done += last is null ? 0 : Size(last);
            }
        }
    }

    IEnumerable<IntakeResult> OneFile(string path)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Intake opens it once more and says what is wrong.
        }

        _open = stream;
        foreach (var result in stream is null ? ReportIntake.ReadFile(path, options) : ReportIntake.ReadStream(stream, path, options))
        {
            yield return result;
        }

        _open = null;
        _done += Size(path);
    }

    long Position() => _open is { CanRead: true } open ? open.Position : 0;

    static long Size(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => FormatDetection.ByName(f.Name) is not null).Sum(f => f.Length)
                : File.Exists(path) ? new FileInfo(path).Length : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
