using System.Globalization;
using System.Text;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;
using Parallax.Store.Format;

namespace Parallax.Store.Views;

/// <summary>Views of stories: which are missing, storing one, reading it back.</summary>
public sealed class ViewTable
{
    readonly SqlSession _sql;

    internal ViewTable(SqlSession sql) => _sql = sql;

    /// <summary>Ids of stories without a view, the latest first.</summary>
    public EquatableList<string> Missing(int limit) =>
        [.. _sql.Query(
            "SELECT s.id FROM story s WHERE NOT EXISTS (SELECT 1 FROM story_view v WHERE v.story = s.number) ORDER BY s.last_day DESC, s.id LIMIT $1",
            static r => r.GetString(0), limit)];

    /// <summary>How many stories have no view yet.</summary>
    public int MissingCount() => (int)(long)_sql.Scalar("SELECT (SELECT count(*) FROM story) - (SELECT count(*) FROM story_view)")!;

    /// <summary>The comparison of a story, or null where its view is missing.</summary>
    public Brief? Brief(string story) =>
        _sql.Query("SELECT v.brief FROM story s JOIN story_view v ON v.story = s.number WHERE s.id = $1", static r => r.GetFieldValue<byte[]>(0), story) is [var packed, ..]
            ? BriefJson.Read(PackedBytes.Unpack(packed))
            : null;

    /// <summary>The marks of a story's statements; empty where its view is missing.</summary>
    public EquatableList<StatementMark> Marks(string story) =>
        _sql.Query("SELECT v.marks FROM story s JOIN story_view v ON v.story = s.number WHERE s.id = $1", static r => r.GetFieldValue<byte[]>(0), story) is [var packed, ..]
            ? MarkJson.Read(PackedBytes.Unpack(packed).Span)
            : [];

    /// <summary>Stores views in one transaction; a story that is gone meanwhile is left out.</summary>
    public void Store(IReadOnlyList<StoryView> views)
    {
        ArgumentNullException.ThrowIfNull(views);
        _sql.InTransaction(() =>
        {
            foreach (var view in views)
            {
                // Grouped anew since it was compared: it will be compared again.
                if (Number(view) is { } number)
                {
                    Store(view, number);
                }
            }

            return views.Count;
        });
    }

    long? Number(StoryView view) =>
        (long?)_sql.Scalar("SELECT number FROM story WHERE id = $1", view.Brief.Story.Id) is { } number
            && (long)_sql.Scalar("SELECT count(*) FROM story_report WHERE story = $1", number)! == view.Brief.Story.Reports.Count ? number : null;

    void Store(StoryView view, long story)
    {
        var brief = view.Brief;
        foreach (var table in (ReadOnlySpan<string>)["DELETE FROM expectation WHERE story = $1", "DELETE FROM happening WHERE story = $1", "DELETE FROM tie_event WHERE story = $1", "DELETE FROM report_view WHERE story = $1"])
        {
            _sql.Execute(table, story);
        }

        _sql.Execute(
            """
            INSERT OR REPLACE INTO story_view (story, reports, witnesses, outlets, conflicts, updates, silences, happenings, growth, brief, marks)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            story, brief.Story.Reports.Count, brief.Story.Reports.Count - brief.Story.Copies.Sum(g => g.Count - 1), view.Outlets,
            brief.Comparisons.Count(c => c.Relation == Relation.Conflict), brief.Comparisons.Count(c => c.Relation == Relation.Update), brief.Silences.Count,
            brief.Happenings.Count, string.Join(' ', view.Growth.Select(g => g.ToString(CultureInfo.InvariantCulture))),
            PackedBytes.Pack(Encoding.UTF8.GetBytes(BriefJson.Write(brief))), PackedBytes.Pack(MarkJson.Write(view.Marks)));
        var numbers = view.Tallies.ToDictionary(t => t.Report, t => (long?)_sql.Scalar("SELECT number FROM report WHERE id = $1", t.Report), StringComparer.Ordinal);
        foreach (var expectation in brief.Expectations)
        {
            _sql.Execute(
                """
                INSERT INTO expectation (story, number, report, statement, what, holder, strength, conditional, first_day, last_day, place, status, by_report, by_statement)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                """,
                story, expectation.Id, numbers[expectation.Statement.Report], expectation.Statement.Statement, expectation.What, string.Join('\n', expectation.Holder),
                Labels.Of(expectation.Strength), expectation.Conditional ? 1 : 0, DayText(expectation.Window.From), DayText(expectation.Window.To), expectation.Place,
                Labels.Of(expectation.Status is ExpectationStatus.Due or ExpectationStatus.Overdue ? ExpectationStatus.Open : expectation.Status),
                expectation.ResolvedBy is { } by ? numbers.GetValueOrDefault(by.Report) : null, expectation.ResolvedBy?.Statement);
        }

        foreach (var happening in brief.Happenings)
        {
            _sql.Execute(
                "INSERT INTO happening (story, number, what, event, first_day, last_day, place, country, witnesses) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                story, happening.Id, happening.What, happening.Event is { } type ? Labels.Of(type) : null, DayText(happening.Days.From), DayText(happening.Days.To),
                happening.Place, view.Countries[happening.Id], happening.Witnesses);
        }

        foreach (var tie in view.TieEvents)
        {
            _sql.Execute(
                "INSERT OR IGNORE INTO tie_event (story, report, statement, first, second, day, event, score, what) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                story, numbers[tie.Statement.Report], tie.Statement.Statement, tie.First, tie.Second, DayText(tie.Day), Labels.Of(tie.Event), tie.Score, tie.What);
        }

        foreach (var tally in view.Tallies)
        {
            _sql.Execute(
                "INSERT OR REPLACE INTO report_view (report, story, carries, statements, own, named, unnamed, verbatim, hedged) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                numbers[tally.Report], story, tally.Carries ? 1 : 0, tally.Statements, tally.Own, tally.Named, tally.Unnamed, tally.Verbatim, tally.Hedged);
        }
    }

    static string? DayText(DateOnly? day) => day is { } value ? ReportTable.Day(value) : null;
}
