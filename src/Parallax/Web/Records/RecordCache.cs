using System.Collections.Concurrent;

namespace Parallax.Web.Records;

/// <summary>
/// Answers that are dear to compute, kept until the record changes. While it changes all the time, as under a long reading, an answer may be as old as
/// <see cref="OldestWhileChanging"/>; one that takes long is given as it was until the new one is ready, so that nobody waits for sums over the whole record.
/// </summary>
sealed class RecordCache(RecordPool pool, TimeProvider clock)
{
    const int Most = 4000;
    static readonly TimeSpan OldestWhileChanging = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Dear = TimeSpan.FromMilliseconds(250);

    /// <summary>How the names of sums over the whole record begin.</summary>
    static readonly string[] Sums = ["expectations", "actor", "coverage", "events", "ties", "matrix", "network", "outlet", "places", "carried", "volume", "totals", "provenances", "search"];

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
            foreach (var (name, answer) in _answers)
            {
                if (!IsOld(name, answer))
                {
                    _answers.TryRemove(name, out _);
                }
            }
        }
    }

    /// <summary>The answer by that name.</summary>
    public T Get<T>(string name, Func<Store.Record, T> question)
    {
        var version = Version;
        if (_answers.TryGetValue(name, out var answer))
        {
            if (answer.Version == version || (!IsOld(name, answer) && clock.GetElapsedTime(answer.Made) < OldestWhileChanging))
            {
                return (T)answer.Value.Value!;
            }

            if (IsOld(name, answer) && answer.Value.IsValueCreated)
            {
                Refresh(name, answer, question);
                return (T)answer.Value.Value!;
            }
        }

        if (_answers.Count >= Most)
        {
            _answers.Clear();
        }

        var fresh = Make(version, question);
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

    /// <summary>Whether an answer may be given as it was. What is about one thing never is, however slow the machine: who splits a story sees it split.</summary>
    static bool IsOld(string name, Answer answer) => answer.Cost >= Dear && Sums.Any(s => name.StartsWith(s, StringComparison.Ordinal));

    void Refresh<T>(string name, Answer old, Func<Store.Record, T> question)
    {
        if (Interlocked.Exchange(ref old.Refreshing, 1) == 0)
        {
            _ = Task.Run(() =>
            {
                try
                {
                    var fresh = Make(Version, question);
                    _ = fresh.Value.Value;
                    _answers[name] = fresh;
                }
                catch (Store.RecordException)
                {
                    old.Refreshing = 0; // Asked again by the next reader.
                }
            });
        }
    }

    Answer Make<T>(long version, Func<Store.Record, T> question)
    {
        var answer = new Answer { Version = version, Made = clock.GetTimestamp() };
        answer.Value = new Lazy<object?>(() =>
        {
            var started = clock.GetTimestamp();
            object? value = pool.Read(question);
            answer.Cost = clock.GetElapsedTime(started);
            return value;
        });
        return answer;
    }

    sealed class Answer
    {
        public int Refreshing;

        public required long Version { get; init; }

        public required long Made { get; init; }

        public TimeSpan Cost { get; set; }

        public Lazy<object?> Value { get; set; } = null!;
    }
}
