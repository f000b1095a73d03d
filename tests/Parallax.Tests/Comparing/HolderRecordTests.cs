using Parallax.Comparing.Expectations;
using Parallax.Model.Expectations;
using Xunit;

namespace Parallax.Tests.Comparing;

public class HolderRecordTests
{
    [Fact]
    public void A_share_comes_with_its_Wilson_interval()
    {
        // 8 of 10: the interval by hand is 0.4902 to 0.9433.
        var (share, low, high) = new HolderRecord("h", 8, 10, 12).Share!.Value;
        Assert.Equal((0.8, 0.4902, 0.9433), (share, Math.Round(low, 4), Math.Round(high, 4)));
    }

    [Fact]
    public void Nothing_is_said_below_five_cases() => Assert.Null(new HolderRecord("h", 4, 4, 9).Share);

    [Fact]
    public void One_happening_counts_once_and_what_is_open_is_not_settled()
    {
        var record = Assert.Single(HolderRecord.Of(
        [
            ("h", "1", ExpectationStatus.Open), ("h", "1", ExpectationStatus.Met), ("h", "2", ExpectationStatus.Overdue), ("h", "3", ExpectationStatus.Missed),
            ("h", "4", ExpectationStatus.MetOtherwise),
        ]));
        Assert.Equal(new HolderRecord("h", 2, 3, 4), record);
    }
}
