using Microsoft.Data.Sqlite;
using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>Outlets over all reports.</summary>
public sealed class OutletList
{
    const string Columns = """
        SELECT r.outlet, max(r.kind), count(*), sum(coalesce(v.carries, 0)), sum(coalesce(v.statements, 0)), sum(coalesce(v.own, 0)), sum(coalesce(v.named, 0)),
          sum(coalesce(v.unnamed, 0)), sum(coalesce(v.verbatim, 0)), coalesce(max(x.n), 0), coalesce(max(x.met), 0), coalesce(max(x.missed), 0)
        FROM report r LEFT JOIN report_view v ON v.report = r.number

        """;

    readonly SqlSession _sql;

    internal OutletList(SqlSession sql) => _sql = sql;

    /// <summary>Outlets by how much they publish.</summary>
    public EquatableList<OutletRow> Most(int limit) =>
        [.. _sql.Query(
            Columns + """
            LEFT JOIN (SELECT q.outlet AS o, count(*) AS n, sum(x.status IN ('met', 'met otherwise')) AS met, sum(x.status = 'missed') AS missed
              FROM expectation x JOIN report q ON q.number = x.report GROUP BY q.outlet) x ON x.o = r.outlet
            GROUP BY r.outlet ORDER BY count(*) DESC, r.outlet LIMIT $1
            """,
            Read, limit)];

    /// <summary>One outlet, or null.</summary>
    public OutletRow? ByName(string name) => _sql.Query(
        Columns + """
        LEFT JOIN (SELECT q.outlet AS o, count(*) AS n, sum(x.status IN ('met', 'met otherwise')) AS met, sum(x.status = 'missed') AS missed
          FROM expectation x JOIN report q ON q.number = x.report WHERE q.outlet = $1) x ON x.o = r.outlet
        WHERE r.outlet = $1 GROUP BY r.outlet
        """,
        Read, name) is [var row, ..] ? row : null;

    /// <summary>Whose text an outlet's reports carry, by how often; only where the original's outlet is told.</summary>
    public EquatableList<(string Outlet, int Count)> Carried(string name, int limit) =>
        [.. _sql.Query(
            """
            SELECT o.outlet, count(*) FROM report r JOIN report_view v ON v.report = r.number AND v.carries = 1
            JOIN story_report a ON a.report = r.number JOIN story_report b ON b.story = a.story AND b.copies = a.copies
            JOIN report_view w ON w.report = b.report AND w.carries = 0 JOIN report o ON o.number = b.report
            WHERE r.outlet = $1 GROUP BY o.outlet ORDER BY 2 DESC, 1 LIMIT $2
            """,
            static r => (r.GetString(0), r.GetInt32(1)), name, limit)];

    /// <summary>Reports a day.</summary>
    public EquatableList<DayCount> Volume(string name) =>
        [.. _sql.Query(
            """
            SELECT e.published, count(*) FROM report r JOIN edition e INDEXED BY edition_day ON e.report = r.number AND e.edition = r.edition
            WHERE r.outlet = $1 AND e.published IS NOT NULL GROUP BY e.published ORDER BY e.published
            """,
            static r => new DayCount(ListTable.ReadDay(r, 0)!.Value, r.GetInt32(1)), name)];

    static OutletRow Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8),
        row.GetInt32(9), row.GetInt32(10), row.GetInt32(11));
}
