using Parallax.Evaluation.Polnear;
using Parallax.Model;
using Xunit;

namespace Parallax.Tests.Evaluation.Polnear;

public class PolnearReaderTests
{
    const string Text = "A title 😀\n\nAnn said rain fell.";

    [Fact]
    public void Offsets_count_code_points()
    {
        var document = PolnearReader.Read("a", Text,
        [
            "T1\tSource 11 14\tAnn", "T2\tCue 15 19\tsaid", "T3\tContent 20 24;25 29\train fell", "T4\tAttribution 15 19\tsaid",
            "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        ]);
        var attribution = Assert.Single(document.Attributions);
        Assert.Equal("Ann", attribution.Source[0].In(Text).ToString());
        Assert.Equal("said", attribution.Cue[0].In(Text).ToString());
        Assert.Equal(["rain", "fell"], attribution.Content.Select(c => c.In(Text).ToString()));
        Assert.Equal(Text.IndexOf("Ann", StringComparison.Ordinal), document.BodyStart);
    }

    [Fact]
    public void An_attribution_without_a_cue_is_left_out()
    {
        var document = PolnearReader.Read("a", Text, ["T1\tSource 11 14\tAnn", "T3\tContent 20 24\train", "E1\tAttribution:T9 Content:T3 Source:T1", ""]);
        Assert.Empty(document.Attributions);
    }

    [Fact]
    public void A_discarded_stretch_is_kept_apart()
    {
        var document = PolnearReader.Read("a", Text, ["T1\tDiscard 0 7\tA title"]);
        Assert.Equal([new TextSpan(0, 7)], document.Discarded);
    }
}
