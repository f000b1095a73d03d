using System.Collections.Concurrent;
using Parallax.Store;

namespace Parallax.Web.Records;

/// <summary>Connections to the record that only read: one for each request at work, kept for the next one.</summary>
sealed class RecordPool(string path) : IDisposable
{
    readonly ConcurrentBag<Record> _idle = [];

    /// <summary>The record's file, for people.</summary>
    public string Path => path;

    /// <summary>Asks the record something.</summary>
    public T Read<T>(Func<Record, T> question)
    {
        if (!_idle.TryTake(out var record))
        {
            record = Record.Open(path, RecordAccess.Read);
        }

        try
        {
            return question(record);
        }
        finally
        {
            _idle.Add(record);
        }
    }

    /// <summary>Closes all.</summary>
    public void Dispose()
    {
        while (_idle.TryTake(out var record))
        {
            record.Dispose();
        }
    }
}
