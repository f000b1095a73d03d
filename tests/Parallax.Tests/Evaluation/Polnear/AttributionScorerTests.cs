using Parallax.Evaluation.Polnear;
using Xunit;

namespace Parallax.Tests.Evaluation.Polnear;

public class AttributionScorerTests
{
    //                     0    5    10        20        30        40
    const string Text = "Ann said rain fell. Bob denied that it rained on Monday.";

    static readonly AttributionParts Ann = new([new(0, 3)], [new(4, 8)], [new(9, 18)]);
    static readonly AttributionParts Bob = new([new(20, 23)], [new(24, 30)], [new(31, 55)]);

    static double Figure(AttributionScorer scorer, string name) => scorer.Scores().Figures.Single(f => f.Name == name).Value;

    [Fact]
    public void All_right_is_a_hundred()
    {
        var scorer = new AttributionScorer();
        scorer.Add(Text, [Ann, Bob], [Ann, Bob]);
        Assert.All(scorer.Scores().Figures, f => Assert.Equal(100, f.Value, 6));
        Assert.Equal(2, scorer.Items);
    }

    [Fact]
    public void A_shorter_content_counts_by_its_share_of_words()
    {
        // Bob's content has 5 words, of which 3 are read: Jaccard 3/5. Ann is missed.
        var scorer = new AttributionScorer();
        scorer.Add(Text, [Ann, Bob], [Bob with { Content = [new(31, 45)] }]);

        // Precision 0.6 over one read, recall 0.6 / 2 over two labelled: F1 = 2 · .6 · .3 / .9 = 40 %.
        Assert.Equal(40, Figure(scorer, "content.token.f1"), 6);
        Assert.Equal(0, Figure(scorer, "content.exact.f1"), 6);

        // Precision 1, recall 1/2.
        Assert.Equal(200.0 / 3, Figure(scorer, "source.exact.f1"), 6);
        Assert.Equal(200.0 / 3, Figure(scorer, "cue.token.f1"), 6);
        Assert.Equal(200.0 / 3, Figure(scorer, "whole.f1"), 6);
    }

    [Fact]
    public void An_unnamed_source_is_met_by_an_unnamed_one_only()
    {
        var unnamed = Ann with { Source = [] };
        var scorer = new AttributionScorer();
        scorer.Add(Text, [unnamed, Bob], [Ann, Bob]);
        Assert.Equal(50, Figure(scorer, "whole.f1"), 6);

        // One source labelled, two read.
        Assert.Equal(200.0 / 3, Figure(scorer, "source.exact.f1"), 6);
    }

    [Fact]
    public void A_source_of_two_cues_counts_once()
    {
        var both = Bob with { Source = Ann.Source };
        var scorer = new AttributionScorer();
        scorer.Add(Text, [Ann, both], [Ann]);
        Assert.Equal(100, Figure(scorer, "source.exact.f1"), 6);
        Assert.Equal(200.0 / 3, Figure(scorer, "cue.exact.f1"), 6);
    }

    [Fact]
    public void Each_piece_of_a_content_is_a_span()
    {
        var pieces = Bob with { Content = [new(31, 45), new(46, 55)] };
        var scorer = new AttributionScorer();
        scorer.Add(Text, [pieces], [Bob with { Content = [new(31, 45)] }]);
        Assert.Equal(200.0 / 3, Figure(scorer, "content.exact.f1"), 6);
        Assert.Equal(100, Figure(scorer, "whole.f1"), 6);
    }

    [Fact]
    public void Nothing_read_scores_nothing()
    {
        var scorer = new AttributionScorer();
        scorer.Add(Text, [Ann], []);
        Assert.All(scorer.Scores().Figures, f => Assert.Equal(0, f.Value));
    }
}
