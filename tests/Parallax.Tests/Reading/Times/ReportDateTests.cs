using Parallax.Knowledge;
using Parallax.Reading.Times;
using Xunit;

namespace Parallax.Tests.Reading.Times;

public class ReportDateTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Theory]
    [InlineData("PYONGYANG, Sept. 9, 2023 (KCNA) -- The square was full.", "Sept. 9, 2023")]
    [InlineData("September 9, 2023 -- The square was full.", "September 9, 2023")]
    [InlineData("Published: 9 September 2023\n\nThe square was full.", "9 September 2023")]
    [InlineData("A full square\n\n2023-09-09\n\nThe square was full.", "2023-09-09")]
    [InlineData("Posted on Sept. 9, 2023 by the desk\nThe square was full.", "Sept. 9, 2023")]
    [InlineData("Last updated: 11:30 GMT, 9 Sep 2023\nThe square was full.", "9 Sep 2023")]
    public void A_dateline_or_publication_line_gives_the_day(string text, string words)
    {
        var read = ReportDate.Read(text, 0, Knowledge);
        Assert.NotNull(read);
        Assert.Equal(new DateOnly(2023, 9, 9), read.Value.Day);
        Assert.Equal(words, read.Value.Span.In(text).ToString());
    }

    [Theory]
    [InlineData("The two met on Sept. 13, 2023 at the cosmodrome.")]
    [InlineData("SEOUL, South Korea, Sept 9 — The square was full.")]
    [InlineData("On Monday the square was full.")]
    [InlineData("")]
    public void A_date_in_prose_or_without_a_year_gives_none(string text) => Assert.Null(ReportDate.Read(text, 0, Knowledge));
}
