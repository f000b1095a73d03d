using Parallax.Comparing.Ties;
using Parallax.Model.Stories;
using Parallax.Runs;
using Parallax.Store;

namespace Parallax.Ties;

/// <summary>Sums ties over the stories of a record.</summary>
static class TieRun
{
    /// <summary>All pairs, the strongest first.</summary>
    public static IReadOnlyList<PairTie> Pairs(Record record, IReadOnlyList<Story> stories, DateOnly asOf, Workbench bench) =>
        [.. from story in stories
            let brief = BriefRun.Compose(record, story, asOf, bench)
            let readings = brief.Readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal)
            from tie in brief.Brief.Ties
            group (Story: story.Id, Tie: tie, Deeds: tie.Statements.Select(s => Deed(s, readings))) by (tie.First, tie.Second) into pair
            let found = new PairTie(
                pair.Key.First, pair.Key.Second, Math.Round(pair.Sum(p => p.Tie.Score), 3), [.. pair.Select(p => p.Story).Distinct()],
                [.. pair.SelectMany(p => p.Deeds).OfType<Deed>()], [.. pair.SelectMany(p => p.Tie.Statements)])
            orderby Math.Abs(found.Score) descending, found.First, found.Second
            select found];

    /// <summary>The pair's happenings by day and week, with the reports that name both as coverage.</summary>
    public static TieSeries Series(Record record, PairTie pair, DateOnly asOf)
    {
        var both = record.ReportsWithActor(pair.First).Intersect(record.ReportsWithActor(pair.Second), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var coverage = record.PublicationDays().Where(r => r.Day is not null && both.Contains(r.Report)).GroupBy(r => r.Day!.Value).ToDictionary(g => g.Key, g => g.Count());
        return TieSeries.Of(pair.Deeds, coverage, asOf);
    }

    /// <summary>Null where neither the statement nor its report has a day.</summary>
    static Deed? Deed(StatementRef at, Dictionary<string, Model.Statements.Reading> readings)
    {
        var reading = readings[at.Report];
        var statement = reading.Statements[at.Statement];
        return TieSumming.Day(statement, reading.Report.Published.Day) is { } day && statement.Event is { } code
            ? new Deed(day, code.Type, TieSumming.Score(statement) ?? 0, at)
            : null;
    }
}
