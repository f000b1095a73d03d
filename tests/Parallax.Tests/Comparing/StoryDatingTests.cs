using Parallax.Comparing.Stories;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

public class StoryDatingTests
{
    static readonly DateOnly First = new(2023, 5, 1);

    [Fact]
    public void A_short_story_tells_its_middle_day() => Assert.Equal(First.AddDays(2), Day([4, 0, 2, null]));

    [Fact]
    public void A_longer_story_tells_none() => Assert.Null(Day([0, StoryDating.MostDays + 1, null]));

    [Fact]
    public void A_story_without_a_day_tells_none() => Assert.Null(Day([null]));

    [Fact]
    public void A_text_copied_appeared_when_it_first_did_however_long_the_story() => Assert.Equal(First.AddDays(9), Day([0, 10, 9, 30, null], copies: [1, 2, 4]));

    [Fact]
    public void Copies_that_are_undated_themselves_tell_no_more_than_the_story() => Assert.Equal(First, Day([0, null, null], copies: [1, 2]));

    /// <summary>The day of the last report; days are counted from <see cref="First"/>.</summary>
    static DateOnly? Day(int?[] days, int[]? copies = null)
    {
        string[] ids = [.. days.Select((_, i) => $"r{i}")];
        var story = new Story("s", "t", default, [.. ids], copies is null ? [] : [[.. copies.Select(c => ids[c])]], []);
        return StoryDating.Day(story, ids[^1], id => days[Array.IndexOf(ids, id)] is { } day ? First.AddDays(day) : null);
    }
}
