using Parallax.Evaluation.Measures;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class BCubedTests
{
    [Fact]
    public void Figures_are_those_counted_by_hand()
    {
        // gold {a b c} {d e}; system {a b} {c d} {e}
        // precision: a 2/2, b 2/2, c 1/2, d 1/2, e 1/1 = 4/5; recall: a 2/3, b 2/3, c 1/3, d 1/2, e 1/2 = 2.6667/5
        // pairs: gold 3 + 1, system 1 + 1, together ab = 1: F1 = 2 / 6
        var score = BCubed.Of(["1", "1", "1", "2", "2"], ["x", "x", "y", "y", "z"]);
        Assert.Equal(80, score.Precision, 6);
        Assert.Equal(53.333333, score.Recall, 5);
        Assert.Equal(64, score.F1, 6);
        Assert.Equal(33.333333, score.PairwiseF1, 5);
    }

    [Fact]
    public void The_same_partition_under_other_names_is_perfect()
    {
        var score = BCubed.Of(["1", "1", "2"], ["q", "q", "p"]);
        Assert.Equal(100, score.F1, 6);
        Assert.Equal(100, score.PairwiseF1, 6);
    }
}
