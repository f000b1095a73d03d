using System.Diagnostics;
using Parallax.Store;
using Parallax.Store.Views;

namespace Parallax.Runs;

/// <summary>Watches one run and keeps in the record what became of its input, so that anybody can see later what was rejected and how fast it went.</summary>
sealed class RunLog(string command, TimeProvider clock)
{
    readonly DateTimeOffset _started = clock.GetUtcNow();
    readonly Stopwatch _watch = Stopwatch.StartNew();
    readonly List<string> _messages = [];

    /// <summary>Hears what a person is told, and tells it on.</summary>
    public Action<string> Hear(Action<string> tell) => message =>
    {
        _messages.Add(message);
        tell(message);
    };

    /// <summary>Keeps the run; one that met no input at all is not worth a line.</summary>
    public void Keep(Record record, RunCounts counts)
    {
        if (counts != RunCounts.None)
        {
            record.Lists.Runs.Keep(new RunRow(
                0, _started, command, Math.Round(_watch.Elapsed.TotalSeconds, 3), counts.New, counts.Changed, counts.Again, counts.Held, counts.SetAside, counts.Rejected, counts.PassedOver,
                [.. _messages]));
        }
    }
}
