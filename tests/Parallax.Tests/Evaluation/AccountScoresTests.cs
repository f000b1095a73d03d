using Parallax.Evaluation.Tasks.Accounts;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Every measure by hand on a bundle of two short reports.</summary>
public class AccountScoresTests
{
    const string One = "The mayor said 20 boats sank. Nobody will sail on Friday.";
    const string Two = "Harbour police counted 30 boats. The mayor declined to comment. The ferry left.";

    const string Json = """
        {"reports":[
          {"id":"r1","outlet":"A","kind":"agency","published":"2021-05-03","url":null,"title":"Boats","text":"The mayor said 20 boats sank. Nobody will sail on Friday."},
          {"id":"r2","outlet":"B","kind":"newspaper","published":"2021-05-04T08:00:00+02:00","url":null,"title":"Port","text":"Harbour police counted 30 boats. The mayor declined to comment. The ferry left."}],
         "copies":[],
         "claims":[{"id":"c1","claim":"Twenty boats sank.","event":{"type":"ASSAULT","from":["FRA"],"to":["Harbour police"],"date":["2021-05-01","2021-05-03"],"place":null},
           "accounts":[{"report":"r1","quote":"20 boats sank","path":["The mayor"],"value":"CT+"},{"report":"r2","quote":"counted 30 boats","path":["Harbour police"],"value":"CT-"}]}],
         "conflicts":[{"facet":"number","about":"boats","sides":[{"report":"r1","quote":"20 boats","value":"CT+"},{"report":"r2","quote":"30 boats","value":"CT+"}]}],
         "updates":[{"about":"x","earlier":{"report":"r1","quote":"20 boats"},"later":{"report":"r2","quote":"The ferry left"}}],
         "notConflicts":[{"why":"y","sides":[{"report":"r1","quote":"Nobody will sail"},{"report":"r2","quote":"The ferry left"}]}],
         "silences":[{"report":"r2","quote":"declined to comment","holder":"The mayor","kind":"declined","about":"z"}],
         "expectations":[{"id":"e1","report":"r1","quote":"Nobody will sail on Friday","what":"w","holder":[],"strength":"certain","window":["2021-05-07","2021-05-07"],"status":"missed","resolvedBy":{"report":"r2","quote":"The ferry left"}}],
         "ties":[["FRA","Harbour police","-"]]}
        """;

    static readonly Bundle Gold = BundleReader.Read("b", Json);

    [Fact]
    public void Quotes_are_found_in_the_body_first()
    {
        var report = Gold.Reports[0];
        Assert.Equal("20 boats", Gold.Conflicts[0].Sides[0].Span.In(report.Text).ToString());
        Assert.Equal(new DateOnly(2021, 5, 4), Gold.Newest);
    }

    [Fact]
    public void Sources_factuality_and_events_count_over_all_accounts()
    {
        var bundle = Account([]);

        var (path, innermost) = AccountMeasures.Sources(bundle);
        Assert.Equal(new Share(1, 2), path);
        Assert.Equal(new Share(1, 2), innermost);

        // r1 is CT+ as in the gold, r2 CT+ where the gold has CT-: accuracy 1/2; F1 of CT+ 2/3, of CT- 0.
        var pairs = AccountMeasures.Factualities(bundle).ToArray();
        Assert.Equal(1, pairs.Count(p => p.Gold == p.System));
        Assert.Equal(100.0 / 3, AccountMeasures.MacroF1(pairs), 6);

        // The first account has the type, one right actor of its one, and a day inside the gold's; the second has nothing.
        var (type, actors, date) = AccountMeasures.Events(bundle);
        Assert.Equal(new Share(1, 2), type);
        Assert.Equal(new Tally(1, 1, 4), actors);
        Assert.Equal(new Share(1, 2), date);
    }

    [Fact]
    public void Accounts_are_aligned_by_a_happening_or_by_a_comparison()
    {
        Assert.Equal(new Tally(0, 0, 1), AccountMeasures.Alignment(Account([])));
        Assert.Equal(new Tally(1, 1, 1), AccountMeasures.Alignment(Account([Boats(Relation.Addition, Facet.Number)])));
    }

    [Fact]
    public void A_conflict_needs_two_sides_and_its_facet_is_judged_apart()
    {
        var score = ComparisonMeasures.Conflicts(Account([Boats(Relation.Conflict, Facet.Place)]));
        Assert.Equal(new Tally(1, 1, 1), score.Tally);
        Assert.Equal(new Share(0, 1), score.Facet);
        Assert.Equal(new Share(0, 1), score.Traps);

        var trap = new Comparison(Relation.Conflict, Facet.Polarity, "", null, "r", 1, [Side("b/r1", 1), Side("b/r2", 2)]);
        score = ComparisonMeasures.Conflicts(Account([trap]));
        Assert.Equal(new Tally(0, 1, 1), score.Tally);
        Assert.Equal(new Share(1, 1), score.Traps);
    }

    [Fact]
    public void An_update_matches_by_both_of_its_ends()
    {
        var update = new Comparison(Relation.Update, Facet.Number, "", null, "r", 1, [Side("b/r1", 0), Side("b/r2", 2)]);
        Assert.Equal(new Tally(1, 2, 1), ComparisonMeasures.Updates(Account([update, Boats(Relation.Update, Facet.Number)])));
    }

    [Fact]
    public void Expectations_are_judged_by_strength_window_status_and_what_resolved_them()
    {
        var score = ComparisonMeasures.Expectations(Account([]));

        Assert.Equal(new Tally(1, 1, 1), score.Tally);
        Assert.Equal(new Share(0, 1), score.Strength);
        Assert.Equal(new Share(1, 1), score.Window);  // a day off is near enough
        Assert.Equal(new Share(1, 1), score.Status);
        Assert.Equal(new Share(1, 1), score.Resolved);
    }

    [Fact]
    public void Silences_match_by_sentence_and_ties_by_sign()
    {
        var (tally, kind) = ComparisonMeasures.Silences(Account([]));
        Assert.Equal(new Tally(1, 1, 1), tally);
        Assert.Equal(new Share(0, 1), kind);
        Assert.Equal(new Tally(1, 1, 1), ComparisonMeasures.Ties(Account([])));
    }

    [Fact]
    public void BCubed_of_two_stories_joined_into_one() =>
        Assert.Equal(200.0 / 3, AccountScores.BCubed([("a", "s"), ("a", "s"), ("b", "s"), ("b", "s")]), 6); // precision 1/2, recall 1

    static Comparison Boats(Relation relation, Facet facet) => new(relation, facet, "", null, "r", 1, [Side("b/r1", 0), Side("b/r2", 0)]);

    static ComparisonSide Side(string report, int statement) => new(report, statement, default, "", []);

    static BundleAccount Account(Comparison[] comparisons)
    {
        var one = Read(0, [new(0, Span(0, "The mayor"), MentionKind.Person, "The mayor", new Actor("FRA", "GOV", null), null, [], "t")],
        [
            Make(0, 0, "20 boats sank") with
            {
                Sources = [new Source(Span(0, "The mayor"), Span(0, "said"), Stance.Asserts, null, "t")],
                Event = new EventCode(EventType.Assault, null, [], "19", -10, "t"),
                Agents = [0],
                When = new When(null, DayInterval.Of(new DateOnly(2021, 5, 2))),
            },
            Make(0, 1, "Nobody will sail on Friday"),
        ]);
        var two = Read(1, [], [Make(1, 0, "Harbour police counted 30 boats"), Make(1, 1, "The mayor declined to comment"), Make(1, 2, "The ferry left")]);
        var story = new Story("s", "t", default, ["b/r1", "b/r2"], [], []);
        return new BundleAccount(Gold, [one, two], new Brief(
            story,
            [],
            [.. comparisons],
            [new StorySilence("b/r2", 1, Span(1, "declined"), null, SilenceKind.NoResponse, null)],
            [],
            [new Expectation(0, new("b/r1", 1), Span(0, "will sail"), "", 0, [], Strength.Probable, false, new(new DateOnly(2021, 5, 6), new DateOnly(2021, 5, 8)), null,
                ExpectationStatus.Missed, new Resolution("b/r2", 2, Span(1, "ferry")), "t")],
            [new Tie("FRA", "Harbour police", -2, [])]));
    }

    static Parallax.Model.Statements.Reading Read(int report, Mention[] mentions, Statement[] statements)
    {
        var text = report == 0 ? One : Two;
        var start = Gold.Reports[report].BodyStart;
        var sentences = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('.', at) + 1;
            sentences.Add(new TextSpan(start + at, start + end));
            at = end + 1;
        }

        return new(Gold.Reports[report], [.. sentences], [.. mentions], [], [.. statements]);
    }

    static Statement Make(int report, int id, string extent) => new()
    {
        Id = id,
        Sentence = 0,
        Trigger = Span(report, extent),
        Extent = Span(report, extent),
        Predicate = "p",
        Factuality = Factuality.Certain,
        Author = Factuality.Certain,
        Realis = Realis.Past,
    };

    static TextSpan Span(int report, string words)
    {
        var at = Gold.Reports[report].Text.IndexOf(words, Gold.Reports[report].BodyStart, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}
