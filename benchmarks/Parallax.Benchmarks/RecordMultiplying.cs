using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Parallax.Runs;
using Parallax.Store;

namespace Parallax.Benchmarks;

/// <summary>
/// Makes a record as large as an institution's of one that was really read: all its reports and compared stories are stored again and again under other ids,
/// days and outlets, within minutes. Nothing is drawn by lot, so that the same record gives the same one.
/// </summary>
static partial class RecordMultiplying
{
    const int Outlets = 120;

    /// <summary>Copies until there are <paramref name="count"/> reports.</summary>
    public static int Multiply(string file, int count)
    {
        var watch = Stopwatch.StartNew();
        Compare(file);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, null, "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY; DELETE FROM report_text WHERE rowid NOT IN (SELECT number FROM report);");
        var (reports, stories) = ((long)Scalar(connection, "SELECT max(number) FROM report"), (long)Scalar(connection, "SELECT max(number) FROM story"));
        var pool = (long)Scalar(connection, "SELECT count(*) FROM report");
        var originals = Stories(connection);
        for (long copy = 1, made = pool; made < count; copy++, made += pool)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, transaction, Copies, ("$k", copy), ("$r", copy * reports), ("$s", copy * stories), ("$suffix", Suffix(copy)), ("$shift", $"-{copy * 3 % 400} days"), ("$outlets", Outlets));
            foreach (var story in originals)
            {
                Store(connection, transaction, story, copy, copy * stories);
            }

            transaction.Commit();
            if (copy % 10 == 0)
            {
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{made + pool:N0} reports, {watch.Elapsed.TotalSeconds:F0} s"));
            }
        }

        Execute(connection, null, "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Scalar(connection, "SELECT count(*) FROM report")} reports in {Scalar(connection, "SELECT count(*) FROM story")} stories, {watch.Elapsed.TotalSeconds:F0} s, {new FileInfo(file).Length / 1e6:F0} MB"));
        return 0;
    }

    /// <summary>Compares what is not compared yet, so that there is a view to copy.</summary>
    static void Compare(string file)
    {
        using var record = Record.Open(file, RecordAccess.Write);
        var bench = Workbench.Beside(file);
        while (ViewRun.Run(record, bench, 16) > 0)
        {
        }
    }

    /// <summary>All that holds no id in a packed part: copied by SQLite itself. Ids keep their first ten letters.</summary>
    const string Copies = """
        INSERT INTO report SELECT number + $r, substr(id, 1, 10) || $suffix, 'Outlet ' || ((number * 7 + $k * 13) % $outlets * ((number + $k) % $outlets) / $outlets), kind, url || '#' || $k, 1 FROM report WHERE number <= $r / $k;
        INSERT INTO edition SELECT e.report + $r, 1, e.title, e.text, date(e.published, $shift), e.published_from, NULL FROM edition e JOIN report r ON r.number = e.report AND r.edition = e.edition WHERE e.report <= $r / $k;
        INSERT INTO reading SELECT g.report + $r, 1, g.knowledge, g.content FROM reading g JOIN report r ON r.number = g.report AND r.edition = g.edition WHERE g.report <= $r / $k;
        INSERT INTO statement SELECT report + $r, statement, span_start, span_end, predicate, event, date(first_day, $shift), date(last_day, $shift), place, factuality, silence FROM statement WHERE report <= $r / $k;
        INSERT INTO report_actor SELECT report + $r, actor, country, name, mentions FROM report_actor WHERE report <= $r / $k;
        INSERT INTO report_text (rowid, title, body) SELECT e.report + $r, e.title, e.text FROM edition e JOIN report r ON r.number = e.report AND r.edition = e.edition WHERE e.report <= $r / $k;
        INSERT INTO story SELECT number + $s, substr(id, 1, 9) || $suffix, title, date(first_day, $shift), date(last_day, $shift), '{}' FROM story WHERE number <= $s / $k;
        INSERT INTO story_report SELECT report + $r, story + $s, copies FROM story_report WHERE report <= $r / $k;
        INSERT INTO expectation SELECT story + $s, number, report + $r, statement, what, holder, strength, conditional, date(first_day, $shift), date(last_day, $shift), place, status, by_report + $r, by_statement FROM expectation WHERE story <= $s / $k;
        INSERT INTO happening SELECT story + $s, number, what, event, date(first_day, $shift), date(last_day, $shift), place, country, witnesses FROM happening WHERE story <= $s / $k;
        INSERT INTO tie_event SELECT story + $s, report + $r, statement, first, second, date(day, $shift), event, score, what FROM tie_event WHERE story <= $s / $k;
        INSERT INTO report_view SELECT report + $r, story + $s, carries, statements, own, named, unnamed, verbatim, hedged FROM report_view WHERE story <= $s / $k;
        INSERT INTO story_view SELECT story + $s, reports, witnesses, outlets, conflicts, updates, silences, happenings, growth, brief, marks FROM story_view WHERE story <= $s / $k;
        """;

    static void Store(SqliteConnection connection, SqliteTransaction transaction, (long Number, string Content, string Brief, string Marks) story, long copy, long shift)
    {
        string Renamed(string json) => Ids().Replace(json, m => $"\"{m.ValueSpan[1..(m.Value[1] == 's' ? 10 : 11)]}{Suffix(copy)}\"");
        Execute(connection, transaction, "UPDATE story SET content = $c WHERE number = $n", ("$c", Renamed(story.Content)), ("$n", story.Number + shift));
        Execute(connection, transaction, "UPDATE story_view SET brief = $b, marks = $m WHERE story = $n",
            ("$b", Packed(Renamed(story.Brief))), ("$m", Packed(Renamed(story.Marks))), ("$n", story.Number + shift));
    }

    static List<(long, string, string, string)> Stories(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT s.number, s.content, v.brief, v.marks FROM story s JOIN story_view v ON v.story = s.number";
        using var reader = command.ExecuteReader();
        var stories = new List<(long, string, string, string)>();
        while (reader.Read())
        {
            stories.Add((reader.GetInt64(0), reader.GetString(1), Unpacked(reader.GetFieldValue<byte[]>(2)), Unpacked(reader.GetFieldValue<byte[]>(3))));
        }

        return stories;
    }

    static string Suffix(long copy) => copy.ToString("x6", CultureInfo.InvariantCulture);

    static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    static string Unpacked(byte[] packed)
    {
        using var brotli = new StreamReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        return brotli.ReadToEnd();
    }

    static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    [GeneratedRegex("\"(?:s[0-9a-f]{8}|[0-9a-f]{16})\"")]
    private static partial Regex Ids();
}
