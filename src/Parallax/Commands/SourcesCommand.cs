using System.CommandLine;
using Parallax.Briefs;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Store;
using Parallax.Store.Format;
using Parallax.Terminal;

namespace Parallax.Commands;

/// <summary><c>parallax sources</c>: on whose word the record rests.</summary>
static class SourcesCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var story = new Option<string?>("--story") { Description = "only this story", HelpName = "ID" };
        var since = DayOption.Create("--since", "only stories with a report published on this day or later");
        var actor = new Option<string?>("--actor") { Description = "only stories with this actor", HelpName = "ACTOR" };
        var json = JsonOption.Create();
        var command = new Command("sources", "Count on whose word statements rest, and what they do: assert, deny, decline, believe, …") { record, story, since, actor, json };
        command.SetAction(parsed =>
        {
            using var output = Output.OfProcess();
            using var store = Record.Open(parsed.GetValue(record)!, RecordAccess.Read);
            var reports = StorySelection.Of(store, parsed.GetValue(story), parsed.GetValue(since), parsed.GetValue(actor)).SelectMany(s => s.Reports);
            var counts = new Dictionary<string, SourceCount>(StringComparer.Ordinal);
            foreach (var reading in reports.Select(store.Reading).OfType<Model.Statements.Reading>())
            {
                Count(reading, counts);
            }

            var rows = counts.Values.OrderByDescending(c => c.Statements).ThenBy(c => c.Name, StringComparer.Ordinal).ToArray();
            foreach (var line in parsed.GetValue(json) ? rows.Select(Json) : Table(rows, output.Styled))
            {
                output.Write(line);
            }

            output.Flush();
            return ExitCode.Done;
        });
        return command;
    }

    static void Count(Model.Statements.Reading reading, Dictionary<string, SourceCount> counts)
    {
        foreach (var statement in reading.Statements)
        {
            if (statement.Sources.IsEmpty)
            {
                continue;
            }

            var source = statement.Sources[statement.Sources.Count - 1];
            var mention = source.Mention is { } number ? reading.Mentions[number] : null;
            var name = mention is { Kind: not (MentionKind.Pronoun or MentionKind.Description) } ? mention.Name
                : mention?.Antecedent is { } earlier ? reading.Mentions[earlier].Name
                : source.Span is { } span ? BriefWords.OneLine(span.In(reading.Report.Text).ToString(), 60) : "(unnamed)";
            if (!counts.TryGetValue(name, out var count))
            {
                counts[name] = count = new SourceCount(name, mention?.Actor?.Country);
            }

            count.Add(reading.Report.Id, source.Stance);
        }
    }

    static string Json(SourceCount count) => RowJson.Source(count.Name, count.Country, count.Statements, count.Reports, count.Stances());

    static IEnumerable<string> Table(SourceCount[] rows, bool styled) => TextTable.Lines(
        ["STATEMENTS", "REPORTS", "COUNTRY", "STANCES", "SOURCE"],
        [.. rows.Select(c => (IReadOnlyList<string>)
        [
            FormattableString.Invariant($"{c.Statements}"), FormattableString.Invariant($"{c.Reports}"), c.Country ?? "",
            string.Join(", ", c.Stances().Select(s => FormattableString.Invariant($"{s.Stance} {s.Count}"))), c.Name,
        ])],
        styled);

    /// <summary>One source's tally.</summary>
    sealed class SourceCount(string name, string? country)
    {
        readonly HashSet<string> _reports = new(StringComparer.Ordinal);
        readonly SortedDictionary<Stance, int> _stances = [];

        public string Name => name;

        public string? Country => country;

        public int Statements { get; private set; }

        public int Reports => _reports.Count;

        public void Add(string report, Stance stance)
        {
            Statements++;
            _reports.Add(report);
            _stances[stance] = _stances.GetValueOrDefault(stance) + 1;
        }

        public IReadOnlyList<(string Stance, int Count)> Stances() =>
            [.. _stances.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => (Labels.Of(s.Key), s.Value))];
    }
}
