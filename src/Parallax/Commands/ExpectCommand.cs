using System.CommandLine;
using Parallax.Briefs;
using Parallax.Comparing.Expectations;
using Parallax.Expectations;
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
        var after = DayOption.Create("--due-after", "only what may fall on this day or later; leaves out what has no day");
        var before = DayOption.Create("--due-before", "only what may fall on this day or earlier; leaves out what has no day");
        var actor = new Option<string?>("--actor") { Description = "only stories with this actor", HelpName = "ACTOR" };
        var holder = new Option<string?>("--holder") { Description = "only what is expected by a source, or an outlet in its own voice, with this in its name", HelpName = "NAME" };
        var asOf = DayOption.AsOf();
        var format = new Option<string>("--format") { Description = "table, json, ics (a calendar)", HelpName = "FORM", DefaultValueFactory = static _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "ics");
        var records = new Option<bool>("--records") { Description = "per holder and per outlet: how often what was expected came to pass" };
        var json = JsonOption.Create();
        var command = new Command("expect", "List what is expected: what, by whom, how firmly, when, and what came of it.")
        {
            record, status, since, after, before, actor, holder, asOf, format, records, json,
        };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var bench = Workbench.Beside(parsed.GetValue(record)!);
            var day = parsed.GetValue(asOf) ?? BriefRun.LastDay(store);
            var wanted = parsed.GetValue(status) is { } word ? Labels.Parse<ExpectationStatus>(word) : null;
            LedgerEntry[] found =
            [
                .. from story in StorySelection.Of(store, null, parsed.GetValue(since), parsed.GetValue(actor))
                   let brief = BriefRun.Compose(store, story, day, bench)
                   let readings = brief.Readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal)
                   from expectation in brief.Brief.Expectations
                   where wanted is null || expectation.Status == wanted
                   let entry = new LedgerEntry(story, readings[expectation.Statement.Report], expectation)
                   where IsHeldBy(entry, parsed.GetValue(holder)) && IsWithin(expectation.Window, parsed.GetValue(after), parsed.GetValue(before))
                   orderby expectation.Window.To ?? expectation.Window.From ?? DateOnly.MaxValue
                   select entry,
            ];
            var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format);
            foreach (var line in parsed.GetValue(records) ? Records(found, output.Styled)
                : form == "json" ? found.Select(e => RowJson.Expectation(e.Story.Id, e.Expectation))
                : form == "ics" ? [ICalendar.Of(found, day)]
                : Table(found, output.Styled))
            {
                output.Write(line);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static bool IsHeldBy(LedgerEntry entry, string? name) =>
        name is null || (entry.Holder is { } holder ? Has(holder, name) || entry.Expectation.Holder.Any(h => Has(h, name)) : Has(entry.Outlet, name));

    static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    static bool IsWithin(DayInterval window, DateOnly? after, DateOnly? before) =>
        (after is null && before is null) || (!window.IsOpen && !(window.To < after) && !(window.From > before));

    static IEnumerable<string> Table(LedgerEntry[] entries, bool styled) =>
        TextTable.Lines(["STATUS", "WHEN", "STRENGTH", "HOLDER", "STORY", "REPORT", "WHAT"], [.. entries.Select(e => Row(e.Story.Id, e.Expectation))], styled);

    static IReadOnlyList<string> Row(string story, Expectation expectation) =>
    [
        Labels.Of(expectation.Status), BriefWords.Days(expectation.Window) ?? "no day told", Labels.Of(expectation.Strength),
        BriefWords.OneLine(expectation.Holder.IsEmpty ? "the report" : string.Join(" ← ", expectation.Holder), 40), story,
        FormattableString.Invariant($"{expectation.Statement.Report[..6]}:s{expectation.Statement.Statement}"), BriefWords.OneLine(expectation.What, 100),
    ];

    static IEnumerable<string> Records(LedgerEntry[] entries, bool styled)
    {
        var holders = HolderRecord.Of(entries.Where(e => e.Holder is { Length: > 0 }).Select(e => (e.Holder!, e.Happening, e.Expectation.Status)));
        var outlets = HolderRecord.Of(entries.Select(e => (e.Outlet, e.Happening, e.Expectation.Status)));
        return TextTable.Lines(
            ["KIND", "MET", "SETTLED", "ALL", "SHARE MET, 95 % INTERVAL", "NAME"], [.. holders.Select(r => Row("holder", r)), .. outlets.Select(r => Row("outlet", r))], styled);
    }

    static IReadOnlyList<string> Row(string kind, HolderRecord record) =>
    [
        kind, FormattableString.Invariant($"{record.Met}"), FormattableString.Invariant($"{record.Settled}"), FormattableString.Invariant($"{record.All}"),
        record.Share is { } share ? FormattableString.Invariant($"{share.Share:P0} ({share.Low:P0}–{share.High:P0})") : FormattableString.Invariant($"fewer than {HolderRecord.LeastSettled} settled"),
        BriefWords.OneLine(record.Holder, 80),
    ];
}
