using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Web.Records;

namespace Parallax.Web;

/// <summary>While the record is served: compares stories that were grouped or read anew, the latest first, and notices what other programs change.</summary>
sealed partial class ViewKeeping(RecordPool pool, RecordCache cache, WriteLock writing, Workbench bench, TimeProvider clock, ILogger<ViewKeeping> log) : BackgroundService
{
    const int AtOnce = 16;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        using var watcher = Record.Open(pool.Path, RecordAccess.Read);
        long? seen = null;
        do
        {
            try
            {
                var version = watcher.DataVersion();
                if (seen != version)
                {
                    seen = version;
                    cache.Changed(atOnce: false);
                    while (!stoppingToken.IsCancellationRequested && writing.With(record => ViewRun.Run(record, bench, AtOnce)) > 0)
                    {
                        cache.Changed(atOnce: false);
                    }

                    cache.Changed(atOnce: true);
                    seen = watcher.DataVersion();
                }
            }
            catch (RecordException e)
            {
                NotKept(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "stories cannot be compared now: {Reason}")]
    partial void NotKept(string reason);
}
