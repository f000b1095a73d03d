using Microsoft.Data.Sqlite;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;

namespace Parallax.Store.Views;

/// <summary>Expectations over all stories.</summary>
public sealed class ExpectationList
{
    // The calendar tells open, due and overdue apart; nothing else moves them.
    const string Standing = """
        CASE WHEN x.status <> 'open' THEN x.status WHEN x.last_day < $1 THEN 'overdue'
          WHEN x.last_day IS NOT NULL AND coalesce(x.first_day, '') <= $1 THEN 'due' ELSE 'open' END
        """;

    const string Columns = $"""
        SELECT s.id, r.outlet, r.id, x.statement, x.what, x.holder, x.strength, x.conditional, x.first_day, x.last_day, x.place, {Standing}, b.id, x.by_statement
        FROM expectation x JOIN story s ON s.number = x.story JOIN report r ON r.number = x.report LEFT JOIN report b ON b.number = x.by_report

        """;

    readonly SqlSession _sql;

    internal ExpectationList(SqlSession sql) => _sql = sql;

    /// <summary>How many there are of each status, in all or of one outermost holder's.</summary>
    public IReadOnlyDictionary<ExpectationStatus, int> Counts(DateOnly today, string? holder = null) =>
        (holder is null
            ? _sql.Query($"SELECT {Standing} AS standing, count(*) FROM expectation x GROUP BY standing", ReadCount, ReportTable.Day(today))
            : _sql.Query($"SELECT {Standing} AS standing, count(*) FROM expectation x WHERE x.holder = $2 OR x.holder LIKE $3 ESCAPE '\\' GROUP BY standing", ReadCount, ReportTable.Day(today), holder, Below(holder)))
            .ToDictionary(c => c.Status, c => c.Count);

    /// <summary>One status, one page; what is overdue or resolved the latest first, what is to come the soonest first.</summary>
    /// <param name="status">The status.</param>
    /// <param name="holder">Only this outermost holder's; empty for what reports expect in their own voice; or null.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="today">The day for which statuses are told.</param>
    public EquatableList<ExpectationRow> Of(ExpectationStatus status, string? holder, int skip, int take, DateOnly today)
    {
        var where = status switch
        {
            ExpectationStatus.Overdue => "WHERE x.status = 'open' AND x.last_day < $1 AND $5 IS NOT NULL",
            ExpectationStatus.Due => "WHERE x.status = 'open' AND x.last_day >= $1 AND coalesce(x.first_day, '') <= $1 AND $5 IS NOT NULL",
            ExpectationStatus.Open => "WHERE x.status = 'open' AND (x.last_day IS NULL OR (x.last_day >= $1 AND coalesce(x.first_day, '') > $1)) AND $5 IS NOT NULL",
            _ => "WHERE x.status = $5",
        };
        var order = status is ExpectationStatus.Due or ExpectationStatus.Open ? "ORDER BY x.last_day IS NULL, x.last_day, x.story, x.number" : "ORDER BY x.last_day DESC, x.story, x.number";
        return [.. _sql.Query(
            Columns + where + " AND ($4 IS NULL OR x.holder = $4 OR x.holder LIKE $6 ESCAPE '\\') " + order + " LIMIT $2 OFFSET $3", Read,
            ReportTable.Day(today), take, skip, holder, Labels.Of(status), holder is null ? null : Below(holder))];
    }

    /// <summary>Those whose window ends on one of these days, by that day.</summary>
    public EquatableList<ExpectationRow> Ending(DateOnly from, DateOnly to, DateOnly today, int limit) =>
        [.. _sql.Query(
            Columns + "WHERE x.last_day BETWEEN $2 AND $3 ORDER BY x.last_day, x.story, x.number LIMIT $4", Read,
            ReportTable.Day(today), ReportTable.Day(from), ReportTable.Day(to), limit)];

    /// <summary>Holders by how much they have anticipated.</summary>
    public EquatableList<HolderRow> Holders(DateOnly today, int limit) =>
        [.. _sql.Query(
            """
            SELECT h, count(*) AS n, sum(status IN ('met', 'met otherwise')), sum(status = 'missed'), sum(status = 'open' AND last_day < $1)
            FROM (SELECT substr(holder, 1, CASE instr(holder, char(10)) WHEN 0 THEN length(holder) ELSE instr(holder, char(10)) - 1 END) AS h, status, last_day FROM expectation)
            GROUP BY h ORDER BY n DESC, h LIMIT $2
            """,
            static r => new HolderRow(r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.IsDBNull(4) ? 0 : r.GetInt32(4)), ReportTable.Day(today), limit)];

    static ExpectationRow Read(SqliteDataReader row)
    {
        var (first, last) = (ListTable.ReadDay(row, 8), ListTable.ReadDay(row, 9));
        return new ExpectationRow(
            row.GetString(0), row.GetString(1), new StatementRef(row.GetString(2), row.GetInt32(3)), row.GetString(4),
            [.. row.GetString(5).Split('\n', StringSplitOptions.RemoveEmptyEntries)], Labels.Parse<Strength>(row.GetString(6)) ?? Strength.Possible, row.GetInt32(7) != 0,
            new DayInterval(first, last), row.IsDBNull(10) ? null : row.GetString(10), Status(row, 11),
            row.IsDBNull(12) || row.IsDBNull(13) ? null : new StatementRef(row.GetString(12), row.GetInt32(13)));
    }

    static ExpectationStatus Status(SqliteDataReader row, int column) => Labels.Parse<ExpectationStatus>(row.GetString(column)) ?? ExpectationStatus.Open;

    static (ExpectationStatus Status, int Count) ReadCount(SqliteDataReader row) => (Status(row, 0), row.GetInt32(1));

    /// <summary>Paths that begin with a holder and go on.</summary>
    static string Below(string holder) => holder.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "\n%";
}
