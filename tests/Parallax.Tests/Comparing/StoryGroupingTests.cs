using Parallax.Comparing.Stories;
using Parallax.Knowledge;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Comparing;

public class StoryGroupingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    static Model.Statements.Reading Unread(string id, string? day, string title, string body) => new(
        new Report(id, "Outlet " + id, ReportKind.Newspaper,
            day is null ? new Publication.Unknown() : new Publication.Given(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), null, title, body),
        [], [], [], []);

    static readonly Model.Statements.Reading[] Reports =
    [
        Unread("r1", "2024-03-04", "Ferry capsizes off Marisol with ninety aboard",
            "A ferry with about ninety people aboard capsized in heavy seas off Marisol island on Sunday evening, the coast guard said. Rescuers pulled sixty passengers from the water. The ferry was sailing from Marisol to the mainland port of Tarn when a wave struck it."),
        Unread("r2", "2024-03-05", "Coast guard calls off search after Marisol ferry disaster",
            "The coast guard ended its search on Monday for passengers of the ferry that capsized off Marisol island. Sixty-four of those aboard were rescued. The ferry had left Marisol for Tarn in heavy seas in spite of a storm warning."),
        Unread("r3", "2024-03-05", "Central bank raises rates to tame inflation",
            "The central bank raised its main interest rate by half a point on Tuesday and said that inflation would stay above its target until next year. Markets had expected a smaller step. The governor told reporters that wages were rising too fast."),
        Unread("r4", null, "What is known about the Marisol ferry",
            "The ferry that capsized off Marisol carried about ninety people on its way to the port of Tarn. The coast guard rescued most of the passengers in heavy seas. Investigators want to know why the ferry sailed although a storm warning had been given."),
    ];

    [Fact]
    public void Reports_of_one_development_are_one_story_dated_or_not()
    {
        var stories = StoryGrouping.Group(Reports, Knowledge);
        Assert.Equal(2, stories.Length);
        Assert.Contains(stories, s => s.Reports.Order().SequenceEqual(["r1", "r2", "r4"]));
    }

    [Fact]
    public void The_order_in_which_readings_are_given_does_not_matter() =>
        Assert.Equal(StoryGrouping.Group(Reports, Knowledge), StoryGrouping.Group([.. Reports.Reverse()], Knowledge));

    [Fact]
    public void A_story_keeps_its_id_when_a_report_joins()
    {
        var before = StoryGrouping.Group(Reports[..1], Knowledge);
        var after = StoryGrouping.Group(Reports[..2], Knowledge);
        Assert.Equal(Assert.Single(before).Id, Assert.Single(after).Id);
    }

    [Fact]
    public void A_story_tells_what_holds_it_together() =>
        Assert.All(StoryGrouping.Group(Reports, Knowledge).Where(s => s.Reports.Count > 1), s => Assert.NotEmpty(s.Why));

    [Fact]
    public void No_reports_make_no_stories() => Assert.Empty(StoryGrouping.Group([], Knowledge));
}
