using Parallax.Evaluation.Tasks.Links;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class CoreferenceMeasuresTests
{
    [Fact]
    public void Two_clusters_joined_by_mistake_score_as_in_the_literature()
    {
        // Three gold clusters of 5, 2 and 5; the system joins the last two.
        string[][] gold = [["1", "2", "3", "4", "5"], ["6", "7"], ["8", "9", "A", "B", "C"]];
        string[][] system = [["1", "2", "3", "4", "5"], ["6", "7", "8", "9", "A", "B", "C"]];

        var result = CoreferenceMeasures.Compare(gold, system);

        // MUC: recall 9/9, precision 9/10. B³: recall 1, precision (5 + 4/7 + 25/7)/12. CEAF-e: similarity 1 + 10/12 over 2 and over 3.
        Assert.Equal(94.74, result.Muc, 2);
        Assert.Equal(86.49, result.BCubed, 2);
        Assert.Equal(73.33, result.CeafE, 2);
        Assert.Equal((94.74 + 86.49 + 73.33) / 3, result.Conll, 1);
    }

    [Fact]
    public void A_mention_that_only_one_side_has_costs_that_side()
    {
        string[][] gold = [["a", "b"]];
        string[][] system = [["a", "b"], ["x"]];

        var result = CoreferenceMeasures.Compare(gold, system);

        Assert.Equal(100, result.Muc, 2);
        Assert.Equal(80, result.BCubed, 2);   // precision 2/3, recall 1
        Assert.Equal(66.67, result.CeafE, 2); // precision 1/2, recall 1
    }

    [Fact]
    public void The_best_pairing_is_not_the_greedy_one() =>
        Assert.Equal(1.7, Assignment.Best([(0, 0, 1.0), (0, 1, 0.9), (1, 0, 0.8)]), 9);
}
