using System.CommandLine;
using Parallax.Explanations;
using Parallax.Intake;
using Parallax.Model.Reports;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax explain</c>: how a sentence was read, from its tree to its factuality.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("REPORT[:SENTENCE] | TEXT")
        {
            Description = "a report of the record by the beginning of its id, with the number of a sentence as briefs give it (or sN for statement N); or a text of its own",
        };
        var record = RecordOption.Create();
        var published = DayOption.Create("--date", "the day on which TEXT was published");
        var json = JsonOption.Create();
        var command = new Command("explain", "Show how a sentence was read: tree, names, sources, events, factuality step by step.") { what, record, published, json };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var (reading, place) = Chosen(parsed.GetValue(what)!, parsed.GetValue(record)!, parsed.GetValue(published), bench, output);
            if (parsed.GetValue(json))
            {
                output.Write(ReadingJson.Write(reading));
            }
            else
            {
                foreach (var line in ReadingExplanation.Lines(reading, place, bench.Knowledge))
                {
                    output.Write(line);
                }
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static (Model.Statements.Reading Reading, ExplainedPlace Place) Chosen(string what, string path, DateOnly? published, Workbench bench, Output output)
    {
        if (string.IsNullOrWhiteSpace(what))
        {
            throw new UsageException("explain needs a report of the record or a text");
        }

        if (!ExplainedPlace.TryParse(what, out var report, out var place))
        {
            Publication day = published is { } given ? new Publication.Given(given) : new Publication.Unknown();
            return (bench.Read(new Report(ReportIdentity.Of("unknown", null, "", what), "unknown", ReportKind.Unknown, day, null, "", what)), ExplainedPlace.Whole);
        }

        using var store = Record.Open(path, RecordAccess.Read);
        var id = RecordOption.Report(store, report);
        var reading = store.Reading(id)!;
        if (store.ProvenanceOf(id) != bench.Provenance)
        {
            output.Say($"report {id} was read with other knowledge than this program has; what follows is this program's reading (`parallax read --again` renews the record)");
            reading = bench.Read(reading.Report);
        }

        if (!place.IsIn(reading))
        {
            throw new UsageException(FormattableString.Invariant(
                $"report {id} has {reading.Sentences.Count} sentences and {reading.Statements.Count} statements; '{what}' names none of them"));
        }

        return (reading, place);
    }
}
