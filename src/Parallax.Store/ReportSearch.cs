using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Store;

/// <summary>What makes reports findable: their words, actors and statements, of the edition in force.</summary>
sealed class ReportSearch(SqlSession sql)
{
    public void Index(long number, Reading reading)
    {
        var report = reading.Report;
        sql.Execute("DELETE FROM report_text WHERE rowid = $1", number);
        sql.Execute("INSERT INTO report_text (rowid, title, body) VALUES ($1, $2, $3)", number, report.Title, report.Text[report.BodyStart..]);
        sql.Execute("DELETE FROM report_actor WHERE report = $1", number);
        var actors = reading.Mentions.Where(m => m.Actor is not null).GroupBy(m => m.Actor!.Key, StringComparer.Ordinal);
        foreach (var group in actors)
        {
            var actor = group.First().Actor!;
            sql.Execute(
                "INSERT INTO report_actor (report, actor, country, name, mentions) VALUES ($1, $2, $3, $4, $5)",
                number, group.Key, actor.Country, Fullest(group), group.Count());
        }

        sql.Execute("DELETE FROM statement WHERE report = $1", number);
        foreach (var statement in reading.Statements)
        {
            sql.Execute(
                """
                INSERT INTO statement (report, statement, span_start, span_end, predicate, event, first_day, last_day, place, factuality, silence)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """,
                number, statement.Id, statement.Extent.Start, statement.Extent.End, statement.Predicate, statement.Event is { } code ? Labels.Of(code.Type) : null,
                statement.When?.Days.From is { } from ? ReportTable.Day(from) : null, statement.When?.Days.To is { } to ? ReportTable.Day(to) : null,
                statement.Where?.Name, Labels.Of(statement.Factuality), statement.Silence is { } silence ? Labels.Of(silence.Kind) : null);
        }
    }

    public EquatableList<string> Words(string words, int limit)
    {
        var query = Quoted(words);
        return query.Length == 0 ? [] : [.. sql.Query(
            "SELECT r.id FROM report_text t JOIN report r ON r.number = t.rowid WHERE report_text MATCH $1 ORDER BY bm25(report_text, 4.0, 1.0), r.id LIMIT $2",
            static r => r.GetString(0), query, limit)];
    }

    /// <summary>Each word is quoted, so that no character of it is an operator of FTS5.</summary>
    internal static string Quoted(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    public EquatableList<string> Actor(string actor) =>
        [.. sql.Query(
            """
            SELECT DISTINCT r.id FROM report_actor a JOIN report r ON r.number = a.report
            WHERE a.country = upper($1) OR instr(lower(a.name), lower($1)) > 0 ORDER BY r.id
            """,
            static r => r.GetString(0), actor)];

    static string Fullest(IEnumerable<Mention> mentions) =>
        mentions.Where(m => m.Kind != MentionKind.Pronoun).Select(m => m.Name).Append("").OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First();
}
