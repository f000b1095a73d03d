using Parallax.Briefs;
using Parallax.Knowledge;
using Parallax.Knowledge.Actors;
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
}
