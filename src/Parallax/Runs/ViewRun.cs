using Parallax.Comparing;
using Parallax.Comparing.Ties;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Store;
using Parallax.Store.Views;

namespace Parallax.Runs;

/// <summary>Compares stories and keeps what pages need of them in the record.</summary>
static class ViewRun
{
    const int LongestGrowth = 60;

    /// <summary>Compares up to <paramref name="most"/> stories that have no view, the latest first; returns how many.</summary>
    public static int Run(Record record, Workbench bench, int most)
    {
        var asOf = record.Lists.LastDay() ?? DateOnly.MinValue;
        var views = new List<StoryView>();
        var missing = record.Views.Missing(most);
        foreach (var id in missing)
        {
            if (record.Story(id) is { } story)
            {
                views.Add(Of(story, [.. story.Reports.Select(record.Reading).OfType<Model.Statements.Reading>()], asOf, bench));
            }
        }

        record.Views.Store(views);
        return missing.Count;
    }

    /// <summary>The view of one story.</summary>
    public static StoryView Of(Story story, IReadOnlyList<Model.Statements.Reading> readings, DateOnly asOf, Workbench bench)
    {
        var brief = BriefComposition.Compose(story, readings, asOf, bench.Knowledge);
        var byId = readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        var carrying = story.Copies.SelectMany(g => g.Skip(1)).ToHashSet(StringComparer.Ordinal);
        return new StoryView(
            brief,
            [.. brief.Happenings.SelectMany(h => h.Statements).Distinct().Select(s => Mark(byId[s.Report], s.Statement))],
            [.. brief.Happenings.Select(h => h.Statements.Select(s => byId[s.Report].Statements[s.Statement].Where?.Country).FirstOrDefault(c => c is not null))],
            [.. brief.Ties.SelectMany(t => t.Statements.Select(s => Event(t, s, byId[s.Report])))],
            [.. readings.Select(r => Tally(r, carrying.Contains(r.Report.Id)))],
            // Outlets that the input does not name are told apart by their reports.
            readings.Where(r => !carrying.Contains(r.Report.Id)).Select(r => r.Report.Outlet == "unknown" ? r.Report.Id : r.Report.Outlet).Distinct(StringComparer.Ordinal).Count(),
            Growth(readings));
    }

    static StatementMark Mark(Model.Statements.Reading reading, int number)
    {
        var statement = reading.Statements[number];
        return new StatementMark(
            reading.Report.Id, number, reading.Sentences[statement.Sentence], statement.Extent, statement.Trigger,
            [.. statement.Sources.Select(s => new SourceMark(s.Span, s.Cue, s.Stance))], statement.Factuality, statement.Author);
    }

    static TieEvent Event(Tie tie, StatementRef reference, Model.Statements.Reading reading)
    {
        var statement = reading.Statements[reference.Statement];
        return new TieEvent(
            tie.First, tie.Second, reference, TieSumming.Day(statement, reading.Report.Published.Day), statement.Event!.Type, TieSumming.Score(statement) ?? 0,
            PlainWords.Of(reading.Report.Text, statement.Extent));
    }

    static ReportTally Tally(Model.Statements.Reading reading, bool carries)
    {
        var statements = reading.Statements;
        return new ReportTally(
            reading.Report.Id, carries, statements.Count, statements.Count(s => s.Sources.IsEmpty),
            statements.Count(s => !s.Sources.IsEmpty && s.Sources[0].Span is not null), statements.Count(s => !s.Sources.IsEmpty && s.Sources[0].Span is null),
            statements.Count(s => !s.Verbatim.IsEmpty),
            statements.Count(s => s.Sources.IsEmpty && s.Author is not (Factuality.Certain or Factuality.CertainlyNot)));
    }

    static EquatableList<int> Growth(IReadOnlyList<Model.Statements.Reading> readings)
    {
        var days = readings.Select(r => r.Report.Published.Day?.DayNumber).OfType<int>().Order().ToArray();
        if (days.Length == 0)
        {
            return [];
        }

        var counts = new int[Math.Min(LongestGrowth, days[^1] - days[0] + 1)];
        foreach (var day in days)
        {
            // A story longer than the picture shows its last days.
            counts[Math.Max(0, counts.Length - 1 - (days[^1] - day))]++;
        }

        return [.. counts];
    }
}
