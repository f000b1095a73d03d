using Microsoft.Data.Sqlite;
using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>Reports and statements by words, actor, type, time and outlet.</summary>
public sealed class SearchList
{
    /// <summary>Where words are in more reports than this, the latest so many of them are looked at.</summary>
    public const int Looked = 1000;

    readonly SqlSession _sql;

    internal SearchList(SqlSession sql) => _sql = sql;

    /// <summary>Numbers of the reports found, best first by words, else the latest first; at most <see cref="Looked"/>.</summary>
    public EquatableList<long> Find(SearchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = ReportSearch.Quoted(question.Words ?? "");
        var (from, order) = words.Length > 0
            ? ("(SELECT rowid AS number, rank AS rank FROM report_text WHERE report_text MATCH $1 ORDER BY rowid DESC LIMIT 4000) f JOIN report r ON r.number = f.number", "f.rank, r.number DESC")
            : question.Actor is not null ? ("report_actor k JOIN report r ON r.number = k.report", "r.number DESC")
            : ("report r", "r.number DESC");
        var conditions = new List<string> { "$1 IS NOT NULL" };
        void Add(bool asked, string condition)
        {
            if (asked)
            {
                conditions.Add(condition);
            }
        }

        Add(question.Actor is not null, words.Length > 0 ? "EXISTS (SELECT 1 FROM report_actor k WHERE k.report = r.number AND k.actor = $2)" : "k.actor = $2");
        Add(question.Event is not null, "EXISTS (SELECT 1 FROM statement t WHERE t.report = r.number AND t.event = $3)");
        Add(question.From is not null || question.To is not null,
            "EXISTS (SELECT 1 FROM edition e INDEXED BY edition_day WHERE e.report = r.number AND e.edition = r.edition AND e.published BETWEEN coalesce($4, '') AND coalesce($5, '9999'))");
        Add(question.Outlet is not null, "r.outlet = $6");
        return [.. _sql.Query(
            $"SELECT r.number FROM {from} WHERE {string.Join(" AND ", conditions)} AND ($2 IS NULL OR 1) AND ($3 IS NULL OR 1) AND ($4 IS NULL OR 1) AND ($5 IS NULL OR 1) AND ($6 IS NULL OR 1) ORDER BY {order} LIMIT $7",
            static r => r.GetInt64(0), words, question.Actor, question.Event, question.From is { } first ? ReportTable.Day(first) : null,
            question.To is { } last ? ReportTable.Day(last) : null, question.Outlet, Looked)];
    }

    /// <summary>What was found, with texts and statements.</summary>
    public EquatableList<SearchHit> Read(IEnumerable<long> numbers, string? type)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return [.. numbers.SelectMany(n => _sql.Query(ListTable.ReportColumns + "WHERE r.number = $1", ListTable.ReadReport, n).Select(head => new SearchHit(head, Text(n), Statements(n, type))))];
    }

    string Text(long number) => (string?)_sql.Scalar("SELECT substr(e.text, 1, 60000) FROM report r JOIN edition e ON e.report = r.number AND e.edition = r.edition WHERE r.number = $1", number) ?? "";

    EquatableList<StatementRow> Statements(long number, string? type) =>
        [.. _sql.Query(
            "SELECT statement, span_start, span_end, event, factuality FROM statement WHERE report = $1 AND ($2 IS NULL OR event = $2) ORDER BY statement LIMIT 200", ReadStatement, number, type)];

    static StatementRow ReadStatement(SqliteDataReader row) =>
        new(row.GetInt32(0), new TextSpan(row.GetInt32(1), row.GetInt32(2)), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4));
}
