using Parallax.Store;

namespace Parallax.Web.Records;

/// <summary>The one connection that writes; whoever changes the record waits for their turn.</summary>
sealed class WriteLock(RecordPool pool) : IDisposable
{
    readonly Lock _turn = new();
    Record? _record;

    /// <summary>Does something with the record and nobody else beside.</summary>
    public T With<T>(Func<Record, T> work)
    {
        lock (_turn)
        {
            return work(_record ??= Record.Open(pool.Path, RecordAccess.Write));
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => _record?.Dispose();
}
