using Parallax.Knowledge;
using Parallax.Language.Segmentation;
using Xunit;

namespace Parallax.Tests.Language.Segmentation;

public class SegmenterTests
{
    static readonly Segmenter Segmenter = KnowledgeFolder.ReadInstalled().Table(Segmenter.From);

    [Theory]
    [InlineData("They don't know.", "They|do|n't|know|.")]
    [InlineData("They don’t know.", "They|do|n’t|know|.")]
    [InlineData("Kim's envoy cannot come.", "Kim|'s|envoy|can|not|come|.")]
    [InlineData("Pyongyang’s army, the world’s fourth-largest, didn’t move.", "Pyongyang|’s|army|,|the|world|’s|fourth|-|largest|,|did|n’t|move|.")]
    [InlineData("The U.S. and the E.U. agreed at 9:30 p.m. on Friday.", "The|U.S.|and|the|E.U.|agreed|at|9:30|p.m.|on|Friday|.")]
    [InlineData("Mr. Ortega paid $1.5 million (about €1.3m).", "Mr.|Ortega|paid|$|1.5|million|(|about|€|1.3|m|)|.")]
    [InlineData("The talks failed — again — said the envoy.", "The|talks|failed|—|again|—|said|the|envoy|.")]
    [InlineData("“It is over,” she said.", "“|It|is|over|,|”|she|said|.")]
    [InlineData("Write to press@ministry.example.org today.", "Write|to|press@ministry.example.org|today|.")]
    [InlineData("They have 3,000 troops and 20% of the votes.", "They|have|3,000|troops|and|20|%|of|the|votes|.")]
    public void Words_part_as_in_the_treebanks(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("The army withdrew. Nobody was hurt.", 2)]
    [InlineData("Gen. Alonso Ruiz met Sen. Dana Whitfield in St. Petersburg.", 1)]
    [InlineData("“We will stay,” the minister said. “We have no other home.”", 2)]
    [InlineData("J. R. Okoye of the U.N. spoke first.", 1)]
    [InlineData("Kim Jong Un spoke in Pyongyang on Monday.", 1)]
    [InlineData("HARARE (AP) — The president resigned on Monday.", 2)]
    [InlineData("KABUL, Afghanistan -- Two bridges were closed.", 2)]
    [InlineData("Moscow, Sept. 8 (Reuters) - Talks ended early.", 2)]
    [InlineData("Rep. Lena Moss, D-Conn., spoke to Sgt. Dale Poe.", 1)]
    [InlineData("UNESCO — the agency for culture — was silent.", 1)]
    [InlineData("Who fired? Nobody knows! The inquiry goes on.", 3)]
    public void Sentences_part_where_they_end(string text, int sentences) => Assert.Equal(sentences, Segmenter.Segment(text, 0).SentenceFirst.Length);

    [Fact]
    public void The_title_is_no_sentence_of_the_body()
    {
        const string title = "Harbour reopens";
        var text = title + "\n\nafter the strike ended, ships came back. The port is busy.";
        var segmented = Segmenter.Segment(text, title.Length + 2);
        Assert.Equal(1, segmented.TitleSentences);
        Assert.Equal("after", segmented.Form(segmented.SentenceFirst[1]));
        Assert.Equal(3, segmented.SentenceFirst.Length);
    }

    [Fact]
    public void Wrapped_lines_run_on_and_listed_lines_do_not()
    {
        const string wrapped = "The committee met in the capital on Thursday to talk about the price\nof wheat, which has doubled since the harvest failed in the spring and\nmay rise again.";
        Assert.Single(Segmenter.Segment(wrapped, 0).SentenceFirst);
        const string listed = "Members present\nThe chair\nThe clerk\nThree envoys of the northern provinces";
        Assert.Equal(4, Segmenter.Segment(listed, 0).SentenceFirst.Length);
    }

    [Fact]
    public void Blank_text_has_no_words()
    {
        Assert.Equal(0, Segmenter.Segment("", 0).Count);
        Assert.Empty(Segmenter.Segment(" \u200B\n\n\u200F\t", 1).SentenceFirst);
    }

    static string Words(string text)
    {
        var segmented = Segmenter.Segment(text, 0);
        return string.Join('|', Enumerable.Range(0, segmented.Count).Select(i => segmented.Form(i).ToString()));
    }
}
