using Parallax.Comparing.Stories;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Comparing;

public class CopyDetectionTests
{
    const string Wire =
        "The foreign ministers of the two river states met in the border town of Kelmar on Tuesday and agreed to reopen the bridge that floods had closed in spring. "
        + "A joint commission is to inspect the pillars before the end of the month, the ministries said in a statement carried by both national agencies. "
        + "Traders on either bank have complained for weeks that the detour through the mountains costs them two days.";

    static Report Report(string id, string? day, string body, ReportKind kind = ReportKind.Newspaper) =>
        new(id, "Outlet " + id, kind, day is null ? new Publication.Unknown() : new Publication.Given(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), null, "Title " + id, body);

    [Fact]
    public void A_lightly_edited_text_is_a_copy_and_the_earlier_one_its_origin()
    {
        var edited = Wire.Replace("Traders on either bank", "Merchants on both banks", StringComparison.Ordinal);
        var pair = Assert.Single(CopyDetection.Find([Report("b", "2024-05-02", edited), Report("a", "2024-05-01", Wire)]));
        Assert.True(pair.IsCopy);
        Assert.Equal((1, 0), (pair.First, pair.Second));
    }

    [Fact]
    public void An_outlet_that_carries_the_first_half_copies_though_it_shares_little_of_the_whole()
    {
        var half = Wire[..(Wire.Length / 2)];
        Assert.True(Assert.Single(CopyDetection.Find([Report("a", "2024-05-01", Wire), Report("b", null, half)])).IsCopy);
    }

    [Fact]
    public void The_same_news_in_other_words_is_none()
    {
        const string own = "Kelmar saw the ministers of both river states shake hands on Tuesday. They will open the bridge again, closed since the floods, "
            + "once engineers have looked at its pillars this month. Merchants say that going round through the mountains takes them two days longer.";
        Assert.Empty(CopyDetection.Find([Report("a", "2024-05-01", Wire), Report("b", "2024-05-01", own)]));
    }

    [Fact]
    public void Two_outlets_that_quote_one_speech_have_not_copied_from_one_another()
    {
        const string speech = "“We have waited for this bridge for a generation, and we will not wait for another. Let the commission do its work, and let the traders do theirs.”";
        Assert.Empty(CopyDetection.Find(
        [
            Report("a", "2024-05-01", "The minister addressed a crowd of several hundred at the river on Tuesday morning. " + speech + " He then left for the capital by train."),
            Report("b", "2024-05-01", speech + " With these words the head of the transport department opened the works at Kelmar, where rain had delayed the ceremony twice."),
        ]));
    }

    [Fact]
    public void The_same_text_a_month_later_is_another_matter() =>
        Assert.Empty(CopyDetection.Find([Report("a", "2024-05-01", Wire), Report("b", "2024-06-01", Wire)]));

    [Fact]
    public void Of_one_day_the_agency_is_the_origin() =>
        Assert.Equal(1, Assert.Single(CopyDetection.Find([Report("a", "2024-05-01", Wire), Report("b", "2024-05-01", Wire, ReportKind.Agency)])).First);

    [Fact]
    public void What_an_outlet_prints_under_its_reports_for_weeks_is_no_copied_text()
    {
        const string notice = " Write to the editors of the Kelmar Daily at the old customs house, tell us what you saw on the river, and put your name and street below your letter so that we can print it.";
        const string other = "The harbour of Tarn will be dredged in autumn, the port authority said on Monday. Two ships from the capital are to take the sand away before the storms begin.";
        var first = new Report("a", "Kelmar Daily", ReportKind.Newspaper, new Publication.Given(new DateOnly(2024, 5, 1)), null, "One", Wire + "\n" + notice);
        var second = new Report("b", "Kelmar Daily", ReportKind.Newspaper, new Publication.Given(new DateOnly(2024, 5, 8)), null, "Two", other + "\n" + notice);
        var third = new Report("c", "Kelmar Daily", ReportKind.Newspaper, new Publication.Given(new DateOnly(2024, 6, 20)), null, "Three", "Frost has killed the plums.\n" + notice);
        Assert.Single(CopyDetection.Find([first, second]));
        Assert.Empty(CopyDetection.Find([first, second, third]));
    }

    [Fact]
    public void Who_carries_one_post_has_not_copied_from_another()
    {
        const string post = "\nThe bridge will open on Sunday and nobody will pay a toll on it while I am minister, whatever the governors on the other bank may say about it now! — Ana Belo (@anabelo) May 1, 2024\n";
        Assert.Empty(CopyDetection.Find(
        [
            Report("a", "2024-05-01", "The minister spoke of the bridge on the river that the floods closed in spring." + post),
            Report("b", "2024-05-01", "Drivers on either bank have waited since April for word from the capital." + post),
        ]));
    }
}
