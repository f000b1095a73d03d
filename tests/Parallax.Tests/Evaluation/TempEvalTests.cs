using Parallax.Evaluation.Tasks.Times;
using Parallax.Model;
using Xunit;

namespace Parallax.Tests.Evaluation;

public class TempEvalTests
{
    static (TextSpan, string) At(int start, int end, string value) => (new TextSpan(start, end), value);

    [Fact]
    public void Strict_relaxed_and_value_are_counted_as_by_hand()
    {
        var score = new TempEval();
        // Exact with the right value; overlap with the right value; overlap with a wrong one; missed. One found is spurious.
        score.Add(
            [At(0, 6, "2023-09-08"), At(10, 19, "2023-W37"), At(30, 36, "P2D"), At(50, 54, "2022")],
            [At(0, 6, "2023-09-08"), At(14, 19, "2023-W37"), At(25, 36, "P3D"), At(80, 84, "2020"), At(90, 94, "2021")]);
        var figures = score.Scores.Figures.ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(100.0 * 1 / 5, figures["strict.precision"], 9);
        Assert.Equal(100.0 * 1 / 4, figures["strict.recall"], 9);
        Assert.Equal(200.0 * 1 / 9, figures["strict.f1"], 9);
        Assert.Equal(200.0 * 3 / 9, figures["relaxed.f1"], 9);
        Assert.Equal(200.0 * 2 / 9, figures["value.f1"], 9);
        Assert.Equal(4, score.Scores.Items);
    }

    [Fact]
    public void One_found_time_matches_one_gold_time_and_an_exact_one_first()
    {
        var score = new TempEval();
        score.Add([At(0, 20, "2023"), At(12, 20, "2022")], [At(12, 20, "2022")]);
        var figures = score.Scores.Figures.ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(100, figures["strict.precision"], 9);
        Assert.Equal(50, figures["relaxed.recall"], 9);
        Assert.Equal(50, figures["value.recall"], 9);
    }

    [Fact]
    public void A_document_without_times_scores_nothing()
    {
        var score = new TempEval();
        score.Add([], []);
        Assert.All(score.Scores.Figures, f => Assert.Equal(0, f.Value));
    }

    [Fact]
    public void A_document_is_read_by_its_tags_with_entities_resolved()
    {
        var document = TimeMlDocument.Read(
            "<TimeML><DCT><TIMEX3 tid=\"t0\" type=\"TIME\" value=\"1998-02-27T08:02:00\" functionInDocument=\"CREATION_TIME\">02/27</TIMEX3></DCT>"
            + "<TITLE>A <b>title</TITLE><TEXT>\nSmith &amp; Co <EVENT eid=\"e1\">met</EVENT> <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1998-02-26\"><SIGNAL>on</SIGNAL> Thursday</TIMEX3> & left.\n</TEXT></TimeML>");
        Assert.Equal(new DateOnly(1998, 2, 27), document.Created);
        Assert.Equal("\nSmith & Co met on Thursday & left.\n", document.Text);
        var time = Assert.Single(document.Times);
        Assert.Equal("on Thursday", time.Span.In(document.Text).ToString());
        Assert.Equal(("DATE", "1998-02-26"), (time.Type, time.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<TEXT>no end <TIMEX3 value=")]
    [InlineData("<DCT></DCT><TEXT></TIMEX3> &unknown; &</TEXT>")]
    public void Broken_markup_is_survived(string markup) => Assert.Empty(TimeMlDocument.Read(markup).Times);
}
