using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>Actors over all reports.</summary>
public sealed class ActorList
{
    readonly SqlSession _sql;

    internal ActorList(SqlSession sql) => _sql = sql;

    /// <summary>The actors of most reports; nameless groups of no country are left out.</summary>
    public EquatableList<ActorRow> Most(int limit) =>
        [.. _sql.Query(
            """
            SELECT t.actor, (SELECT a.country FROM report_actor a WHERE a.actor = t.actor LIMIT 1), (SELECT a.name FROM report_actor a WHERE a.actor = t.actor LIMIT 1), t.n
            FROM (SELECT actor, count(*) AS n FROM report_actor WHERE actor NOT GLOB '.*.' GROUP BY actor ORDER BY n DESC, actor LIMIT $1) t ORDER BY t.n DESC, t.actor
            """,
            static r => new ActorRow(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetInt32(3)), limit)];

    /// <summary>One actor, or null where no report mentions it.</summary>
    public ActorRow? ByKey(string key) => _sql.Query(
        "SELECT actor, country, name, (SELECT count(*) FROM report_actor WHERE actor = $1) FROM report_actor WHERE actor = $1 LIMIT 1",
        static r => new ActorRow(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetInt32(3)), key) is [var row, ..] ? row : null;

    /// <summary>Reports a day that mention the actor.</summary>
    public EquatableList<DayCount> Coverage(string key) =>
        [.. _sql.Query(
            """
            SELECT e.published, count(*) FROM report_actor a JOIN report r ON r.number = a.report JOIN edition e INDEXED BY edition_day ON e.report = r.number AND e.edition = r.edition
            WHERE a.actor = $1 AND e.published IS NOT NULL GROUP BY e.published ORDER BY e.published
            """,
            static r => new DayCount(ListTable.ReadDay(r, 0)!.Value, r.GetInt32(1)), key)];

    /// <summary>Reports a day that mention both actors.</summary>
    public EquatableList<DayCount> Coverage(string first, string second) =>
        [.. _sql.Query(
            """
            SELECT e.published, count(*) FROM report_actor a JOIN report_actor b ON b.report = a.report AND b.actor = $2
            JOIN report r ON r.number = a.report JOIN edition e INDEXED BY edition_day ON e.report = r.number AND e.edition = r.edition
            WHERE a.actor = $1 AND e.published IS NOT NULL GROUP BY e.published ORDER BY e.published
            """,
            static r => new DayCount(ListTable.ReadDay(r, 0)!.Value, r.GetInt32(1)), first, second)];

    /// <summary>Ids of the stories with the latest reports that mention the actor.</summary>
    public EquatableList<string> Stories(string key, int limit) =>
        [.. _sql.Query(
            """
            SELECT s.id FROM (SELECT report FROM report_actor WHERE actor = $1 ORDER BY report DESC LIMIT 300) a
            JOIN story_report sr ON sr.report = a.report JOIN story s ON s.number = sr.story GROUP BY s.number ORDER BY s.last_day DESC, s.id LIMIT $2
            """,
            static r => r.GetString(0), key, limit)];

    /// <summary>Located happenings by country, and how many are not located under null.</summary>
    public EquatableList<(string? Country, int Count)> Places() =>
        [.. _sql.Query("SELECT country, count(*) FROM happening GROUP BY country ORDER BY 2 DESC", static r => (r.IsDBNull(0) ? null : r.GetString(0), r.GetInt32(1)))];
}
