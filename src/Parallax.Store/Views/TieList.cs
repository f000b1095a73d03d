using Microsoft.Data.Sqlite;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Store.Views;

/// <summary>Ties over all stories.</summary>
public sealed class TieList
{
    const string Sums = "SELECT first, second, sum(score), sum(max(score, 0)), sum(min(score, 0)), count(*), min(day), max(day) FROM tie_event ";

    const string Events = """
        SELECT t.first, t.second, s.id, r.id, t.statement, t.day, t.event, t.score, t.what
        FROM tie_event t JOIN story s ON s.number = t.story JOIN report r ON r.number = t.report

        """;

    readonly SqlSession _sql;

    internal TieList(SqlSession sql) => _sql = sql;

    /// <summary>Pairs by how many coded happenings they have.</summary>
    public EquatableList<TieRow> All(int limit) => [.. _sql.Query(Sums + "GROUP BY first, second ORDER BY count(*) DESC, first, second LIMIT $1", ReadTie, limit)];

    /// <summary>An actor's pairs.</summary>
    public EquatableList<TieRow> Of(string actor, int limit) =>
        [.. _sql.Query(Sums + "WHERE first = $1 GROUP BY second UNION ALL " + Sums + "WHERE second = $1 GROUP BY first ORDER BY 6 DESC, 1, 2 LIMIT $2", ReadTie, actor, limit)];

    /// <summary>One pair, in either order; null where they have no coded happening.</summary>
    public TieRow? Between(string first, string second)
    {
        var (a, b) = Ordered(first, second);
        return _sql.Query(Sums + "WHERE first = $1 AND second = $2 GROUP BY first, second", ReadTie, a, b) is [var row, ..] ? row : null;
    }

    /// <summary>A pair's coded happenings, the latest first.</summary>
    public EquatableList<TieEventRow> EventsBetween(string first, string second, int limit)
    {
        var (a, b) = Ordered(first, second);
        return [.. _sql.Query(Events + "WHERE t.first = $1 AND t.second = $2 ORDER BY t.day DESC, t.report, t.statement LIMIT $3", ReadEvent, a, b, limit)];
    }

    /// <summary>All of a pair's coded happenings of some days.</summary>
    public EquatableList<TieEventRow> EventsBetween(string first, string second, DateOnly from, DateOnly to)
    {
        var (a, b) = Ordered(first, second);
        return [.. _sql.Query(Events + "WHERE t.first = $1 AND t.second = $2 AND t.day BETWEEN $3 AND $4", ReadEvent, a, b, ReportTable.Day(from), ReportTable.Day(to))];
    }

    /// <summary>An actor's coded happenings, the latest first.</summary>
    public EquatableList<TieEventRow> EventsOf(string actor, int limit) =>
        [.. _sql.Query(
            """
            WITH latest AS (
              SELECT story, report, statement, first, second, day FROM tie_event WHERE first = $1
              UNION ALL SELECT story, report, statement, first, second, day FROM tie_event WHERE second = $1
              ORDER BY day DESC, report, statement LIMIT $2)
            SELECT t.first, t.second, s.id, r.id, t.statement, t.day, t.event, t.score, t.what
            FROM latest l JOIN tie_event t ON t.story = l.story AND t.report = l.report AND t.statement = l.statement AND t.first = l.first AND t.second = l.second
            JOIN story s ON s.number = t.story JOIN report r ON r.number = t.report ORDER BY l.day DESC, l.report, l.statement
            """,
            ReadEvent, actor, limit)];

    static (string, string) Ordered(string first, string second) => string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);

    static TieRow ReadTie(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), Math.Round(row.GetDouble(2), 2), Math.Round(row.GetDouble(3), 2), Math.Round(row.GetDouble(4), 2), row.GetInt32(5),
        ListTable.ReadDay(row, 6), ListTable.ReadDay(row, 7));

    static TieEventRow ReadEvent(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), new StatementRef(row.GetString(3), row.GetInt32(4)), ListTable.ReadDay(row, 5),
        Labels.Parse<EventType>(row.GetString(6)) ?? EventType.Consult, row.GetDouble(7), row.GetString(8));
}
