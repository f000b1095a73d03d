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
    readonly Queue<(IntakeResult.Accepted Input, Task<Model.Statements.Reading> Reading)> _waiting = new();
    readonly List<string> _seen = [];
    readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    RunCounts _counts = RunCounts.None;

    /// <summary>Called with what a person should hear: rejected input, notes, changed editions.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Called after each report that is done.</summary>
    public Action<RunCounts> Progress { get; init; } = _ => { };

    /// <summary>What became of the input so far.</summary>
    public RunCounts Counts => _counts;

    /// <summary>Ids of the reports in the input, in its order, each once.</summary>
    public IReadOnlyList<string> Seen => _seen;

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
                    Take(accepted);
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
            var report = record.Reading(id)!.Report;
            Take(new IntakeResult.Accepted(new InputPlace(record.ToString()!, null), report));
        }

        while (_waiting.Count > 0)
        {
            StoreNext();
        }
    }

    void Take(IntakeResult.Accepted accepted)
    {
        if (accepted.Note is { } note)
        {
            Say($"{accepted.Place}: {note}");
        }

        var report = accepted.Report;
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

        _waiting.Enqueue((accepted, Task.Run(() => bench.Read(report))));
        if (_waiting.Count >= threads * 4)
        {
            StoreNext();
        }
    }

    void StoreNext()
    {
        var (input, task) = _waiting.Dequeue();
        Model.Statements.Reading reading;
        try
        {
            reading = task.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _counts = _counts with { Rejected = _counts.Rejected + 1 };
            Say($"{input.Place}: this report could not be read, which is a fault of Parallax ({e.GetType().Name}: {e.Message}); please report it with the text");
            Progress(_counts);
            return;
        }

        var standing = record.Store(reading, bench.Provenance);
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
            SayDifference(input.Place, reading);
        }

        Progress(_counts);
    }

    void SayDifference(InputPlace place, Model.Statements.Reading reading)
    {
        var edition = record.Editions(reading.Report.Id);
        var changes = EditionDifference.Between(record.Reading(reading.Report.Id, edition - 1)!, reading);
        Say(FormattableString.Invariant($"{place}: edition {edition} of report {reading.Report.Id}; {changes.Count} changes since edition {edition - 1}:"));
        foreach (var change in changes.Take(5))
        {
            Say("  " + Briefs.EditionLines.Of(change));
        }
    }

    void See(string id)
    {
        if (!_seen.Contains(id))
        {
            _seen.Add(id);
        }
    }
}
