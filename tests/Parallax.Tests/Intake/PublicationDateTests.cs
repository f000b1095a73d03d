using Parallax.Intake;
using Xunit;

namespace Parallax.Tests.Intake;

public class PublicationDateTests
{
    [Theory]
    [InlineData("2025-03-04")]
    [InlineData("20250304")]
    [InlineData("2025-03-04 22:10:05")]
    [InlineData("2025-03-04T22:10:05")]
    [InlineData("March 4, 2025")]
    [InlineData("4 March 2025")]
    public void A_day_or_a_local_time_gives_the_day(string text)
    {
        var published = PublicationDate.Parse(text)!;
        Assert.Equal(new DateOnly(2025, 3, 4), published.On);
        Assert.Null(published.At);
    }

    [Theory]
    [InlineData("2025-03-04T23:30:00-05:00", -5)]
    [InlineData("2025-03-04T23:30:00.000+03:00", 3)]
    [InlineData("2025-03-04T23:30:00+0300", 3)]
    [InlineData("2025-03-04T23:30:00Z", 0)]
    [InlineData("Tue, 04 Mar 2025 23:30:00 GMT", 0)]
    public void A_moment_gives_the_day_of_its_own_offset(string text, int hours)
    {
        var published = PublicationDate.Parse(text)!;
        Assert.Equal(new DateOnly(2025, 3, 4), published.On);
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 23, 30, 0, TimeSpan.FromHours(hours)), published.At);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2025-02-30")]
    [InlineData("03/04/2025")]
    public void What_is_no_date_or_an_ambiguous_one_gives_none(string? text) => Assert.Null(PublicationDate.Parse(text));
}
