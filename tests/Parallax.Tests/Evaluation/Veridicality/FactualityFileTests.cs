using Parallax.Evaluation.Veridicality;
using Xunit;

namespace Parallax.Tests.Evaluation.Veridicality;

public class FactualityFileTests
{
    [Theory]
    [InlineData("He did n't go .", "He didn't go.")]
    [InlineData("The boy 's return ( to Cuba ) , she said .", "The boy's return (to Cuba), she said.")]
    [InlineData("\" We know , \" he said .", "\"We know,\" he said.")]
    [InlineData("Miami - based exiles", "Miami-based exiles")]
    [InlineData("It cost $ 5 .", "It cost $5.")]
    public void Tokens_are_joined_as_in_print(string tokens, string expected)
    {
        var parts = tokens.Split(' ');
        var (text, words) = FactualityFile.Join(parts);
        Assert.Equal(expected, text);
        Assert.All(parts.Zip(words), p => Assert.Equal(p.First, p.Second.In(text).ToString()));
    }

    [Fact]
    public void A_target_stands_where_its_word_does()
    {
        var item = FactualityFile.Item("{\"text\": \"He did n't leave .\", \"targets\": [{\"span1\": [3, 4], \"label\": -2.5, \"span_text\": \"leave\"}]}");
        var target = Assert.Single(item.Targets);
        Assert.Equal("leave", target.Word.In(item.Text).ToString());
        Assert.Equal(-2.5, target.Label);
    }
}
