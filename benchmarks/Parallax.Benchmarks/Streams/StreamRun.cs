using System.Diagnostics;
using System.Globalization;
using Parallax.Comparing.Stories;
using Parallax.Knowledge;

namespace Parallax.Benchmarks.Streams;

/// <summary>
/// The grouping stage over a stream of made-up reports on one thread: profile, sketch, copies, story. Told by blocks, so that it shows whether a report costs more as the window fills.
/// </summary>
static class StreamRun
{
    const int Window = 1_400_000;
    const int AtHand = 200_000;

    public static int Measure(string file, int count, int perDay)
    {
        var knowledge = KnowledgeFolder.ReadInstalled();
        var (frequencies, weights) = (knowledge.Table(TermFrequencies.From), knowledge.Table(JoinWeights.From));
        var stream = new ReportStream(BenchmarkReports.Load(file, int.MaxValue), perDay, seed: 20250101);
        var folder = Directory.CreateTempSubdirectory("parallax-stream-").FullName;
        try
        {
            using var resting = new RestingProfiles(Path.Combine(folder, "profiles.db"));
            var stories = new StoryStream(weights, null, new StoryWindow(Window, AtHand, resting.Recent));
            var copies = new CopyIndex(Window * 26);
            var tally = new StreamTally();
            Console.WriteLine("| reports | processor µs a report | of these profile | copies | story | reports a second | stories | woken | managed MB | resident MB |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
            double profiling = 0, copying = 0, joining = 0;
            var (done, block, blockStart) = (0, 10_000, 0);
            for (var day = 0; done < count; day++)
            {
                foreach (var report in stream.Day(day).Take(count - done))
                {
                    var t0 = ProcessorClock.Seconds();
                    var profile = ReportProfile.Of(report.Reading, frequencies);
                    var sketch = ShingleSet.Sketch(report.Reading.Report.Text.AsSpan(report.Reading.Report.BodyStart));
                    var t1 = ProcessorClock.Seconds();
                    var shared = copies.Add(sketch);
                    var t2 = ProcessorClock.Seconds();
                    var decision = stories.Add(profile);
                    var t3 = ProcessorClock.Seconds();
                    (profiling, copying, joining) = (profiling + t1 - t0, copying + t2 - t1, joining + t3 - t2);
                    tally.Add(report, decision, done, sketch.Length, shared);
                    resting.Put(decision.Story, done, profile);
                    if (++done == block || done == count)
                    {
                        var all = profiling + copying + joining;
                        var n = done - blockStart;
                        Console.WriteLine(string.Create(
                            CultureInfo.InvariantCulture,
                            $"| {blockStart:N0} to {done:N0} | {all / n * 1e6:F0} | {profiling / n * 1e6:F0} | {copying / n * 1e6:F0} | {joining / n * 1e6:F0} | {n / all:F0} | {stories.Stories.Count:N0} | {stories.Woken:N0} | {GC.GetTotalMemory(false) / 1e6:F0} | {Resident():F0} |"));
                        (profiling, copying, joining, blockStart) = (0, 0, 0, done);
                        block = done < 100_000 ? done * 3 : done + 100_000;
                        block = Math.Min(block, done < 100_000 ? 100_000 : block);
                    }
                }
            }

            tally.Tell(Console.Out);
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak resident MB: {process.PeakWorkingSet64 / 1e6:F0}"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static double Resident() => Environment.WorkingSet / 1e6;
}
