using System.Globalization;
using Microsoft.Data.Sqlite;
using Parallax.Model;
using Parallax.Model.Reports;

namespace Parallax.Store.Views;

/// <summary>Lists over the whole record, page by page. Every question here is answered from an index.</summary>
public sealed class ListTable
{
    readonly SqlSession _sql;

    internal ListTable(SqlSession sql)
    {
        _sql = sql;
        Expectations = new ExpectationList(sql);
        Actors = new ActorList(sql);
        Ties = new TieList(sql);
        Outlets = new OutletList(sql);
        Search = new SearchList(sql);
        Runs = new RunList(sql);
    }

    /// <summary>What is expected.</summary>
    public ExpectationList Expectations { get; }

    /// <summary>Who is mentioned.</summary>
    public ActorList Actors { get; }

    /// <summary>Who works with whom and against whom.</summary>
    public TieList Ties { get; }

    /// <summary>Who publishes, and how.</summary>
    public OutletList Outlets { get; }

    /// <summary>Reports and statements by their words.</summary>
    public SearchList Search { get; }

    /// <summary>What became of input.</summary>
    public RunList Runs { get; }

    /// <summary>The last day on which a report was published, or null.</summary>
    public DateOnly? LastDay() => ReadDay((string?)_sql.Scalar("SELECT max(published) FROM edition"));

    /// <summary>How many stories there are.</summary>
    public int StoryCount() => (int)(long)_sql.Scalar("SELECT count(*) FROM story")!;

    /// <summary>The number of the report that was stored last; 0 in an empty record.</summary>
    public long LastNumber() => (long)(_sql.Scalar("SELECT max(number) FROM report") ?? 0L);

    /// <summary>Stories, one page of them.</summary>
    /// <param name="order">In what order.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="after">Reports with a greater number are fresh.</param>
    /// <param name="today">The day for which expectations are due.</param>
    public EquatableList<StoryRow> Stories(StoryOrder order, int skip, int take, long after, DateOnly today) =>
        [.. _sql.Query(
            order switch
            {
                StoryOrder.Witnesses => StoryColumns + "FROM story_view v JOIN story s ON s.number = v.story ORDER BY v.witnesses DESC LIMIT $1 OFFSET $2",
                StoryOrder.Conflicts => StoryColumns + "FROM story_view v JOIN story s ON s.number = v.story ORDER BY v.conflicts DESC LIMIT $1 OFFSET $2",
                _ => StoryColumns + "FROM story s LEFT JOIN story_view v ON v.story = s.number ORDER BY s.last_day DESC, s.id LIMIT $1 OFFSET $2",
            },
            ReadStory, take, skip, after, ReportTable.Day(today))];

    /// <summary>One story's row, or null.</summary>
    public StoryRow? Story(string id, long after, DateOnly today) =>
        _sql.Query(StoryColumns + "FROM story s LEFT JOIN story_view v ON v.story = s.number WHERE s.id = $1 AND $2 IS NULL", ReadStory, id, null, after, ReportTable.Day(today)) is [var row, ..] ? row : null;

    const string StoryColumns = """
        SELECT s.id, substr(s.title, 1, 300), s.first_day, s.last_day,
          (SELECT count(*) FROM story_report sr WHERE sr.story = s.number),
          (SELECT count(*) FROM story_report sr WHERE sr.story = s.number AND sr.report > $3),
          (SELECT count(*) FROM expectation x WHERE x.story = s.number AND x.status = 'open' AND x.last_day >= $4 AND coalesce(x.first_day, '') <= $4),
          (SELECT count(*) FROM expectation x WHERE x.story = s.number AND x.status = 'open' AND x.last_day < $4),
          v.witnesses, v.outlets, v.conflicts, v.updates, v.silences, v.happenings, v.growth

        """;

    static StoryRow ReadStory(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), new DayInterval(ReadDay(row, 2), ReadDay(row, 3)), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7),
        row.IsDBNull(8) ? null : new StoryCounts(
            row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12), row.GetInt32(13),
            [.. row.GetString(14).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))]));

    /// <summary>The head of a report, or null.</summary>
    public ReportHead? Report(string id) => _sql.Query(ReportColumns + "WHERE r.id = $1", ReadReport, id) is [var head, ..] ? head : null;

    /// <summary>The heads of a story's reports, by day, the undated last.</summary>
    public EquatableList<ReportHead> Reports(string story) =>
        [.. _sql.Query(
            """
            SELECT r.id, r.outlet, r.kind, e.published, e.published_from, e.published_detail, r.url, substr(CASE WHEN e.title = '' THEN e.text ELSE e.title END, 1, 300),
              (SELECT count(*) FROM edition x WHERE x.report = r.number), s.id
            FROM story s CROSS JOIN story_report sr ON sr.story = s.number CROSS JOIN report r ON r.number = sr.report CROSS JOIN edition e ON e.report = r.number AND e.edition = r.edition
            WHERE s.id = $1 ORDER BY e.published IS NULL, e.published, r.id
            """,
            ReadReport, story)];

    internal const string ReportColumns = """
        SELECT r.id, r.outlet, r.kind, e.published, e.published_from, e.published_detail, r.url, substr(CASE WHEN e.title = '' THEN e.text ELSE e.title END, 1, 300),
          (SELECT count(*) FROM edition x WHERE x.report = r.number), s.id
        FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition
        LEFT JOIN story_report sr ON sr.report = r.number LEFT JOIN story s ON s.number = sr.story

        """;

    internal static ReportHead ReadReport(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), Labels.Parse<ReportKind>(row.GetString(2)) ?? ReportKind.Unknown, PublicationColumns.Read(row, 3),
        row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7), row.GetInt32(8), row.IsDBNull(9) ? null : row.GetString(9));

    /// <summary>The text of a report's edition in force; null where the record lacks the report.</summary>
    public string? Text(string report) =>
        (string?)_sql.Scalar("SELECT e.text FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition WHERE r.id = $1", report);

    internal static DateOnly? ReadDay(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : ReadDay(row.GetString(column));

    internal static DateOnly? ReadDay(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
