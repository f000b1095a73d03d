using System.CommandLine;
using Parallax.Briefs;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax story split|merge|undo</c>: people put grouping right, and the record keeps to it.</summary>
static class StoryRevisionCommands
{
    public static Command Split()
    {
        var story = new Argument<string>("STORY") { Description = "the beginning of the story's id" };
        var reports = new Argument<string[]>("REPORT") { Description = "the beginnings of the ids of the reports that do not belong to it", Arity = ArgumentArity.OneOrMore };
        return Create(
            "split", "Take reports out of a story: they are a story of their own, and later reading keeps them apart.", [story, reports],
            (parsed, store, bench, reason) => StoryRevision.Split(
                store, bench, RecordOption.Story(store, parsed.GetValue(story)!), [.. parsed.GetValue(reports)!.Select(r => RecordOption.Report(store, r))], reason));
    }

    public static Command Merge()
    {
        var first = new Argument<string>("STORY") { Description = "the beginning of the id of the story that stays" };
        var second = new Argument<string>("OTHER") { Description = "the beginning of the id of the story that goes into it; its id leads there from now on" };
        return Create(
            "merge", "Make one story of two: later reading keeps them together.", [first, second],
            (parsed, store, bench, reason) => StoryRevision.Merge(
                store, bench, RecordOption.Story(store, parsed.GetValue(first)!), RecordOption.Story(store, parsed.GetValue(second)!), reason));
    }

    public static Command Undo()
    {
        var number = new Argument<int?>("DECISION") { Description = "the decision's number; the last split or merge that holds unless given", Arity = ArgumentArity.ZeroOrOne };
        return Create(
            "undo", "Take a split or a merge back, or bring back by its number what an undo took back.", [number],
            (parsed, store, bench, reason) => StoryRevision.Undo(store, bench, parsed.GetValue(number), reason));
    }

    static Command Create(string name, string description, Argument[] arguments, Func<ParseResult, Record, Workbench, string, Revision> decide)
    {
        var record = RecordOption.Create();
        var reason = new Option<string>("--reason") { Description = "why, in your words; kept with the decision", DefaultValueFactory = _ => "", HelpName = "TEXT" };
        var json = JsonOption.Create();
        var command = new Command(name, description) { record, reason, json };
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }

        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            var path = parsed.GetValue(record)!;
            if (!File.Exists(path))
            {
                throw new RecordException(path, "there is no record here yet; read some reports first, or name another one with --record");
            }

            using var store = Record.Open(path, RecordAccess.Write);
            var revision = decide(parsed, store, Workbench.Beside(path), parsed.GetValue(reason)!);
            if (parsed.GetValue(json))
            {
                output.Write(DecisionJson.Write(revision.Decision, revision.Stories));
            }
            else
            {
                Print(store, revision, output);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static void Print(Record store, Revision revision, Output output)
    {
        output.Write(DecisionWords.Of(revision.Decision));
        output.Write("");
        foreach (var line in TextTable.Lines(
            ["STORY", "DAYS", "REPORTS", "TITLE"],
            [.. revision.Stories.Select(s => (IReadOnlyList<string>)[s.Id, BriefWords.Days(s.Days) ?? "undated", FormattableString.Invariant($"{s.Reports.Count}"), BriefWords.OneLine(s.Title, 90)])],
            output.Styled))
        {
            output.Write(line);
        }

        output.Say(FormattableString.Invariant($"`parallax story undo {revision.Decision.Number}` takes this back"));
    }
}
