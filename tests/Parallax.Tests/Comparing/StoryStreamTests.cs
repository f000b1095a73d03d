using Parallax.Comparing.Stories;
using Parallax.Knowledge;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Comparing;

public class StoryStreamTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly string[] Places = ["Marisol", "Tarn", "Kelmar", "Ostrava", "Calca", "Berbera", "Zugdidi", "Malakal"];

    static Model.Statements.Reading Reading(string id, int day, string title, string body) =>
        new(new Report(id, "Outlet", ReportKind.Newspaper, new Publication.Given(new DateOnly(2024, 3, 1).AddDays(day)), null, title, body), [], [], [], []);

    static ReportProfile Ferry(string id, int day) => ReportProfile.Of(
        Reading(id, day, "Ferry capsizes off Marisol", "A ferry with ninety people aboard capsized in heavy seas off Marisol, the coast guard said. Rescuers pulled sixty passengers from the water near Tarn."),
        Knowledge.Table(TermFrequencies.From));

    static ReportProfile Other(int i) => ReportProfile.Of(
        Reading($"other{i:x4}", 0, $"Market of {Places[i % 8]}{i} opens", $"Traders number {i} from {Places[i % 8]}{i} sold harvest{i} and cattle{i * 7} to buyers from province{i * 3} in spite of the drought{i * 11}."),
        Knowledge.Table(TermFrequencies.From));

    [Fact]
    public void A_profile_comes_back_from_its_bytes()
    {
        var profile = Ferry("r1", 3);
        var again = ReportProfile.Read("r1", profile.Day, profile.Write());
        Assert.Equal(profile.Write(), again.Write());
        Assert.InRange(again.Body.Dot(profile.Body), 0.999f, 1.001f);
        Assert.Equal(0, again.Names.Count);
        Assert.Throws<ArgumentException>(() => ReportProfile.Read("r1", null, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => ReportProfile.Read("r1", null, profile.Write().AsSpan(0, 12)));
    }

    [Fact]
    public void A_story_that_rests_wakes_when_it_is_touched()
    {
        var kept = new Dictionary<string, List<ReportProfile>>();
        var stream = new StoryStream(Knowledge.Table(JoinWeights.From), null, new StoryWindow(1000, 40, s => kept[s]));
        JoinDecision Add(ReportProfile profile)
        {
            var decision = stream.Add(profile);
            (kept.TryGetValue(decision.Story, out var list) ? list : kept[decision.Story] = []).Add(profile);
            return decision;
        }

        var first = Add(Ferry("r1", 0));
        for (var i = 0; i < 60; i++)
        {
            Add(Other(i));
        }

        Assert.True(stream.Stories[first.Position].IsResting);
        var second = Add(Ferry("r2", 0));
        Assert.Equal((first.Story, false, 1L), (second.Story, second.IsNew, stream.Woken));
        Assert.False(stream.Stories[first.Position].IsResting);
    }

    [Fact]
    public void What_is_out_of_the_window_is_forgotten()
    {
        var stream = new StoryStream(Knowledge.Table(JoinWeights.From), null, new StoryWindow(80, 40, _ => []));
        stream.Add(Ferry("r1", 0));
        for (var i = 0; i < 200; i++)
        {
            stream.Add(Other(i));
        }

        Assert.True(stream.Stories.Count < 120);
        Assert.True(stream.Add(Ferry("r2", 0)).IsNew);
    }

    [Fact]
    public void Hashes_are_found_while_the_index_has_room_for_them()
    {
        var index = new CopyIndex(8);
        Assert.Empty(index.Add([1, 2, 3]));
        Assert.Equal([KeyValuePair.Create(0, 2)], index.Add([3, 2, 9]));
        index.Add([11, 12, 13, 14, 15, 16, 17, 18]);
        Assert.Equal([KeyValuePair.Create(2, 1)], index.Add([1, 2, 18]));
    }

    [Theory]
    [InlineData("Photos: The flood A street in Tarn. Hide Caption 1 of 3 A bridge. Hide Caption 2 of 3 Boats. Hide Caption 3 of 3", true)]
    [InlineData("Three of the 12 members and 2 of 5 deputies stayed away, and 10 of 24 seats fell vacant.", false)]
    [InlineData("", false)]
    public void A_gallery_counts_its_pictures(string paragraph, bool expected) => Assert.Equal(expected, PictureGallery.Is(paragraph));

    [Fact]
    public void A_story_that_stays_as_it_was_is_not_made_anew()
    {
        Model.Statements.Reading[] readings =
        [
            Reading("r1", 0, "Ferry capsizes off Marisol", "A ferry with ninety people aboard capsized in heavy seas off Marisol, the coast guard said."),
            Reading("r2", 9, "Central bank raises rates", "The central bank raised its main interest rate by half a point on Tuesday to tame inflation."),
        ];
        var frequencies = Knowledge.Table(TermFrequencies.From);
        var before = StoryGrouping.Group(readings[..1], Knowledge);
        var asked = new List<string>();
        var after = StoryGrouping.Regroup(
            [.. readings.Select(r => ReportProfile.Of(r, frequencies))],
            r =>
            {
                asked.Add(r);
                return readings.First(x => x.Report.Id == r).Report;
            },
            r => readings.First(x => x.Report.Id == r),
            before, r => r == "r2", new Dictionary<string, string> { ["r1"] = before[0].Id }, Knowledge, StoryConstraints.None);
        Assert.Equal(2, after.Length);
        Assert.Same(before[0], after[0]);
        Assert.Equal(["r2"], asked.Distinct());
    }
}
