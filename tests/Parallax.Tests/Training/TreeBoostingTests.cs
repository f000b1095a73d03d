using Parallax.Training.Comparing;
using Xunit;

namespace Parallax.Tests.Training;

public class TreeBoostingTests
{
    /// <summary>One of two features alone says nothing; the third is noise.</summary>
    static readonly float[][] Rows = [.. Enumerable.Range(0, 400).Select(i => new[] { i % 2, (float)(i / 2 % 2), i % 7 })];

    static readonly bool[] Labels = [.. Rows.Select((r, i) => r[0] > 0 ? r[1] > 0 : i % 5 == 0)];

    [Fact]
    public void Trees_learn_what_two_features_say_together()
    {
        var trees = TreeBoosting.Train(Rows, Labels, new TreeBoosting.Growth(Trees: 60, Depth: 3, LeastExamples: 10, Features: 0.7));

        Assert.True(trees.Score([1, 1, 3]) > 1);
        Assert.True(trees.Score([1, 0, 3]) < -1);
    }

    [Fact]
    public void The_same_examples_give_the_same_trees()
    {
        var growth = new TreeBoosting.Growth(Trees: 20, Depth: 3, LeastExamples: 10);

        Assert.Equal(TreeBoosting.Train(Rows, Labels, growth).Write(), TreeBoosting.Train(Rows, Labels, growth).Write());
    }
}
