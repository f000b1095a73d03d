using Parallax.Knowledge;
using Parallax.Language.Names;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;
using Xunit;

namespace Parallax.Tests.Language.Names;

public class NameTaggerTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly Segmenter Segmenter = Knowledge.Table(Segmenter.From);
    static readonly SyntaxAnalyzer Syntax = Knowledge.Table(SyntaxAnalyzer.From);
    static readonly NameTagger Tagger = Knowledge.Table(NameTagger.From);

    [Theory]
    [InlineData("On Wednesday President Putin arrived in Vladivostok.", "Putin/Person Vladivostok/Place")]
    [InlineData("The Russian embassy and the Chinese embassy were closed.", "Russian/Norp Chinese/Norp")]
    [InlineData("The U.S. and South Korea held a joint drill.", "U.S./Place South Korea/Place")]
    [InlineData("Ukraine’s army thanked Poland’s parliament.", "Ukraine/Place Poland/Place")]
    [InlineData("Angela Moreno, a spokeswoman for the United Nations, spoke in Geneva.", "Angela Moreno/Person United Nations/Organization Geneva/Place")]
    public void Names_are_found_with_their_kind(string text, string names) => Assert.Equal(names, Names(text));

    [Fact]
    public void Days_and_money_are_no_mentions()
    {
        const string text = "On 9 September 2023 the Kenyan government paid $20 million.";
        Assert.DoesNotContain(Names(text), "September");
        var words = Segmenter.Segment(text, 0);
        Assert.Contains(Tagger.TagAll(words, Syntax.Analyze(words), NameTagger.Guideline), s => s.Type == "Date");
    }

    [Fact]
    public void Names_are_in_order_and_do_not_overlap()
    {
        var text = string.Join(' ', Enumerable.Repeat("“Maria Lindqvist of the Northern Trade Council flew from Oslo to Lagos,” the Nigerian minister said.", 50));
        var words = Segmenter.Segment(text, 0);
        var end = 0;
        foreach (var name in Tagger.Tag(words, Syntax.Analyze(words)))
        {
            Assert.InRange(name.First, end, words.Count);
            Assert.InRange(name.End, name.First + 1, words.Count);
            end = name.End;
        }

        Assert.True(end > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("((((")]
    [InlineData("😀 \uD83D Ж")]
    public void Any_text_gives_a_result(string text) => Assert.NotNull(Names(text));

    [Fact]
    public void A_text_of_capitals_takes_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Alpha Beta of the Gamma And Delta ", 20_000));
        var words = Segmenter.Segment(text, 0);
        var syntax = Syntax.Analyze(words);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Tagger.Tag(words, syntax);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    static string Names(string text)
    {
        var words = Segmenter.Segment(text, 0);
        return string.Join(' ', Tagger.Tag(words, Syntax.Analyze(words)).Select(n => $"{text[words.Starts[n.First]..words.Ends[n.End - 1]]}/{n.Kind}"));
    }
}
