using Parallax.Comparing.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

public class StoryDatingTests
{
    static readonly DateOnly First = new(2024, 7, 1);

    [Fact]
    public void A_short_story_tells_its_middle_day() => Assert.Equal(First.AddDays(2), StoryDating.Day([First.AddDays(4), First, First.AddDays(2)]));

    [Fact]
    public void A_longer_story_tells_none() => Assert.Null(StoryDating.Day([First, First.AddDays(StoryDating.MostDays + 1)]));

    [Fact]
    public void A_story_without_a_day_tells_none() => Assert.Null(StoryDating.Day([]));
}
