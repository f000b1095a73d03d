using Microsoft.Data.Sqlite;

namespace Parallax.Store;

/// <summary>One connection with its prepared commands; SQLite's errors come out as <see cref="RecordException"/>. For one thread at a time.</summary>
sealed class SqlSession(string path, SqliteConnection connection) : IDisposable
{
    readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    SqliteTransaction? _transaction;

    public string Path => path;

    /// <summary>Runs a statement with its values for <c>$1 $2 …</c> and returns the number of changed rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Prepared(sql, values).ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw RecordException.From(path, e);
        }
    }

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Prepared(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;
        }
        catch (SqliteException e)
        {
            throw RecordException.From(path, e);
        }
    }

    /// <summary>All rows, read to the end at once so that the command is free again.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var reader = Prepared(sql, values).ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
        catch (SqliteException e)
        {
            throw RecordException.From(path, e);
        }
    }

    /// <summary>Runs several statements as one: all of it is stored or nothing.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        try
        {
            using var transaction = connection.BeginTransaction();
            _transaction = transaction;
            var result = work();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw RecordException.From(path, e);
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <summary>Runs a script that is not worth preparing.</summary>
    public void Script(string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Transaction = _transaction;
            command.ExecuteNonQuery();
        }
        catch (SqliteException e)
        {
            throw RecordException.From(path, e);
        }
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this project; values travel as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"${i + 1}") });
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.Parameters[i];
            parameter.ResetSqliteType();
            parameter.Value = values[i] ?? DBNull.Value;
        }

        command.Transaction = _transaction;
        return command;
    }
}
