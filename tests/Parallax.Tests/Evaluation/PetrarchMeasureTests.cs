using Parallax.Evaluation.Tasks.Petrarch;
using Xunit;

namespace Parallax.Tests.Evaluation;

public sealed class PetrarchMeasureTests
{
    static readonly PetrarchEvent A = new("050", "ARN", "GON"), B = new("190", "MOR", "GON"), C = new("040", "ARN", "MOR");

    [Fact]
    public void Triples_are_compared_as_sets_sentence_by_sentence()
    {
        // Exact: the second and the third of three. Hits 2 of 3 read, 2 of 3 expected; the order and repetition do not count.
        var scores = PetrarchMeasure.Of([[A], [B, C], []], [[C], [C, B, B], []]).ToDictionary(s => s.Name, s => s.Value);

        Assert.Equal(200.0 / 3, scores["exact"], 6);
        Assert.Equal(200.0 / 3, scores["triple.precision"], 6);
        Assert.Equal(200.0 / 3, scores["triple.recall"], 6);
        Assert.Equal(200.0 / 3, scores["triple.f1"], 6);
    }
}
