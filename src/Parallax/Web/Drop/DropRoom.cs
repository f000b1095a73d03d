using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Parallax.Runs;
using Parallax.Web.Records;

namespace Parallax.Web.Drop;

/// <summary>Takes uploads in, one after the other, and knows how far each is. Files lie in a folder of their own under names of ours, and go when they are read.</summary>
sealed class DropRoom(WriteLock writing, Workbench bench, RecordCache cache, ServeOptions options, TimeProvider clock) : BackgroundService
{
    const int MostWaiting = 16;
    const int MostRemembered = 200;

    readonly Channel<(DropJob Job, string Folder)> _queue = Channel.CreateBounded<(DropJob, string)>(MostWaiting);
    readonly ConcurrentDictionary<string, DropJob> _jobs = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> _order = new();

    /// <summary>How far an upload is, or null where there is none of that name.</summary>
    public DropState? State(string id) => _jobs.TryGetValue(id, out var job) ? job.State : null;

    /// <summary>Takes a pasted text and files; throws <see cref="DropException"/> where they are none, or too many.</summary>
    public async Task<string> Take(string? text, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var given = files.Where(f => f.Length > 0 || f.FileName.Length > 0).ToArray();
        if (string.IsNullOrWhiteSpace(text) && given.Length == 0)
        {
            throw new DropException(StatusCodes.Status400BadRequest, "nothing was given; expected a text or files");
        }

        if (given.Length > options.UploadFiles)
        {
            throw new DropException(StatusCodes.Status413PayloadTooLarge, FormattableString.Invariant($"{given.Length:N0} files are too many at once; expected at most {options.UploadFiles:N0}. `parallax read` takes whole collections"));
        }

        var folder = Directory.CreateTempSubdirectory("parallax-drop-").FullName;
        var kept = new List<DropFile>();
        if (!string.IsNullOrWhiteSpace(text))
        {
            kept.Add(await Keep("pasted text", folder, kept.Count, stream => WriteText(stream, text, cancel)));
        }

        foreach (var file in given)
        {
            kept.Add(await Keep(file.FileName, folder, kept.Count, stream => file.CopyToAsync(stream, cancel)));
        }

        return Enqueue(kept, folder);
    }

    /// <summary>Takes one file in from a program.</summary>
    public async Task<string> Take(string name, Stream body, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("parallax-drop-").FullName;
        try
        {
            var file = await Keep(name, folder, 0, stream => body.CopyToAsync(stream, cancel));
            return file.Length > 0 ? Enqueue([file], folder) : throw new DropException(StatusCodes.Status400BadRequest, "the body is empty; expected a file");
        }
        catch (BadHttpRequestException e)
        {
            Directory.Delete(folder, recursive: true);
            throw new DropException(e.StatusCode, e.Message);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (job, folder) in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Run(() => job.Run(work => writing.With(work), bench, clock, () => cache.Changed(atOnce: false)), stoppingToken);
            cache.Changed(atOnce: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    string Enqueue(List<DropFile> files, string folder)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var job = new DropJob(id, files);
        _jobs[id] = job;
        if (!_queue.Writer.TryWrite((job, folder)))
        {
            _jobs.TryRemove(id, out _);
            Directory.Delete(folder, recursive: true);
            throw new DropException(StatusCodes.Status503ServiceUnavailable, FormattableString.Invariant($"{MostWaiting} uploads are waiting already; try again when some are read"));
        }

        _order.Enqueue(id);
        while (_order.Count > MostRemembered && _order.TryDequeue(out var old))
        {
            _jobs.TryRemove(old, out _);
        }

        return id;
    }

    static async Task<DropFile> Keep(string name, string folder, int number, Func<Stream, Task> write)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"{number}"));
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await write(stream);
        return new DropFile(name, path, stream.Length);
    }

    static async Task WriteText(Stream stream, string text, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        await writer.WriteAsync(text.AsMemory(), cancel);
    }
}
