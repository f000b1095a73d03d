using System.CommandLine;
using Parallax.Briefs;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
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

            count.Add(reading.Report, source.Stance, statement.Factuality);
        }
    }

    static string Json(SourceCount count) => RowJson.Source(count.Name, count.Country, count.Statements, count.Reports, count.Outlets, count.Stances(), count.Certainty());

    static IEnumerable<string> Table(SourceCount[] rows, bool styled) => TextTable.Lines(
        ["STATEMENTS", "OUTLETS", "REPORTS", "COUNTRY", "STANCES", "CERTAINTY", "SOURCE"],
        [.. rows.Select(c => (IReadOnlyList<string>)
        [
            FormattableString.Invariant($"{c.Statements}"), FormattableString.Invariant($"{c.Outlets.Count}"), FormattableString.Invariant($"{c.Reports}"), c.Country ?? "",
            Listed(c.Stances()), Listed(c.Certainty()), c.Name,
        ])],
        styled);

    static string Listed((string Word, int Count)[] counts) =>
        string.Join(", ", counts.Take(4).Select(c => FormattableString.Invariant($"{c.Word} {c.Count}"))) + (counts.Length > 4 ? ", …" : "");

    /// <summary>One source's tally.</summary>
    sealed class SourceCount(string name, string? country)
    {
        readonly HashSet<string> _reports = new(StringComparer.Ordinal);
        readonly SortedSet<string> _outlets = new(StringComparer.Ordinal);
        readonly SortedDictionary<Stance, int> _stances = [];
        readonly SortedDictionary<Factuality, int> _certainty = [];

        public string Name => name;

        public string? Country => country;

        public int Statements { get; private set; }

        public int Reports => _reports.Count;

        public IReadOnlyList<string> Outlets => [.. _outlets];

        public void Add(Report report, Stance stance, Factuality factuality)
        {
            Statements++;
            _reports.Add(report.Id);
            _outlets.Add(report.Outlet);
            _stances[stance] = _stances.GetValueOrDefault(stance) + 1;
            _certainty[factuality] = _certainty.GetValueOrDefault(factuality) + 1;
        }

        public (string Word, int Count)[] Stances() => Sorted(_stances);

        public (string Word, int Count)[] Certainty() => Sorted(_certainty);

        static (string, int)[] Sorted<T>(SortedDictionary<T, int> counts) where T : struct, Enum =>
            [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => (Labels.Of(c.Key), c.Value))];
    }
}
