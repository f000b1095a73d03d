using Parallax.Intake;
using Parallax.Model.Stories;
using Parallax.Runs;
using Parallax.Store;

namespace Parallax.Web.Drop;

/// <summary>One upload on its way into the record.</summary>
sealed class DropJob(string id, IReadOnlyList<DropFile> files)
{
    const int MostMessages = 2000;

    readonly Lock _lock = new();
    readonly List<string> _messages = [];
    readonly long _all = Math.Max(1, files.Sum(f => f.Length));
    readonly HashSet<string> _known = new(StringComparer.Ordinal);
    readonly List<string> _seen = [];
    RunCounts _counts = RunCounts.None;
    IReadOnlyList<Story> _stories = [];
    string _stage = "waiting for its turn";
    long _read;
    long _inFile;
    bool _done;

    /// <summary>How far it is.</summary>
    public DropState State
    {
        get
        {
            lock (_lock)
            {
                return new DropState(id, _stage, _done, _done ? 1 : Math.Min(0.99, (double)(_read + _inFile) / _all), _counts, [.. _messages], [.. _seen], _stories);
            }
        }
    }

    /// <summary>Reads, groups, and keeps what became of it. <paramref name="changed"/> is called after each file.</summary>
    public void Run(WriteAccess writing, Workbench bench, TimeProvider clock, Action changed)
    {
        var log = new RunLog("drop in", clock);
        try
        {
            var touched = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                Tell(s => s._stage = "reading");
                // The record is free between files: a person's split does not wait for a folder.
                writing(record => One(record, bench, file, log.Hear(Say), touched));
                changed();
            }

            Tell(s => s._stage = "grouping into stories");
            writing(record =>
            {
                var stories = StoryRun.Run(record, bench, touched);
                log.Keep(record, _counts);
                Tell(s => s._stories = stories);
                return 0;
            });
            Tell(s => s._stage = "done");
        }
        catch (Exception e) when (e is RecordException or IOException)
        {
            Say(e.Message);
            Tell(s => s._stage = "stopped");
        }
        finally
        {
            Tell(s => s._done = true);
            changed();
        }
    }

    int One(Record record, Workbench bench, DropFile file, Action<string> say, HashSet<string> touched)
    {
        var (before, heard, at) = (_counts, 0, (Func<long>)(() => 0));
        ReadingRun? run = null;
        // A file may hold thousands of reports: each is shown when it is stored.
        void Hear(RunCounts counts) => Tell(s =>
        {
            (s._counts, s._inFile) = (Sum(before, counts), at());
            for (; heard < run!.Seen.Count; heard++)
            {
                if (s._known.Add(run.Seen[heard]))
                {
                    s._seen.Add(run.Seen[heard]);
                }
            }
        });
        run = new ReadingRun(record, bench, Environment.ProcessorCount, again: false) { Say = say, Progress = Hear };
        if (FormatDetection.ByName(file.Name) is null && Path.HasExtension(file.Name))
        {
            Tell(s => s._counts = before with { PassedOver = before.PassedOver + 1 });
            say($"{file.Name}: is of a kind that is not read; expected text, HTML, JSON or JSON lines, packed with gzip or not");
        }
        else
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            at = () => stream.CanRead ? stream.Position : file.Length;
            run.Read(ReportIntake.ReadStream(stream, file.Name, IntakeOptions.Default));
            Hear(run.Counts);
        }

        touched.UnionWith(run.Touched);
        Tell(s => (s._read, s._inFile) = (s._read + file.Length, 0));
        return 0;
    }

    void Say(string message) => Tell(s =>
    {
        if (s._messages.Count < MostMessages)
        {
            s._messages.Add(message);
        }
    });

    void Tell(Action<DropJob> change)
    {
        lock (_lock)
        {
            change(this);
        }
    }

    static RunCounts Sum(RunCounts a, RunCounts b) => new(
        a.New + b.New, a.Held + b.Held, a.Changed + b.Changed, a.Again + b.Again, a.SetAside + b.SetAside, a.Rejected + b.Rejected, a.PassedOver + b.PassedOver);
}
