using System.CommandLine;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax export</c>: the record for other programs.</summary>
static class ExportCommand
{
    static readonly string[] Whats = ["readings", "briefs", "stories", "statements"];
    static readonly string[] Forms = ["jsonl", "csv"];

    public static Command Create()
    {
        var record = RecordOption.Create();
        var what = new Option<string>("--what") { Description = string.Join(", ", Whats), DefaultValueFactory = _ => "readings", HelpName = "WHAT" };
        what.AcceptOnlyFromAmong(Whats);
        var form = new Option<string>("--format") { Description = "jsonl, or csv for statements", DefaultValueFactory = _ => "jsonl", HelpName = "FORM" };
        form.AcceptOnlyFromAmong(Forms);
        var story = new Option<string?>("--story") { Description = "only this story", HelpName = "ID" };
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var actor = new Option<string?>("--actor") { Description = "only stories with this actor", HelpName = "ACTOR" };
        var asOf = DayOption.AsOf();
        var command = new Command("export", "Print the record as JSON lines in the published format, or its statements as CSV.") { record, what, form, story, since, actor, asOf };
        command.SetAction(parsed =>
        {
            var csv = parsed.GetValue(form) == "csv";
            var wanted = parsed.GetValue(what)!;
            if (csv && parsed.GetResult(what) is { Implicit: false } && wanted != "statements")
            {
                throw new UsageException($"CSV holds one row a statement; expected --what statements, not {wanted}");
            }

            if (!csv && wanted == "statements")
            {
                throw new UsageException("statements are exported as CSV; expected --format csv, or --what readings for JSON");
            }

            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var chosen = parsed.GetValue(story) is null && parsed.GetValue(since) is null && parsed.GetValue(actor) is null
                ? null
                : StorySelection.Of(store, parsed.GetValue(story), parsed.GetValue(since), parsed.GetValue(actor));
            if (!csv && wanted is "briefs" or "stories")
            {
                var bench = Workbench.Beside(parsed.GetValue(record)!);
                var day = parsed.GetValue(asOf) ?? BriefRun.LastDay(store);
                foreach (var found in chosen ?? [.. store.Stories()])
                {
                    output.Write(wanted == "stories" ? StoryJson.Write(found) : BriefJson.Write(BriefRun.Compose(store, found, day, bench).Brief));
                }
            }
            else
            {
                Readings(store, chosen is null ? store.ReportIds() : [.. chosen.SelectMany(s => s.Reports)], csv, output);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static void Readings(Record store, IEnumerable<string> reports, bool csv, Output output)
    {
        if (csv)
        {
            output.Write(StatementCsv.Head);
        }

        foreach (var reading in reports.Select(store.Reading).OfType<Model.Statements.Reading>())
        {
            if (!csv)
            {
                output.Write(ReadingJson.Write(reading));
                continue;
            }

            foreach (var row in StatementCsv.Rows(reading))
            {
                output.Write(row);
            }
        }
    }
}
