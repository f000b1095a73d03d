using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Xunit;

namespace Parallax.Tests.Comparing;

public class WordLexiconTests
{
    static readonly WordLexicon Lexicon = KnowledgeFolder.ReadInstalled().Table(WordLexicon.From);

    [Theory]
    [InlineData("met", "meet")]
    [InlineData("talks", "talk")]
    [InlineData("stopped", "stop")]
    [InlineData("Deployed", "deploy")]
    [InlineData("children", "child")]
    public void Forms_lead_to_their_base(string form, string expected) => Assert.Equal(expected, Lexicon.Of(form).Base);

    [Theory]
    [InlineData("meeting", "met", 0.9)]
    [InlineData("ship", "ships", 1)]
    [InlineData("ship", "vessel", 0.5)]
    [InlineData("ship", "minister", 0)]
    public void Nearness_falls_from_the_same_word_to_none(string one, string other, double expected) =>
        Assert.Equal(expected, new TermBag([Lexicon.Of(other)], 0).Nearness(Lexicon.Of(one)));

    [Fact]
    public void A_word_nobody_knows_is_rare_and_its_own_family()
    {
        var word = Lexicon.Of("zzyzxing");
        Assert.Equal(Word.RareWeight, word.Weight);
        Assert.Equal(word.Base, word.Family);
    }
}
