using System.Collections.Immutable;
using Parallax.Language.Treebanks;
using Parallax.Training.Syntax;
using Xunit;

namespace Parallax.Tests.Training;

public class HeadlineStyleTests
{
    [Fact]
    public void All_but_small_words_have_a_capital_and_the_stop_goes()
    {
        var sentence = Made("the/DET talks/NOUN on/ADP trade/NOUN will/AUX resume/VERB ./PUNCT");
        Assert.Equal("The Talks on Trade Will Resume", string.Join(' ', HeadlineStyle.Of(sentence).Words.Select(w => w.Form)));
    }

    [Fact]
    public void A_stop_alone_stays() => Assert.Equal(".", Assert.Single(HeadlineStyle.Of(Made("./PUNCT")).Words).Form);

    static TreebankSentence Made(string words)
    {
        var made = words.Split(' ').Select((w, i) => w.Split('/') is var p ? new TreebankWord(p[0], p[0], p[1], "X", i == 0 ? -1 : 0, "dep") : null!);
        return new TreebankSentence("s", words, true, true, [.. made], ImmutableArray<TreebankToken>.Empty);
    }
}
