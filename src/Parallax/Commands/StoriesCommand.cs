using System.CommandLine;
using Parallax.Briefs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax stories</c>: the list of stories, the latest first.</summary>
static class StoriesCommand
{
    const int SearchLimit = 1000;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORD") { Description = "only stories with a report that has all these words", Arity = ArgumentArity.ZeroOrMore };
        var record = RecordOption.Create();
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var actor = new Option<string?>("--actor") { Description = "only stories with this actor", HelpName = "ACTOR" };
        var json = JsonOption.Create();
        var command = new Command("stories", "List the record's stories, the latest first.") { words, record, since, actor, json };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var stories = StorySelection.Of(store, null, parsed.GetValue(since), parsed.GetValue(actor));
            if (parsed.GetValue(words) is { Length: > 0 } wanted)
            {
                var found = store.Search(string.Join(' ', wanted), SearchLimit).ToHashSet(StringComparer.Ordinal);
                stories = [.. stories.Where(s => s.Reports.Any(found.Contains))];
            }

            if (parsed.GetValue(json))
            {
                foreach (var story in stories)
                {
                    output.Write(StoryJson.Write(story));
                }
            }
            else
            {
                foreach (var line in TextTable.Lines(
                    ["STORY", "DAYS", "REPORTS", "TITLE"],
                    [.. stories.Select(s => (IReadOnlyList<string>)[s.Id, BriefWords.Days(s.Days) ?? "undated", FormattableString.Invariant($"{s.Reports.Count}"), BriefWords.OneLine(s.Title, 90)])],
                    output.Styled))
                {
                    output.Write(line);
                }
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }
}
