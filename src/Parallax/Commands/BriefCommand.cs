using System.CommandLine;
using Parallax.Briefs;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax brief</c>: what the record's accounts agree on, where they part, what is expected.</summary>
static class BriefCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var story = new Option<string?>("--story") { Description = "only this story, by the beginning of its id or of a report's", HelpName = "ID" };
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var actor = new Option<string?>("--actor") { Description = "only stories and lines with this actor: a country's three letters or a part of a name", HelpName = "ACTOR" };
        var form = new Option<string>("--format") { Description = string.Join(", ", BriefPrinting.Forms), DefaultValueFactory = _ => "text", HelpName = "FORM" };
        form.AcceptOnlyFromAmong(BriefPrinting.Forms);
        var json = JsonOption.Create();
        var all = new Option<bool>("--all") { Description = "every line, and stories of a single report" };
        var asOf = DayOption.AsOf();
        var command = new Command("brief", "Tell the stories of the record: agreed, contested, only in one account, not confirmed, expected.")
        {
            record, story, since, actor, form, json, all, asOf,
        };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var day = parsed.GetValue(asOf) ?? BriefRun.LastDay(store);
            var chosen = StorySelection.Of(store, parsed.GetValue(story), parsed.GetValue(since), parsed.GetValue(actor));
            var several = chosen.Where(s => s.Reports.Count > 1).ToArray();
            var told = parsed.GetValue(story) is not null || parsed.GetValue(all) || parsed.GetValue(json) || several.Length == 0 ? chosen : several;
            if (told.Count < chosen.Count)
            {
                output.Say(FormattableString.Invariant($"{chosen.Count - told.Count:N0} stories of a single report are left out; --all tells them too"));
            }

            BriefPrinting.Print(
                told.Select(s => BriefRun.Compose(store, s, day, bench)), new BriefFilter(parsed.GetValue(actor), parsed.GetValue(all)),
                parsed.GetValue(json) ? "json" : parsed.GetValue(form)!, output);
            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }
}
