using System.CommandLine;
using Parallax.Model.Stories;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax ties</c>: who works with whom and who is in conflict, summed over stories.</summary>
static class TiesCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var actor = new Option<string?>("--actor") { Description = "only pairs with this actor, by its three letters or a part of its name", HelpName = "ACTOR" };
        var asOf = DayOption.AsOf();
        var json = JsonOption.Create();
        var command = new Command("ties", "Sum cooperation and conflict between pairs of actors.") { record, since, actor, asOf, json };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var day = parsed.GetValue(asOf) ?? BriefRun.LastDay(store);
            var stories = StorySelection.Of(store, null, parsed.GetValue(since), parsed.GetValue(actor));
            foreach (var line in Lines(stories, s => BriefRun.Compose(store, s, day, bench).Brief, parsed.GetValue(actor), parsed.GetValue(json), output.Styled))
            {
                output.Write(line);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static IEnumerable<string> Lines(IReadOnlyList<Story> stories, Func<Story, Brief> compose, string? actor, bool json, bool styled)
    {
        var pairs =
            (from story in stories
             from tie in compose(story).Ties
             where actor is null || Is(tie.First, actor) || Is(tie.Second, actor)
             group (Story: story.Id, Tie: tie) by (tie.First, tie.Second) into pair
             let score = Math.Round(pair.Sum(p => p.Tie.Score), 3)
             orderby Math.Abs(score) descending, pair.Key.First, pair.Key.Second
             select (pair.Key.First, pair.Key.Second, Score: score, Stories: pair.Select(p => p.Story).Distinct().ToArray(),
                 Statements: pair.SelectMany(p => p.Tie.Statements).ToArray())).ToArray();
        return json
            ? pairs.Select(p => RowJson.Tie(p.First, p.Second, p.Score, p.Stories, p.Statements))
            : TextTable.Lines(
                ["FIRST", "SECOND", "SCORE", "STORIES", "STATEMENTS", "TIE"],
                [.. pairs.Select(p => (IReadOnlyList<string>)
                [
                    p.First, p.Second, FormattableString.Invariant($"{p.Score:+0.0;−0.0;0.0}"), FormattableString.Invariant($"{p.Stories.Length}"),
                    FormattableString.Invariant($"{p.Statements.Length}"), p.Score < 0 ? "in conflict" : "working together",
                ])],
                styled);
    }

    static bool Is(string key, string actor) => key.Contains(actor, StringComparison.OrdinalIgnoreCase);
}
