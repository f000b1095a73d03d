using Parallax.Evaluation.Tasks.Names;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class SpanScoresTests
{
    [Fact]
    public void A_span_counts_only_with_its_extent_and_type()
    {
        var scores = new SpanScores();

        // Of four gold spans one is found whole, one with another type, one cut short, one not at all.
        scores.Add(
            [new(0, 2, "PER"), new(4, 5, "LOC"), new(7, 10, "ORG"), new(12, 13, "LOC")],
            [new(0, 2, "PER"), new(4, 5, "ORG"), new(7, 9, "ORG")]);

        // The second text's spans stand at the same places and must not be confused with the first's.
        scores.Add([new(4, 5, "LOC")], [new(4, 5, "LOC"), new(4, 5, "LOC")]);

        var figures = scores.ToScores();
        Assert.Equal(5, figures.Items);
        var values = figures.Figures.ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(100 * 2 / 4.0, values["precision"], 9);
        Assert.Equal(100 * 2 / 5.0, values["recall"], 9);
        Assert.Equal(100 * 4 / 9.0, values["f1"], 9);
        Assert.Equal(100, values["f1.PER"], 9);
        Assert.Equal(100 * 2 / 4.0, values["f1.LOC"], 9);
        Assert.Equal(0, values["f1.ORG"], 9);
    }

    [Fact]
    public void Nothing_against_nothing_scores_zero()
    {
        Assert.All(new SpanScores().ToScores().Figures, f => Assert.Equal(0, f.Value));
    }
}
