using System.Globalization;
using Microsoft.Data.Sqlite;
using Parallax.Comparing.Stories;

namespace Parallax.Benchmarks.Streams;

/// <summary>The store of a stream: the profiles of each story in a SQLite file, as the record keeps them.</summary>
sealed class RestingProfiles : IDisposable
{
    readonly SqliteConnection _connection;
    readonly SqliteCommand _put;
    readonly SqliteCommand _get;
    SqliteTransaction _transaction;
    int _waiting;

    public RestingProfiles(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; "
            + "CREATE TABLE profile (story TEXT NOT NULL, place INTEGER NOT NULL, report TEXT NOT NULL, day INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (story, place)) STRICT, WITHOUT ROWID");
        _put = _connection.CreateCommand();
        _put.CommandText = "INSERT INTO profile VALUES ($1, $2, $3, $4, $5)";
        _get = _connection.CreateCommand();
        _get.CommandText = "SELECT report, day, content FROM profile WHERE story = $1 ORDER BY place DESC LIMIT 8";
        foreach (var (command, count) in new[] { (_put, 5), (_get, 1) })
        {
            for (var i = 1; i <= count; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            }
        }

        _transaction = _connection.BeginTransaction();
    }

    public void Put(string story, int place, ReportProfile profile)
    {
        object[] values = [story, place, profile.Report, profile.Day!.Value.DayNumber, profile.Write()];
        for (var i = 0; i < values.Length; i++)
        {
            _put.Parameters[i].Value = values[i];
        }

        _put.Transaction = _transaction;
        _put.ExecuteNonQuery();
        if (++_waiting == 20_000)
        {
            _transaction.Commit();
            _transaction = _connection.BeginTransaction();
            _waiting = 0;
        }
    }

    public IReadOnlyList<ReportProfile> Recent(string story)
    {
        _get.Parameters[0].Value = story;
        _get.Transaction = _transaction;
        using var rows = _get.ExecuteReader();
        var profiles = new List<ReportProfile>();
        while (rows.Read())
        {
            profiles.Add(ReportProfile.Read(rows.GetString(0), DateOnly.FromDayNumber(rows.GetInt32(1)), rows.GetFieldValue<byte[]>(2)));
        }

        profiles.Reverse();
        return profiles;
    }

    public void Dispose()
    {
        _transaction.Commit();
        _transaction.Dispose();
        _put.Dispose();
        _get.Dispose();
        _connection.Dispose();
    }

    void Run(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
