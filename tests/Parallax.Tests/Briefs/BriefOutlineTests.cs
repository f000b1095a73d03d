using Parallax.Briefs;
using Parallax.Knowledge;
using Parallax.Knowledge.Actors;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Runs;
using Parallax.Tests.Store;
using Xunit;

namespace Parallax.Tests.Briefs;

public class BriefOutlineTests
{
    [Fact]
    public void A_line_that_tells_nothing_alone_comes_after_those_that_do()
    {
        var reading = SampleReading.Of(SampleReading.Report("KCNA, said \"that\" about 20 envoys may have met in Oslo."));
        var report = reading.Report.Id;
        Happening Told(int id, string what, EventType? code) => new(id, what, [new StatementRef(report, 0)], code, default, null, 1);
        var brief = new Brief(
            new Story("s", "t", default, [report], [], []), [Told(0, "the friendship", EventType.Support), Told(1, "envoys met in Oslo", null)], [], [], [], [], []);

        var page = BriefOutline.Of(new StoryBrief(brief, [reading], new DateOnly(2025, 3, 9), [], KnowledgeFolder.ReadInstalled().Table(ActorTable.From)), BriefFilter.Screen);

        Assert.Equal(["envoys met in Oslo", "the friendship"], Assert.Single(page.Sections).Lines.Select(l => l.Text));
    }

    [Fact]
    public void What_only_one_tells_is_laid_to_the_report_that_tells_it()
    {
        var hoped = SampleReading.Of(SampleReading.Report("KCNA, said \"that\" about 20 envoys may have met in Oslo."));
        var told = SampleReading.Of(new Report(
            "fedcba9876543210", "Lagoon Daily", ReportKind.Newspaper, new Publication.Given(new DateOnly(2025, 3, 4), null), null, "Envoys meet", "Lagoon sources: then ministers of both signed a truce."));
        var brief = new Brief(
            new Story("s", "t", default, [hoped.Report.Id, told.Report.Id], [], []),
            [new Happening(0, "ministers of both signed a truce", [new StatementRef(hoped.Report.Id, 0), new StatementRef(told.Report.Id, 0)], EventType.Agree, default, null, 1) { Tellers = [new StatementRef(told.Report.Id, 0)] }], [], [], [], [], []);

        var page = BriefOutline.Of(new StoryBrief(brief, [hoped, told], new DateOnly(2025, 3, 9), [], KnowledgeFolder.ReadInstalled().Table(ActorTable.From)), BriefFilter.Screen);

        var line = Assert.Single(Assert.Single(page.Sections).Lines);
        Assert.Equal("ministers of both signed a truce (Lagoon Daily)", line.Text);
        Assert.Equal(told.Report.Id, Assert.Single(line.References).Report);
    }
}
