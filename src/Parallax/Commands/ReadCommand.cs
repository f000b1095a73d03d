using System.CommandLine;
using Parallax.Intake;
using Parallax.Intake.Json;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax read</c>: input to record, and the brief of the stories it touched.</summary>
static class ReadCommand
{
    /// <summary>A brief of more stories than this is no brief.</summary>
    const int MostStories = 5;

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "text, HTML, JSON and JSONL files (gzip too), folders, and - for standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var record = RecordOption.Create();
        var again = new Option<bool>("--again") { Description = "read again what an older program or older knowledge read; without PATH, all of it" };
        var json = JsonOption.Create();
        var map = new Option<string?>("--map") { Description = "where JSON objects keep a report's parts: title=headline,text=body.plain", HelpName = "PART=FIELD,…" };
        var threads = new Option<int>("--threads") { Description = "reports read at once; all cores unless given", DefaultValueFactory = _ => Environment.ProcessorCount, HelpName = "N" };
        var quiet = new Option<bool>("--quiet") { Description = "store only: print neither brief nor readings" };
        var command = new Command("read", "Read reports into the record and print the brief of the stories they belong to.") { paths, record, again, json, map, threads, quiet };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(paths)!;
            if (given.Length == 0 && !parsed.GetValue(again))
            {
                throw new UsageException("read needs a PATH, - for standard input, or --again");
            }

            if (parsed.GetValue(threads) < 1)
            {
                throw new UsageException($"--threads: {parsed.GetValue(threads)} is too few; expected 1 or more");
            }

            var options = IntakeOptions.Default with { Map = Map(parsed.GetValue(map)) };
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Write);
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var log = new RunLog("read", TimeProvider.System);
            var run = Read(store, bench, given, options, parsed.GetValue(threads), parsed.GetValue(again), log.Hear(output.Say));
            var stories = StoryRun.Run(store, bench, run.Touched);
            log.Keep(store, run.Counts);
            output.Say(run.Counts.ToString());
            if (!parsed.GetValue(quiet))
            {
                Print(store, bench, run, stories, parsed.GetValue(json), output);
            }

            output.Flush();
            return run.Counts.Rejected > 0 ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }

    static ReadingRun Read(Record store, Workbench bench, string[] paths, IntakeOptions options, int threads, bool again, Action<string> say)
    {
        var meter = new InputMeter(paths, options);
        using var progress = new ReadingProgress(() => meter.Share);
        var run = new ReadingRun(store, bench, threads, again) { Say = say, Progress = progress.Tell };
        run.Read(meter.Read());
        if (again)
        {
            run.ReadOlder();
        }

        return run;
    }

    static void Print(Record store, Workbench bench, ReadingRun run, IReadOnlyList<Model.Stories.Story> touched, bool json, Output output)
    {
        if (json)
        {
            foreach (var id in run.Seen)
            {
                output.Write(ReadingJson.Write(store.Reading(id)!));
            }

            return;
        }

        var stories = touched.Count > 0 ? touched : [.. run.Seen.Select(store.StoryOf).OfType<Model.Stories.Story>().DistinctBy(s => s.Id)];
        var asOf = BriefRun.LastDay(store);
        BriefPrinting.Text(stories.Take(MostStories).Select(s => BriefRun.Compose(store, s, asOf, bench)), Briefs.BriefFilter.Screen, output);
        if (stories.Count > MostStories)
        {
            output.Say(FormattableString.Invariant($"{stories.Count - MostStories:N0} more stories; `parallax stories` lists them, `parallax brief` tells them all"));
        }
    }

    static FieldMap? Map(string? text)
    {
        try
        {
            return text is null ? null : FieldMap.Parse(text);
        }
        catch (FormatException e)
        {
            throw new UsageException("--map: " + e.Message);
        }
    }
}
