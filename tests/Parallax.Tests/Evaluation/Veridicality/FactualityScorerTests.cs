using Parallax.Evaluation.Veridicality;
using Xunit;

namespace Parallax.Tests.Evaluation.Veridicality;

public class FactualityScorerTests
{
    static double Figure(FactualityScorer scorer, string name) => scorer.Scores().Figures.Single(f => f.Name == name).Value;

    [Theory]
    [InlineData(3, 0), InlineData(2.5, 0), InlineData(2.49, 1), InlineData(0.5, 1), InlineData(0.49, 2), InlineData(-0.49, 2), InlineData(-0.5, 3), InlineData(-2.49, 3), InlineData(-2.5, 4)]
    public void Classes_begin_where_the_sets_page_says(double rating, int expected) => Assert.Equal(expected, FactualityScorer.ClassOf(rating));

    [Fact]
    public void Figures_are_those_counted_by_hand()
    {
        var scorer = new FactualityScorer();
        scorer.Add(3, 2, 0);
        scorer.Add(1, 1, 0);
        scorer.Add(-3, 0, 4);

        // Errors 1, 0, 3. Means 1/3 and 1; covariance sum 10 − 3·(1/3)·1 = 9 … Σxy = 6+1+0 = 7, so 7 − 1 = 6; Σx² = 19 − 1/3, Σy² = 5 − 3 = 2.
        Assert.Equal(4.0 / 3, Figure(scorer, "mae"), 6);
        Assert.Equal(6 / Math.Sqrt((19 - (1.0 / 3)) * 2), Figure(scorer, "pearson"), 6);

        // CT+: one right of two read and one labelled: 2·1/3. PS+: none of one. CT−: one of one. U and PS− do not occur: 0.
        Assert.Equal(200.0 / 3, Figure(scorer, "f1.CT+"), 6);
        Assert.Equal(0, Figure(scorer, "f1.PS+"), 6);
        Assert.Equal(100, Figure(scorer, "f1.CT-"), 6);
        Assert.Equal((200.0 / 3 + 100) / 5, Figure(scorer, "macro.f1"), 6);
    }

    [Fact]
    public void One_rating_for_all_has_no_correlation()
    {
        var scorer = new FactualityScorer();
        scorer.Add(3, 3, 0);
        scorer.Add(-3, 3, 0);
        Assert.Equal(0, Figure(scorer, "pearson"));
    }
}
