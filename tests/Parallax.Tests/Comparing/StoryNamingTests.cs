using Parallax.Comparing.Stories;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

public class StoryNamingTests
{
    static Story Story(string id, string reports) => new(id, "t", default, [.. reports.Select(c => c.ToString())], [], []);

    static string Told(IReadOnlyList<Story> stories) => string.Join(' ', stories.Select(s => s.Id + ":" + string.Concat(s.Reports)));

    [Fact]
    public void A_new_story_is_named_after_its_first_report()
    {
        var (stories, names) = StoryNaming.Regrouped([Story("", "ab")], [], []);
        Assert.Equal(StoryId.Of("a") + ":ab", Told(stories));
        Assert.Equal([new StoryName(StoryId.Of("a"), "a")], names);
    }

    [Fact]
    public void An_id_stays_when_an_earlier_report_joins() =>
        Assert.Equal("s1:zab", Told(StoryNaming.Regrouped([Story("", "zab")], [Story("s1", "ab")], [new("s1", "a")]).Stories));

    [Fact]
    public void When_a_story_falls_apart_its_id_stays_with_most_of_it()
    {
        var (stories, names) = StoryNaming.Regrouped([Story("", "a"), Story("", "bc")], [Story("s1", "abc")], [new("s1", "a")]);
        Assert.Equal("s1:bc", Told(stories.Skip(1).ToArray()));
        Assert.Contains(new StoryName("s1", "b"), names);
    }

    [Fact]
    public void When_stories_come_together_the_larger_ones_id_stays()
    {
        var (stories, names) = StoryNaming.Regrouped([Story("", "abcd")], [Story("s1", "a"), Story("s2", "bcd")], [new("s1", "a"), new("s2", "b")]);
        Assert.Equal("s2:abcd", Told(stories));
        Assert.Empty(names);
    }

    [Fact]
    public void An_id_that_another_story_has_is_not_given_again()
    {
        var taken = StoryId.Of("a");
        var (stories, _) = StoryNaming.Anchored([Story("", "a"), Story("", "b")], [], [new(taken, "b")], null);
        Assert.Equal([StoryId.Longer("a"), taken], stories.Select(s => s.Id));
    }

    [Fact]
    public void The_preferred_id_stays_and_the_others_lead_to_it() =>
        Assert.Equal("s2:abcd", Told(StoryNaming.Anchored([Story("", "abcd")], [Story("s1", "abc"), Story("s2", "d")], [new("s1", "a"), new("s2", "d")], "s2").Stories));
}
