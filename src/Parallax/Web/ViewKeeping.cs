using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parallax.Model.Stories;
using Parallax.Runs;
using Parallax.Store;
using Parallax.Store.Views;
using Parallax.Web.Pages;
using Parallax.Web.Records;
using Parallax.Web.Stories;

namespace Parallax.Web;

/// <summary>
/// While the record is served: compares stories that were grouped or read anew, those that a reader waits for first, then the latest, and notices what other programs change.
/// When nothing changes any more, it makes ready what is asked over the whole record and the stories that are listed first, so that they are at hand for who opens them.
/// </summary>
sealed partial class ViewKeeping(RecordPool pool, RecordCache cache, WriteLock writing, ViewWishes wishes, Workbench bench, TimeProvider clock, ILogger<ViewKeeping> log) : BackgroundService
{
    const int AtOnce = 16;
    const int MadeReady = IndexModel.PageSize;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, clock);
        using var watcher = Record.Open(pool.Path, RecordAccess.Read);
        long? seen = null;
        var isReady = false;
        do
        {
            try
            {
                var version = watcher.DataVersion();
                if (seen != version)
                {
                    seen = version;
                    cache.Changed(atOnce: false);
                    while (!stoppingToken.IsCancellationRequested && writing.With(record => Wished(record) + ViewRun.Run(record, bench, AtOnce)) > 0)
                    {
                        cache.Changed(atOnce: false);
                    }

                    cache.Changed(atOnce: true);
                    seen = watcher.DataVersion();
                    isReady = false;
                }
                else if (!isReady)
                {
                    MakeReady(() => stoppingToken.IsCancellationRequested || watcher.DataVersion() != seen);
                    isReady = true;
                }
            }
            catch (RecordException e)
            {
                NotKept(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    void MakeReady(Func<bool> isOver)
    {
        var today = pool.Read(r => r.Lists.LastDay()) ?? DateOnly.MinValue;
        foreach (var ask in RecordSums.Opened(cache, today))
        {
            if (isOver())
            {
                return;
            }

            ask();
        }

        foreach (var row in pool.Read(r => r.Lists.Stories(StoryOrder.Latest, 0, MadeReady, long.MaxValue, today)))
        {
            if (isOver())
            {
                return;
            }

            cache.Get("story " + row.Id, r => StoryPage.Read(r, row.Id));
        }
    }

    int Wished(Record record)
    {
        var asOf = record.Lists.LastDay() ?? DateOnly.MinValue;
        StoryView[] views = [.. wishes.Take().Where(id => record.Views.Brief(id) is null).Select(record.Story).OfType<Story>()
            .Select(s => ViewRun.Of(s, [.. s.Reports.Select(record.Reading).OfType<Model.Statements.Reading>()], asOf, bench))];
        record.Views.Store(views);
        return views.Length;
    }

    [LoggerMessage(LogLevel.Warning, "stories cannot be compared now: {Reason}")]
    partial void NotKept(string reason);
}
