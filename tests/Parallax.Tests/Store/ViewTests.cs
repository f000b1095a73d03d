using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Store;
using Parallax.Store.Views;
using Xunit;
using Record = Parallax.Store.Record;

namespace Parallax.Tests.Store;

/// <summary>What pages need of a story comes back as it was stored.</summary>
public sealed class ViewTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parallax-view-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Marks_and_tie_events_come_back_as_they_were_stored()
    {
        using var record = Record.Open(Path.Combine(_folder, "r.db"), RecordAccess.Write);
        var reading = SampleReading.Of(SampleReading.Report());
        record.Store(reading, new Provenance("0.1.0", [new PackStamp("times", "1", "aa")]));
        var id = reading.Report.Id;
        record.StoreStories([new Story("s1", "Envoys meet", default, [id], [], [])]);
        StatementMark[] marks =
        [
            new(id, 0, new TextSpan(13, 66), new TextSpan(28, 65), new TextSpan(54, 57),
                [new SourceMark(new TextSpan(13, 17), new TextSpan(18, 22), Stance.Asserts), new SourceMark(null, new TextSpan(18, 22), Stance.Denies)], Factuality.PossiblyNot, Factuality.Uncommitted),
            new(id, 1, new TextSpan(0, 0), new TextSpan(0, 0), new TextSpan(0, 0), [], Factuality.Certain, Factuality.Certain),
            new("another \"report\"", 7, new TextSpan(1, 2), new TextSpan(1, 2), new TextSpan(1, 2), [], Factuality.Probable, Factuality.Probable),
        ];
        TieEvent Event(int statement, DateOnly day) => new("NOR", "PRK", new StatementRef(id, statement), day, EventType.Consult, 1.5, "met");
        record.Views.Store([new StoryView(new Brief(new Story("s1", "Envoys meet", default, [id], [], []), [], [], [], [], [], []), [.. marks], [], [Event(0, new DateOnly(2025, 3, 4)), Event(1, new DateOnly(2025, 3, 11))], [new ReportTally(id, false, 2, 1, 1, 0, 0, 0)], 1, [1])]);
        Assert.Equal(marks, record.Views.Marks("s1"));
        Assert.Empty(record.Views.Marks("s2"));
        Assert.Equal([0], record.Lists.Ties.EventsBetween("PRK", "NOR", new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 10)).Select(e => e.Statement.Statement));
    }
}
