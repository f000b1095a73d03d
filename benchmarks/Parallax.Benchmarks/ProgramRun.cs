using System.Diagnostics;
using System.Globalization;

namespace Parallax.Benchmarks;

/// <summary>Starts the built program on a file of reports and measures it from outside: reports a second, peak memory, size of the record.</summary>
static class ProgramRun
{
    public static int Measure(string file)
    {
        var folder = Directory.CreateTempSubdirectory("parallax-benchmark-").FullName;
        try
        {
            var record = Path.Combine(folder, "record.db");
            var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
            foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "Parallax.dll"), "read", file, "--record", record, "--quiet" })
            {
                start.ArgumentList.Add(argument);
            }

            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) =>
            {
                if (line.Data is not null)
                {
                    Console.Error.WriteLine(line.Data);
                }
            };
            process.BeginErrorReadLine();
            var (peak, processor) = (0L, 0.0);
            while (!process.WaitForExit(100))
            {
                try
                {
                    process.Refresh();
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                    processor = process.TotalProcessorTime.TotalSeconds;
                }
                catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
                {
                    // It has just ended; the last look was a tenth of a second ago.
                }
            }

            var seconds = watch.Elapsed.TotalSeconds;
            if (process.ExitCode != 0)
            {
                Console.Error.WriteLine($"parallax ended with {process.ExitCode}");
                return process.ExitCode;
            }

            using var store = Store.Record.Open(record, Store.RecordAccess.Read);
            var size = new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);
            var words = store.ReportIds().Sum(id => (long)store.Reading(id)!.Report.Text.AsSpan().Count(' '));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                | what | figure |
                |---|---|
                | file | {Path.GetFileName(file)} |
                | cores | {Environment.ProcessorCount} |
                | reports | {store.Count} |
                | words | {words} |
                | stories | {store.Stories().Count} |
                | seconds | {seconds:F1} |
                | processor seconds | {processor:F1} |
                | reports a second | {store.Count / seconds:F1} |
                | reports a second of processor time | {store.Count / processor:F1} |
                | peak memory, MB | {peak / 1e6:F0} |
                | record, MB | {size / 1e6:F1} |
                """));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
