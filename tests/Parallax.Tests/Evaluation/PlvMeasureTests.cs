using Parallax.Evaluation.Tasks.Events;
using Parallax.Model;
using Xunit;

namespace Parallax.Tests.Evaluation;

public sealed class PlvMeasureTests
{
    [Fact]
    public void The_marks_are_taken_out_and_their_spans_kept()
    {
        var item = PlvItem.Parse("1", "<s>Arda</s> met the <t>king</t> of <t>Numa</t>.", "CONSULT");

        Assert.Equal("Arda met the king of Numa.", item.Text);
        Assert.Equal("Arda", item.Source[0].In(item.Text));
        Assert.Equal(["king", "Numa"], item.Target.Select(t => t.In(item.Text).ToString()));
    }

    [Fact]
    public void Roots_and_triples_are_counted_as_by_hand()
    {
        // Four sentences, three read: two roots right, one of them with source and target.
        PlvItem[] items =
        [
            PlvItem.Parse("1", "<s>Arda</s> met <t>Numa</t>.", "CONSULT"),
            PlvItem.Parse("2", "<s>Arda</s> hit <t>Numa</t>.", "ASSAULT"),
            PlvItem.Parse("3", "<s>Arda</s> fed <t>Numa</t>.", "AID"),
            PlvItem.Parse("4", "<s>Arda</s> sued <t>Numa</t>.", "ACCUSE"),
        ];
        PlvPrediction[] predictions =
        [
            new("CONSULT", [new TextSpan(0, 4)], [new TextSpan(9, 13)]),
            new("ASSAULT", [new TextSpan(0, 4)], []),
            new("ASSAULT", [new TextSpan(0, 4)], [new TextSpan(9, 13)]),
            new(null, [], []),
        ];

        var scores = PlvMeasure.EndToEnd(items, predictions, (_, span) => span).ToDictionary(s => s.Name, s => s.Value);

        Assert.Equal(200.0 / 3, scores["root.precision"], 6);
        Assert.Equal(50, scores["root.recall"], 6);
        Assert.Equal(400.0 / 7, scores["root.f1"], 6);
        Assert.Equal(100.0 / 3, scores["triple.precision"], 6);
        Assert.Equal(25, scores["triple.recall"], 6);
        Assert.Equal(200.0 / 7, scores["triple.f1"], 6);
    }

    [Fact]
    public void Macro_F1_is_the_mean_over_the_golds_roots()
    {
        // AID: 1 of 2 found, none wrongly: F1 2/3. REJECT: 2 of 2 found, 1 wrongly: F1 4/5.
        var (accuracy, macro) = PlvMeasure.Given(["AID", "AID", "REJECT", "REJECT"], ["AID", "REJECT", "REJECT", "REJECT"]);

        Assert.Equal(75, accuracy, 6);
        Assert.Equal(100 * ((2.0 / 3) + (4.0 / 5)) / 2, macro, 6);
    }
}
