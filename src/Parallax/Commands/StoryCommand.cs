using System.CommandLine;
using Parallax.Briefs;
using Parallax.Model.Stories;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax story</c>: one story's reports, copies and reasons.</summary>
static class StoryCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("STORY") { Description = "the beginning of the story's id, or of a report's in it" };
        var record = RecordOption.Create();
        var json = JsonOption.Create();
        var command = new Command("story", "Show one story: its reports, which of them carry one text, and why they belong together. Its own commands put grouping right.")
        {
            id, record, json, StoryRevisionCommands.Split(), StoryRevisionCommands.Merge(), StoryRevisionCommands.Undo(),
        };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var story = RecordOption.Story(store, parsed.GetValue(id)!);
            if (parsed.GetValue(json))
            {
                output.Write(StoryJson.Write(story, [.. DecisionWords.About(story, store.Decisions()).Select(d => d.Decision)]));
            }
            else
            {
                Print(store, story, output);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static void Print(Record store, Story story, Output output)
    {
        output.Write($"{story.Title}");
        output.Write($"story {story.Id}, {BriefWords.Days(story.Days) ?? "undated"}");
        output.Write("");
        var rows = new List<IReadOnlyList<string>>();
        foreach (var report in story.Reports)
        {
            var reading = store.Reading(report)!;
            var edition = store.Editions(report);
            var group = story.Copies.Select((g, i) => (Group: g, Number: i + 1)).FirstOrDefault(g => g.Group.Contains(report)).Number;
            rows.Add(
            [
                report, BriefWords.Published(reading.Report.Published), reading.Report.Outlet, FormattableString.Invariant($"{reading.Statements.Count}"),
                edition > 1 ? FormattableString.Invariant($"{edition}") : "", group > 0 ? FormattableString.Invariant($"text {group}") : "",
                BriefWords.OneLine(reading.Report.Title.Length > 0 ? reading.Report.Title : reading.Report.Text, 80),
            ]);
        }

        foreach (var line in TextTable.Lines(["REPORT", "PUBLISHED", "OUTLET", "STATEMENTS", "EDITIONS", "CARRIES", "TITLE"], rows, output.Styled))
        {
            output.Write(line);
        }

        if (story.Why.Count > 0)
        {
            output.Write("");
            output.Write("Why grouped (each report asked against those before it, on average; above 0 in all joins)");
            foreach (var why in story.Why)
            {
                output.Write(FormattableString.Invariant($"  {why.Weight,7:+0.00;−0.00}  {why.Feature}"));
            }

            output.Write(FormattableString.Invariant($"  {story.Why.Sum(w => w.Weight),7:+0.00;−0.00}  in all"));
        }

        if (DecisionWords.About(story, store.Decisions()) is { Count: > 0 } decisions)
        {
            output.Write("");
            output.Write("Decided by people");
            foreach (var (decision, holds) in decisions)
            {
                output.Write("  " + DecisionWords.Of(decision) + (holds ? "" : " (undone)"));
            }
        }
    }
}
