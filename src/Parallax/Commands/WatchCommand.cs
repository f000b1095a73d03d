using System.CommandLine;
using Parallax.Briefs;
using Parallax.Intake;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax watch</c>: reads what is put into a folder, as it comes.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "the folder into which reports are put" };
        var record = RecordOption.Create();
        var every = new Option<int>("--every") { Description = "seconds between looks", DefaultValueFactory = _ => 5, HelpName = "SECONDS" };
        var looks = new Option<int?>("--looks") { Description = "stop after so many looks", HelpName = "N" };
        var command = new Command("watch", "Read each file that is put into a folder, and print the brief of the stories it touched.") { folder, record, every, looks };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new UsageException($"'{path}' is no folder; watch needs one that exists");
            }

            using var output = Output.OfProcess();
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var seen = new Dictionary<string, DateTime>(StringComparer.Ordinal);
            var rejected = false;
            for (var look = 1; ; look++)
            {
                using (var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Write))
                {
                    rejected |= Look(store, bench, path, seen, output);
                }

                if (look >= parsed.GetValue(looks))
                {
                    return rejected ? ExitCode.Rejected : ExitCode.Done;
                }

                Thread.Sleep(TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(every))));
            }
        });
        return command;
    }

    static bool Look(Record store, Workbench bench, string folder, Dictionary<string, DateTime> seen, Output output)
    {
        string[] fresh = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => FormatDetection.ByName(f) is not null && (!seen.TryGetValue(f, out var time) || time != File.GetLastWriteTimeUtc(f)))
            .Order(StringComparer.Ordinal)];
        if (fresh.Length == 0)
        {
            return false;
        }

        foreach (var file in fresh)
        {
            seen[file] = File.GetLastWriteTimeUtc(file);
        }

        var log = new RunLog("watch", TimeProvider.System);
        var run = new ReadingRun(store, bench, Environment.ProcessorCount, again: false) { Say = log.Hear(output.Say) };
        run.Read(fresh.SelectMany(f => ReportIntake.ReadFile(f, IntakeOptions.Default)));
        var stories = StoryRun.Run(store, bench, run.Touched);
        log.Keep(store, run.Counts);
        output.Say(run.Counts.ToString());
        var asOf = BriefRun.LastDay(store);
        BriefPrinting.Text(stories.Select(s => BriefRun.Compose(store, s, asOf, bench)), BriefFilter.Screen, output);
        output.Flush();
        return run.Counts.Rejected > 0;
    }
}
