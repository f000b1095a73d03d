using Parallax.Evaluation;
using Parallax.Evaluation.Tasks.Certainty;
using Parallax.Knowledge;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class CertaintyTaskTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Fact]
    public void Figures_are_shares_of_words()
    {
        (CertaintyLabel Gold, CertaintyLabel Read)[] words =
        [
            (CertaintyLabel.Parse("left | CT+ | U | the minister"), new("left", "CT+", "U", "The minister")),
            (CertaintyLabel.Parse("left | CT- | U | the minister"), new("left", "CT-", "U", null)),
            (CertaintyLabel.Parse("left | U | U | -"), new("left", "CT+", "CT+", null)),
            (CertaintyLabel.Parse("say | silence declined | the army"), new("say", "silence declined", null, "the army of the north")),
        ];
        Assert.Equal([("value", 75), ("source", 75), ("author", 75), ("all", 50)], CertaintyTask.Of(words).Figures);
    }

    [Fact]
    public void A_word_is_looked_up_whole() =>
        Assert.Equal("CT-", CertaintyCase.Parse("The cable was not cut, a prosecutor said.\n---\ncut | CT- | U | a prosecutor\n").Read(Knowledge)[0].Read.Value);

    [Theory, InlineData("built", 89, 75), InlineData("holdback", 71, 57)]
    public void Passages_of_our_own_are_read_no_worse_than_recorded(string part, double value, double all)
    {
        var scores = new CertaintyTask().Score(new GoldSet(Path.Combine(Checkout.Root, "cases", "certainty"), part), Knowledge);
        Assert.InRange(scores.Figures.Single(f => f.Name == "value").Value, value, 100);
        Assert.InRange(scores.Figures.Single(f => f.Name == "all").Value, all, 100);
    }
}
