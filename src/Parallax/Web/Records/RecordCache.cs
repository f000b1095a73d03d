using System.Collections.Concurrent;

namespace Parallax.Web.Records;

/// <summary>
/// Answers that are dear to compute, kept until the record changes. While it changes all the time, as under a long reading, an answer may be as old as
/// <see cref="OldestWhileChanging"/>; who asks never waits for more than one computation.
/// </summary>
sealed class RecordCache(RecordPool pool, TimeProvider clock)
{
    const int Most = 2000;
    static readonly TimeSpan OldestWhileChanging = TimeSpan.FromSeconds(3);

    readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    long _version;

    /// <summary>Grows whenever the record changes.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>To be called after every change; what a person did is seen at once, what a reading does within seconds.</summary>
    public void Changed(bool atOnce)
    {
        Interlocked.Increment(ref _version);
        if (atOnce)
        {
            _answers.Clear();
        }
    }

    /// <summary>The answer by that name.</summary>
    public T Get<T>(string name, Func<Store.Record, T> question)
    {
        var version = Version;
        if (_answers.TryGetValue(name, out var answer) && (answer.Version == version || clock.GetElapsedTime(answer.Made) < OldestWhileChanging))
        {
            return (T)answer.Value.Value!;
        }

        if (_answers.Count >= Most)
        {
            _answers.Clear();
        }

        var fresh = new Answer(version, clock.GetTimestamp(), new Lazy<object?>(() => pool.Read(question)));
        _answers[name] = fresh;
        try
        {
            return (T)fresh.Value.Value!;
        }
        catch
        {
            _answers.TryRemove(name, out _);
            throw;
        }
    }

    sealed record Answer(long Version, long Made, Lazy<object?> Value);
}
