using System.CommandLine;
using Parallax.Briefs;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax expect</c>: the ledger of what was expected, by whom, and what came of it.</summary>
static class ExpectCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var status = new Option<string?>("--status") { Description = string.Join(", ", Labels.All<ExpectationStatus>()), HelpName = "STATUS" };
        status.AcceptOnlyFromAmong([.. Labels.All<ExpectationStatus>()]);
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var actor = new Option<string?>("--actor") { Description = "only stories with this actor", HelpName = "ACTOR" };
        var asOf = DayOption.AsOf();
        var json = JsonOption.Create();
        var command = new Command("expect", "List what is expected: what, by whom, how firmly, when, and what came of it.") { record, status, since, actor, asOf, json };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var day = parsed.GetValue(asOf) ?? BriefRun.LastDay(store);
            var wanted = parsed.GetValue(status) is { } word ? Labels.Parse<ExpectationStatus>(word) : null;
            var found =
                from story in StorySelection.Of(store, null, parsed.GetValue(since), parsed.GetValue(actor))
                from expectation in BriefRun.Compose(store, story, day, bench).Brief.Expectations
                where wanted is null || expectation.Status == wanted
                orderby expectation.Window.To ?? expectation.Window.From ?? DateOnly.MaxValue
                select (Story: story.Id, Expectation: expectation);
            if (parsed.GetValue(json))
            {
                foreach (var (story, expectation) in found)
                {
                    output.Write(RowJson.Expectation(story, expectation));
                }
            }
            else
            {
                foreach (var line in TextTable.Lines(["STATUS", "WHEN", "STRENGTH", "HOLDER", "STORY", "REPORT", "WHAT"], [.. found.Select(f => Row(f.Story, f.Expectation))], output.Styled))
                {
                    output.Write(line);
                }
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static IReadOnlyList<string> Row(string story, Expectation expectation) =>
    [
        Labels.Of(expectation.Status), BriefWords.Days(expectation.Window) ?? "no day told", Labels.Of(expectation.Strength),
        BriefWords.OneLine(expectation.Holder.IsEmpty ? "the report" : string.Join(" ← ", expectation.Holder), 40), story,
        FormattableString.Invariant($"{expectation.Statement.Report[..6]}:s{expectation.Statement.Statement}"), BriefWords.OneLine(expectation.What, 100),
    ];
}
