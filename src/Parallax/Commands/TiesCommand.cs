using System.CommandLine;
using Parallax.Comparing.Ties;
using Parallax.Model.Stories;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;
using Parallax.Ties;

namespace Parallax.Commands;

/// <summary><c>parallax ties [A [B]]</c>: who works with whom and who is in conflict; for one pair, how that moves.</summary>
static class TiesCommand
{
    public static Command Create()
    {
        var actors = new Argument<string[]>("ACTOR")
        {
            Description = "one actor: its pairs; two: their tie by week; three letters of a country or a part of a name",
            Arity = new ArgumentArity(0, 2),
        };
        var record = RecordOption.Create();
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var asOf = DayOption.AsOf();
        var by = new Option<string>("--by") { Description = "week or day, for two actors", HelpName = "PERIOD", DefaultValueFactory = static _ => "week" };
        by.AcceptOnlyFromAmong("week", "day");
        var format = new Option<string>("--format") { Description = "table, json, svg (two actors)", HelpName = "FORM", DefaultValueFactory = static _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "svg");
        var blocs = new Option<bool>("--blocs") { Description = "the camps that the ties fall into, and which ties decide them" };
        var json = JsonOption.Create();
        var command = new Command("ties", "Sum cooperation and conflict between pairs of actors; for two actors, show how it moves.") { actors, record, since, asOf, by, format, blocs, json };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(actors) ?? [];
            var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
            if (form == "svg" && wanted.Length < 2)
            {
                throw new UsageException("a plot is of two actors: `parallax ties A B --format svg`");
            }

            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var day = parsed.GetValue(asOf) ?? BriefRun.LastDay(store);
            var stories = StorySelection.Of(store, null, parsed.GetValue(since), wanted.Length > 0 ? wanted[0] : null);
            var pairs = TieRun.Pairs(store, stories, day, bench).Where(p => IsOf(p, wanted)).ToArray();
            var lines = parsed.GetValue(blocs) ? TieTables.Camps(Blocs.Of([.. pairs.Select(p => new Tie(p.First, p.Second, p.Score, []))]))
                : wanted.Length < 2 ? Pairs(pairs, form, output.Styled)
                : pairs.SelectMany(p => Series(p, TieRun.Series(store, p, day), form, parsed.GetValue(by) == "day", output.Styled));
            foreach (var line in lines)
            {
                output.Write(line);
            }

            if (pairs.Length == 0)
            {
                output.Say(wanted.Length == 0 ? "no coded happening has two known actors" : $"no coded happening between {string.Join(" and ", wanted)}{(wanted.Length == 1 ? " and anybody" : "")}");
            }
            else if (form == "table")
            {
                output.Say(TieTables.Formula);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static IEnumerable<string> Pairs(PairTie[] pairs, string form, bool styled) => form == "json"
        ? pairs.Select(p => RowJson.Tie(p.First, p.Second, p.Score, p.Stories, p.Statements))
        : TieTables.Pairs(pairs, styled);

    static IEnumerable<string> Series(PairTie pair, TieSeries series, string form, bool byDay, bool styled) => form switch
    {
        "json" => [TieSeriesJson.Line(pair, series)],
        "svg" => [TiePlot.Svg(pair, series)],
        _ => [$"{pair.First} – {pair.Second}", .. TieTables.Series(byDay ? series.Days : series.Weeks, byDay, styled), .. TieTables.Changes(series), ""],
    };

    /// <summary>Whether the pair is of all actors that are wanted; three letters are a code where they are one of the pair's.</summary>
    static bool IsOf(PairTie pair, string[] wanted) => wanted.Length switch
    {
        0 => true,
        1 => Is(pair.First, wanted[0]) || Is(pair.Second, wanted[0]),
        _ => (Is(pair.First, wanted[0]) && Is(pair.Second, wanted[1])) || (Is(pair.First, wanted[1]) && Is(pair.Second, wanted[0])),
    };

    static bool Is(string key, string actor) => actor.Length == 3 && actor.All(char.IsUpper) ? key == actor || key.StartsWith(actor + " ", StringComparison.Ordinal) : key.Contains(actor, StringComparison.OrdinalIgnoreCase);
}
