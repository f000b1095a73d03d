using Parallax.Evaluation;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class BaselinesTests
{
    [Fact]
    public void A_line_names_task_set_part_score_and_figure()
    {
        var row = Assert.Single(Baselines.Read(["task\tset\tpart\tscore\tfigure", "stories\tstories/allsides\tdev\tbcubed.f1\t90.5"], "baselines.tsv"));
        Assert.Equal(new Baselines.Row("stories", "stories/allsides", "dev", "bcubed.f1", 90.5), row);
    }

    [Theory]
    [InlineData("stories\tstories/allsides\tdev\tbcubed.f1")]
    [InlineData("dreams\tstories/allsides\tdev\tbcubed.f1\t1")]
    [InlineData("stories\tstories/allsides\tdev\tbcubed.f1\thigh")]
    public void What_is_no_such_line_is_named_with_its_number(string line) =>
        Assert.Contains("baselines.tsv, line 2", Assert.Throws<FormatException>(() => Baselines.Read(["header", line], "baselines.tsv")).Message, StringComparison.Ordinal);
}
