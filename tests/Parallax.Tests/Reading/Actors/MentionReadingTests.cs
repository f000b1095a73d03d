using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Reading.Actors;
using Xunit;

namespace Parallax.Tests.Reading.Actors;

public class MentionReadingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    static EquatableList<Mention> Read(string text) => MentionReading.Read(Knowledge.Table(LanguageLayer.From).Analyze(text, 0), new DateOnly(2023, 9, 9), Knowledge);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("….,;:!?")]
    [InlineData("👩‍👩‍👧 a\uD800b \u200F\u202E Iran")]
    [InlineData("al- - - ' ’s 's of of of the the the")]
    [InlineData("the president of the president of the president of the president")]
    public void Any_text_is_read(string text)
    {
        foreach (var mention in Read(text))
        {
            Assert.InRange(mention.Span.End, 0, text.Length);
            Assert.False(mention.Span.IsEmpty);
        }
    }

    [Fact]
    public void A_long_text_of_pronouns_and_names_takes_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Kim told the two leaders of Iran that he and they saw it. ", 150));
        var analysed = Knowledge.Table(LanguageLayer.From).Analyze(text, 0);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(MentionReading.Read(analysed, null, Knowledge));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Antecedents_and_members_are_other_mentions_of_the_list()
    {
        var mentions = Read("Vladimir Putin met Xi Jinping. He praised both leaders, and the two countries signed. Putin left. The Russian president smiled.");
        foreach (var mention in mentions)
        {
            Assert.Equal(mention, mentions[mention.Id]);
            Assert.NotEqual(mention.Id, mention.Antecedent);
            Assert.All(mention.Members, m => Assert.InRange(m, 0, mentions.Count - 1));
        }
    }

    [Fact]
    public void The_same_text_gives_an_equal_reading()
    {
        const string text = "Ukraine’s security service did not comment. It said nothing of the bridge that links Russia with Crimea.";
        Assert.Equal(Read(text), Read(text));
    }

    [Fact]
    public void A_place_is_found_on_the_map()
    {
        var mention = Read("Ships left Odesa.").Single(m => m.Name == "Odesa");
        var place = PlaceResolution.Of(mention, Knowledge);
        Assert.Equal("UKR", place?.Country);
        Assert.Equal(46.5, place!.Latitude!.Value, 0.1);
    }
}
