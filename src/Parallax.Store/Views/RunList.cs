using System.Globalization;
using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>Runs that brought something into the record, or tried to.</summary>
public sealed class RunList
{
    const int MostMessages = 500;

    readonly SqlSession _sql;

    internal RunList(SqlSession sql) => _sql = sql;

    /// <summary>Keeps what became of a run; its number is given by the record.</summary>
    public void Keep(RunRow run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _sql.InTransaction(() =>
        {
            _sql.Execute(
                """
                INSERT INTO run (started, command, seconds, added, changed, again, held, set_aside, rejected, passed_over) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                run.Started.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), run.Command, run.Seconds, run.Added, run.Changed, run.Again, run.Held, run.SetAside, run.Rejected, run.PassedOver);
            var number = (long)_sql.Scalar("SELECT last_insert_rowid()")!;
            for (var i = 0; i < Math.Min(run.Messages.Count, MostMessages); i++)
            {
                _sql.Execute("INSERT INTO run_message (run, position, message) VALUES ($1, $2, $3)", number, i, run.Messages[i]);
            }

            return number;
        });
    }

    /// <summary>The last runs, the latest first, each with at most 50 messages.</summary>
    public EquatableList<RunRow> Last(int limit) =>
        [.. _sql.Query(
            "SELECT number, started, command, seconds, added, changed, again, held, set_aside, rejected, passed_over FROM run ORDER BY number DESC LIMIT $1",
            static r => new RunRow(
                r.GetInt32(0), DateTimeOffset.Parse(r.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), r.GetString(2), r.GetDouble(3), r.GetInt32(4),
                r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.GetInt32(8), r.GetInt32(9), r.GetInt32(10), []),
            limit).Select(run => run with { Messages = Messages(run.Number) })];

    /// <summary>By what the editions in force were read: program version and packs, with how many reports.</summary>
    public EquatableList<(string Program, string Packs, int Reports)> Provenances() =>
        [.. _sql.Query(
            "SELECT k.program, k.packs, (SELECT count(*) FROM reading g WHERE g.knowledge = k.number) FROM knowledge k ORDER BY k.number DESC",
            static r => (r.GetString(0), r.GetString(1), r.GetInt32(2)))];

    /// <summary>Totals: reports, editions, statements, stories.</summary>
    public (int Reports, int Editions, int Statements, int Stories) Totals() => _sql.Query(
        "SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM edition), (SELECT count(*) FROM statement), (SELECT count(*) FROM story)",
        static r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)))[0];

    EquatableList<string> Messages(int run) => [.. _sql.Query("SELECT message FROM run_message WHERE run = $1 ORDER BY position LIMIT 50", static r => r.GetString(0), run)];
}
