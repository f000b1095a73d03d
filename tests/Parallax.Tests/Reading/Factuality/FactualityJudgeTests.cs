using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;
using Xunit;

namespace Parallax.Tests.Reading.Factuality;

public class FactualityJudgeTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    static Judgement Judge(string example, string word)
    {
        var text = TextAnalysis.Of(example, 0, Knowledge);
        return new FactualityJudge(text, [], AttributionReading.Read(text, [], Knowledge), Knowledge)
            .Judge(text.Tokens.At(example.IndexOf(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("The rebels attacked the town.", "attacked", "CT+", "CT+")]
    [InlineData("The ministry said the rebels attacked the town.", "attacked", "CT+", "U")]
    [InlineData("The ministry denied that the rebels attacked the town.", "attacked", "CT-", "U")]
    [InlineData("The ministry does not know that the rebels attacked the town.", "attacked", "CT+", "CT+")]
    [InlineData("The rebels failed to attack the town.", "attack", "CT-", "CT-")]
    [InlineData("The rebels did not fail to attack the town.", "attack", "CT+", "CT+")]
    [InlineData("The rebels might attack the town.", "attack", "PS+", "PS+")]
    [InlineData("The rebels probably did not attack the town.", "attack", "PR-", "PR-")]
    [InlineData("The minister called on the rebels to leave the town.", "leave", "U", "U")]
    [InlineData("To free the prisoners, the army struck the town.", "struck", "CT+", "CT+")]
    [InlineData("If the rebels leave the town, the siege will end.", "end", "U", "U")]
    [InlineData("Did the rebels attack the town?", "attack", "U", "U")]
    [InlineData("The talks are expected to begin on Monday.", "begin", "PR+", "PR+")]
    [InlineData("No envoy has been seen in the town.", "seen", "CT-", "CT-")]
    public void Operators_compose(string text, string word, string innermost, string author)
    {
        var judgement = Judge(text, word);
        Assert.Equal((innermost, author), (Labels.Of(judgement.Innermost), Labels.Of(judgement.Author)));
    }

    [Theory]
    [InlineData("The minister will visit the camp.", "visit", Realis.Future)]
    [InlineData("The minister visited the camp.", "visited", Realis.Past)]
    [InlineData("The minister is visiting the camp.", "visiting", Realis.Ongoing)]
    [InlineData("The minister always visits the camp.", "visits", Realis.Generic)]
    [InlineData("The minister plans to visit the camp.", "visit", Realis.Future)]
    [InlineData("The army could be hiding the tanks.", "hiding", Realis.Ongoing)]
    [InlineData("The army could be hiding the tanks tomorrow.", "hiding", Realis.Future)]
    [InlineData("The army could use roads mapped by the rebels.", "mapped", Realis.Past)]
    [InlineData("The deal could help a struggling economy.", "struggling", Realis.Ongoing)]
    public void Tense_places_the_event(string text, string word, Realis realis) => Assert.Equal(realis, Judge(text, word).Realis);

    [Theory]
    [InlineData("To free the prisoners, the army struck the town.")]
    [InlineData("To win, to lead, he said, to stand and to serve to help it to go.")]
    public void Any_word_is_judged(string text)
    {
        var analyzed = Knowledge.Table(LanguageLayer.From).Analyze(text, 0);
        var judge = new FactualityJudge(analyzed, [], AttributionReading.Read(analyzed, [], Knowledge), Knowledge);
        Assert.All(Enumerable.Range(0, analyzed.Tokens.Count), i => Assert.NotEmpty(Labels.Of(judge.Judge(i).Innermost)));
    }

    [Fact]
    public void A_silence_is_no_denial()
    {
        var judgement = Judge("The ministry did not confirm the visit.", "confirm");
        Assert.Equal(SilenceKind.NotConfirmed, judgement.Silence!.Kind);
        Assert.Equal(Model.Statements.Factuality.Uncommitted, judgement.Innermost);
        Assert.Equal(new TextSpan(0, 12), judgement.Silence.Holder);
    }

    [Fact]
    public void A_passive_silence_has_no_holder() => Assert.Null(Judge("The report has not been confirmed.", "confirmed").Silence!.Holder);

    [Fact]
    public void Every_step_is_traced()
    {
        var judgement = Judge("The rebels might not attack the town.", "attack");
        Assert.Equal(judgement.Innermost, judgement.Trace[^1].Result);
        Assert.All(judgement.Trace, o => Assert.NotEmpty(o.Rule));
    }
}
