using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading.Sources;
using Xunit;

namespace Parallax.Tests.Reading.Sources;

public class AttributionReadingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    static EquatableList<Attribution> Read(string text) => AttributionReading.Read(Knowledge.Table(LanguageLayer.From).Analyze(text, 0), [], Knowledge);

    static string? Words(TextSpan? span, string text) => span?.In(text).ToString();

    [Theory]
    [InlineData("The ministry said the convoy had left.", "The ministry", "said", "the convoy had left")]
    [InlineData("The convoy has left, according to the ministry.", "the ministry", "according to", "The convoy has left")]
    [InlineData("“The convoy has left,” the minister said.", "the minister", "said", "“The convoy has left,”")]
    [InlineData("The convoy had left, state media said on Saturday.", "state media", "said", "The convoy had left")]
    [InlineData("The ministry denied that the convoy had left.", "The ministry", "denied", "that the convoy had left")]
    public void Source_cue_and_content_stand_where_the_text_has_them(string text, string source, string cue, string content)
    {
        var attribution = Read(text)[0];
        Assert.Equal(source, Words(attribution.Source, text));
        Assert.StartsWith(cue, Words(attribution.Cue, text), StringComparison.Ordinal);
        Assert.Equal(content, Words(attribution.Content[0], text));
    }

    [Fact]
    public void Who_speaks_inside_speech_is_held_by_the_outer_one()
    {
        var attributions = Read("State media said the president had received letters in which both leaders said that peace was near.");
        Assert.Equal(2, attributions.Count);
        Assert.Null(attributions[0].Outer);
        Assert.Equal(0, attributions[1].Outer);
    }

    [Fact]
    public void A_denial_denies() => Assert.Equal(Stance.Denies, Read("The ministry denied that the convoy had left.")[0].Stance);

    [Theory]
    [InlineData("")]
    [InlineData("…!?")]
    [InlineData("“““")]
    [InlineData("said said said said")]
    [InlineData("😀 said 😀 that 😀")]
    public void Any_text_is_read(string text) => Assert.All(Read(text), a => Assert.True(a.Cue.End <= text.Length));
}
