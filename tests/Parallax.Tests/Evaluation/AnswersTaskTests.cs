using Parallax.Evaluation.Tasks;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class AnswersTaskTests
{
    [Fact]
    public void Balanced_accuracy_is_the_mean_of_both_shares()
    {
        // One of two same pairs, three of four different pairs: (50 + 75) / 2.
        (bool Same, bool Told, bool Plain)[] pairs = [(true, true, false), (true, false, false), (false, false, false), (false, false, false), (false, false, false), (false, true, false)];

        Assert.Equal(62.5, AnswersTask.Balanced(pairs), 9);
    }
}
