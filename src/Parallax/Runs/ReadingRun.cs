using Parallax.Intake;
using Parallax.Model.Reports;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>
/// Input to record: reports are read on all cores and stored one by one in the order of the input, so that the record is the same
/// whatever the number of threads.
/// </summary>
sealed class ReadingRun(Record record, Workbench bench, int threads, bool again)
{
    readonly TaskFactory _workers = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler);
    readonly Queue<(string Place, Task<Outcome> Result)> _waiting = new();
    readonly OrderedDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    RunCounts _counts = RunCounts.None;

    /// <summary>What came of a report: its reading with its profile, or the language for which it is set aside.</summary>
    readonly record struct Outcome(Model.Statements.Reading? Reading, (int, byte[])? Profile, string? Language);

    /// <summary>Called with what a person should hear: rejected input, notes, changed editions.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Called after each report that is done.</summary>
    public Action<RunCounts> Progress { get; init; } = _ => { };

    /// <summary>What became of the input so far.</summary>
    public RunCounts Counts => _counts;

    /// <summary>Ids of the reports in the input, in its order, each once.</summary>
    public IReadOnlyList<string> Seen => _seen.Keys;

    /// <summary>Ids of the reports that this run stored or changed.</summary>
    public IReadOnlySet<string> Touched => _touched;

    /// <summary>Takes in, reads and stores; may be called for several inputs in turn.</summary>
    public void Read(IEnumerable<IntakeResult> input)
    {
        foreach (var result in input)
        {
            switch (result)
            {
                case IntakeResult.Rejected rejected:
                    _counts = _counts with { Rejected = _counts.Rejected + 1 };
                    Say(rejected.Message);
                    break;
                case IntakeResult.PassedOver:
                    _counts = _counts with { PassedOver = _counts.PassedOver + 1 };
                    break;
                case IntakeResult.Accepted accepted:
                    if (accepted.Note is { } note)
                    {
                        Say($"{accepted.Place}: {note}");
                    }

                    Take(accepted.Report, accepted.Place.ToString());
                    break;
            }
        }

        while (_waiting.Count > 0)
        {
            StoreNext();
        }
    }

    /// <summary>Reads again, from the record itself, what an older program or older knowledge read.</summary>
    public void ReadOlder()
    {
        foreach (var id in record.ReadOtherwise(bench.Provenance))
        {
            Take(record.Reading(id)!.Report, "report " + id);
        }

        while (_waiting.Count > 0)
        {
            StoreNext();
        }
    }

    void Take(Report report, string place)
    {
        var standing = record.StandingOf(report, bench.Provenance);
        if (standing == Standing.Held || (standing == Standing.HeldByOlder && !again))
        {
            See(report.Id);
            _counts = _counts with { Held = _counts.Held + 1 };
            Progress(_counts);
            return;
        }

        if (standing == Standing.HeldByOlder && report.Published is Publication.Unknown)
        {
            report = report with { Published = record.Reading(report.Id)!.Report.Published };
        }

        _waiting.Enqueue((place, _workers.StartNew(() => Work(report))));
        if (_waiting.Count >= threads * 4)
        {
            StoreNext();
        }
    }

    Outcome Work(Report report)
    {
        if (bench.ForeignLanguage(report) is { } language)
        {
            return new Outcome(null, null, language);
        }

        var reading = bench.Read(report);
        return new Outcome(reading, bench.Profile(reading), null);
    }

    void StoreNext()
    {
        var (place, task) = _waiting.Dequeue();
        Model.Statements.Reading? reading;
        (int, byte[])? profile;
        string? language;
        try
        {
            (reading, profile, language) = task.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _counts = _counts with { Rejected = _counts.Rejected + 1 };
            Say($"{place}: this report could not be read, which is a fault of Parallax ({e.GetType().Name}: {e.Message}); please report it with the text");
            Progress(_counts);
            return;
        }

        if (reading is null)
        {
            _counts = _counts with { SetAside = _counts.SetAside + 1 };
            Say($"{place}: is in {language} and set aside; only English is read");
            Progress(_counts);
            return;
        }

        var standing = record.Store(reading, bench.Provenance, profile);
        See(reading.Report.Id);
        _counts = standing switch
        {
            Standing.New => _counts with { New = _counts.New + 1 },
            Standing.Changed => _counts with { Changed = _counts.Changed + 1 },
            Standing.Held => _counts with { Held = _counts.Held + 1 },
            _ => _counts with { Again = _counts.Again + 1 },
        };
        if (standing != Standing.Held)
        {
            _touched.Add(reading.Report.Id);
        }

        if (standing == Standing.Changed)
        {
            SayDifference(place, reading);
        }

        Progress(_counts);
    }

    void SayDifference(string place, Model.Statements.Reading reading)
    {
        var edition = record.Editions(reading.Report.Id);
        var changes = EditionDifference.Between(record.Edition(reading.Report.Id, edition - 1)!, reading);
        Say(FormattableString.Invariant($"{place}: edition {edition} of report {reading.Report.Id}; {changes.Count} changes since edition {edition - 1}:"));
        foreach (var change in changes.Take(5))
        {
            Say("  " + Briefs.EditionLines.Of(change));
        }
    }

    void See(string id) => _seen.TryAdd(id, true);
}
