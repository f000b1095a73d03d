using Parallax.Comparing;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

/// <summary>Comparing on readings made by hand: no reading room is needed to know what must conflict and what must not.</summary>
public class BriefCompositionTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Fact]
    public void An_assertion_and_its_denial_by_another_source_conflict()
    {
        var one = Read("a", "2022-04-01", "Rebels had laid new mines at the harbour.", ("laid", "lay", "Rebels had laid new mines at the harbour", Factuality.Certain, Realis.Past));
        var two = Read("b", "2022-04-01", "The rebels had laid no mines at the harbour.", ("laid", "lay", "The rebels had laid no mines at the harbour", Factuality.CertainlyNot, Realis.Past));

        var conflict = Assert.Single(Compose(one, two).Comparisons, c => c.Relation == Relation.Conflict);

        Assert.Equal(Facet.Polarity, conflict.Facet);
        Assert.Equal(["a", "b"], conflict.Sides.Select(s => s.Report).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Ana Solis", 0)]
    [InlineData("Port Authority", 1)]
    public void Who_contradicts_himself_under_another_name_makes_no_conflict(string second, int conflicts)
    {
        const string body = "Rebels had laid new mines at the harbour, Ms. Solis said. Rebels had laid no new mines at the harbour, the second one said.";
        var end = body.IndexOf(". Rebels", StringComparison.Ordinal) + 2;
        var reading = Read(
            "a", "2022-04-01", body, ("laid", "lay", "Rebels had laid new mines at the harbour", Factuality.Certain, Realis.Past),
            ("laid no", "lay", "Rebels had laid no new mines at the harbour", Factuality.CertainlyNot, Realis.Past));
        Mention Speaker(int id, string words, string name) =>
            new(id, new TextSpan(body.IndexOf(words, StringComparison.Ordinal), body.IndexOf(words, StringComparison.Ordinal) + words.Length), MentionKind.Person, name, new Actor(null, null, name), null, [], "t");
        var (one, two) = (Speaker(0, "Ms. Solis", "Ana Solis"), Speaker(1, "the second one", second));
        var told = reading with
        {
            Sentences = [new TextSpan(0, end), new TextSpan(end, body.Length)],
            Mentions = [one, two],
            Statements =
            [
                reading.Statements[0] with { Sources = [new Source(one.Span, one.Span, Stance.Asserts, 0, "t")] },
                reading.Statements[1] with { Sentence = 1, Sources = [new Source(two.Span, two.Span, Stance.Asserts, 1, "t")] },
            ],
        };

        Assert.Equal(conflicts, Compose(told).Comparisons.Count(c => c.Relation == Relation.Conflict));
    }

    [Fact]
    public void What_is_denied_of_a_part_is_not_denied_of_the_whole()
    {
        var reading = Read(
            "a", "2022-04-01", "Rebels laid new mines at the harbour where no new mines were laid.", ("laid", "lay", "Rebels laid new mines at the harbour where no new mines were laid", Factuality.Certain, Realis.Past),
            ("were laid", "lay", "no new mines were laid", Factuality.CertainlyNot, Realis.Past));
        var told = reading with { Statements = [reading.Statements[0], reading.Statements[1] with { Sources = [new Source(new TextSpan(0, 6), new TextSpan(0, 6), Stance.Asserts, null, "t")] }] };

        Assert.DoesNotContain(Compose(told).Comparisons, c => c.Relation == Relation.Conflict);
    }

    [Fact]
    public void Two_denials_agree()
    {
        var one = Read("a", "2022-04-01", "Rebels had laid no mines.", ("laid", "lay", "Rebels had laid no mines", Factuality.CertainlyNot, Realis.Past));
        var two = Read("b", "2022-04-01", "No mines were laid by rebels.", ("laid", "lay", "No mines were laid by rebels", Factuality.CertainlyNot, Realis.Past));

        Assert.DoesNotContain(Compose(one, two).Comparisons, c => c.Relation == Relation.Conflict);
    }

    [Fact]
    public void A_silence_never_conflicts()
    {
        var one = Read("a", "2022-04-01", "Rebels had laid new mines.", ("laid", "lay", "Rebels had laid new mines", Factuality.Certain, Realis.Past));
        var two = Read("b", "2022-04-01", "The rebels did not mention mines that they laid.", ("laid", "lay", "mines that they laid", Factuality.CertainlyNot, Realis.Past));
        var silent = two with { Statements = [two.Statements[0] with { Silence = new Silence(SilenceKind.DidNotMention, null, null, null) }] };

        var brief = Compose(one, silent);

        Assert.DoesNotContain(brief.Comparisons, c => c.Relation == Relation.Conflict);
        Assert.Equal(SilenceKind.DidNotMention, Assert.Single(brief.Silences).Kind);
    }

    [Theory]
    [InlineData("2022-04-01", "2022-04-03", true)]
    [InlineData("2022-04-03", "2022-04-01", true)]
    [InlineData("2022-04-01", "2022-04-01", false)]
    public void A_toll_that_is_higher_in_a_later_report_is_an_update_and_no_conflict(string first, string second, bool later)
    {
        var (low, high) = string.CompareOrdinal(first, second) <= 0 ? (40, 55) : (55, 40);
        var one = Count("a", first, low);
        var two = Count("b", second, high);

        var brief = Compose(one, two);

        Assert.Equal(later, brief.Comparisons.Any(c => c.Relation == Relation.Update));
        Assert.DoesNotContain(brief.Comparisons, c => c.Relation == Relation.Conflict);
    }

    [Fact]
    public void A_copy_is_no_second_witness()
    {
        var one = Read("a", "2022-04-01", "Divers searched the harbour.", ("searched", "search", "Divers searched the harbour", Factuality.Certain, Realis.Past));
        var two = Read("b", "2022-04-01", "Divers searched the harbour.", ("searched", "search", "Divers searched the harbour", Factuality.Certain, Realis.Past));

        var copied = BriefComposition.Compose(Story(["a", "b"]) with { Copies = [["a", "b"]] }, [one, two], new DateOnly(2022, 4, 9), Knowledge);

        Assert.All(copied.Happenings, h => Assert.Equal(1, h.Witnesses));
        Assert.Contains(Compose(one, two).Happenings, h => h.Witnesses == 2);
    }

    [Theory]
    [InlineData(Factuality.Possible, Realis.Past, 0)]
    [InlineData(Factuality.Certain, Realis.Future, 0)]
    [InlineData(Factuality.Probable, Realis.Past, 2)]
    [InlineData(Factuality.CertainlyNot, Realis.Past, 2)]
    public void Only_who_is_committed_to_what_took_place_is_a_witness(Factuality value, Realis realis, int witnesses)
    {
        var one = Read("a", "2022-04-01", "Divers searched the harbour.", ("searched", "search", "Divers searched the harbour", value, realis));
        var two = Read("b", "2022-04-01", "Divers searched the old harbour.", ("searched", "search", "Divers searched the old harbour", value, realis));

        Assert.Equal(witnesses, Compose(one, two).Happenings[0].Witnesses);
    }

    [Fact]
    public void One_sentence_is_one_witness_however_many_sources_it_nests()
    {
        var reading = Read(
            "a", "2022-04-01", "Divers searched the harbour, the port said.",
            ("searched", "search", "Divers searched the harbour", Factuality.Certain, Realis.Past), ("said", "say", "Divers searched the harbour, the port said", Factuality.Certain, Realis.Past));
        var nested = reading with { Statements = [reading.Statements[0] with { Sources = [new Source(new TextSpan(29, 37), new TextSpan(38, 42), Stance.Asserts, null, "t")] }, reading.Statements[1]] };

        Assert.All(Compose(nested).Happenings, h => Assert.Equal(1, h.Witnesses));
    }

    [Fact]
    public void A_line_stands_on_those_of_one_mind_with_it()
    {
        var one = Read("a", "2022-04-01", "Divers searched the old stone harbour.", ("searched", "search", "Divers searched the old stone harbour", Factuality.Certain, Realis.Past));
        var two = Read("b", "2022-04-01", "No divers searched the old stone harbour.", ("searched", "search", "No divers searched the old stone harbour", Factuality.CertainlyNot, Realis.Past));
        var three = Read("c", "2022-04-01", "Divers searched the stone harbour.", ("searched", "search", "Divers searched the stone harbour", Factuality.Certain, Realis.Past));

        var happening = Assert.Single(Compose(one, two, three).Happenings);

        Assert.Equal(3, happening.Statements.Count);
        Assert.Equal(["a", "c"], happening.Tellers.Select(t => t.Report).Order(StringComparer.Ordinal));
        Assert.Equal(2, happening.Witnesses);
    }

    [Fact]
    public void A_happening_is_told_by_who_is_committed_to_it_even_where_another_says_it_at_more_length()
    {
        var one = Read("a", "2022-04-01", "Divers may have searched the old stone harbour at night.", ("searched", "search", "Divers may have searched the old stone harbour at night", Factuality.Possible, Realis.Past));
        var two = Read("b", "2022-04-01", "Divers searched the old stone harbour.", ("searched", "search", "Divers searched the old stone harbour", Factuality.Certain, Realis.Past));

        var happening = Assert.Single(Compose(one, two).Happenings);

        Assert.Equal("Divers searched the old stone harbour", happening.What);
        Assert.Equal(1, happening.Witnesses);
    }

    [Fact]
    public void An_agreement_needs_two_who_are_committed()
    {
        var one = Read("a", "2022-04-01", "Divers searched the harbour.", ("searched", "search", "Divers searched the harbour", Factuality.Certain, Realis.Past));
        var two = Read("b", "2022-04-01", "Divers searched the old harbour.", ("searched", "search", "Divers searched the old harbour", Factuality.Certain, Realis.Past));
        var unsure = two with { Statements = [two.Statements[0] with { Factuality = Factuality.Possible }] };

        Assert.Contains(Compose(one, two).Comparisons, c => c.Relation == Relation.Agreement);
        Assert.DoesNotContain(Compose(one, unsure).Comparisons, c => c.Relation == Relation.Agreement);
    }

    [Fact]
    public void The_days_of_a_happening_are_those_that_its_own_sentences_tell()
    {
        var (first, second) = (new DateOnly(2022, 3, 30), new DateOnly(2022, 4, 1));
        var one = Read("a", "2022-04-01", "Divers searched the harbour on Wednesday.", ("searched", "search", "Divers searched the harbour on Wednesday", Factuality.Certain, Realis.Past));
        var told = one with
        {
            Times = [new Time(0, new TextSpan(one.Report.Text.IndexOf("Wednesday", StringComparison.Ordinal), one.Report.Text.Length - 1), TimeType.Date, "2022-03-30", new DayInterval(first, first), Anchored: false, "t")],
            Statements = [one.Statements[0] with { When = new When(0, new DayInterval(first, first)) }],
        };
        var two = Read("b", "2022-04-01", "Divers searched the harbour.", ("searched", "search", "Divers searched the harbour", Factuality.Certain, Realis.Past));
        var around = two with { Statements = [two.Statements[0] with { When = new When(null, new DayInterval(second, second)) }] };

        var happening = Assert.Single(Compose(told, around).Happenings);

        Assert.Equal(new DayInterval(first, first), happening.Days);
    }

    [Fact]
    public void A_modal_of_the_future_is_expected_from_the_report_on()
    {
        var one = Read("a", "2022-04-01", "The ferry will return.", ("return", "return", "The ferry will return", Factuality.Certain, Realis.Future));
        var ahead = one with { Statements = [one.Statements[0] with { Trace = [new Operator(default, "modal.will", Factuality.Certain)] }] };

        var expectation = Assert.Single(Compose(ahead).Expectations);

        Assert.Equal(Strength.Certain, expectation.Strength);
        Assert.Equal(new DayInterval(new DateOnly(2022, 4, 1), null), expectation.Window);
        Assert.Equal(ExpectationStatus.Open, expectation.Status);
        Assert.Null(expectation.ResolvedBy);
    }

    [Theory]
    [InlineData("n.talk", 1)]
    [InlineData("n.visit", 2)]
    public void What_takes_place_and_its_taking_place_are_expected_once(string rule, int expected)
    {
        var reading = Read(
            "a", "2022-04-01", "The next talks will open in the port.",
            ("talks", "talk", "talks", Factuality.Certain, Realis.Future), ("open", "open", "open in the port", Factuality.Certain, Realis.Future));
        EquatableList<Operator> will = [new Operator(default, "modal.will", Factuality.Certain)];
        var (noun, verb) = (reading.Statements[0], reading.Statements[1]);
        var ahead = reading with
        {
            Statements =
            [
                noun with { Trace = will, Event = new EventCode(EventType.Consult, null, [], "040", 1, "n.talk") },
                verb with { Trace = will, Event = new EventCode(EventType.Consult, null, [], "040", 1, rule), Participants = [new Participant(ParticipantRole.Agent, new TextSpan(0, 14), null)] },
            ],
        };

        Assert.Equal(expected, Compose(ahead).Expectations.Count);
    }

    [Fact]
    public void Nothing_to_compare_is_an_empty_brief()
    {
        var brief = BriefComposition.Compose(Story([]), [], new DateOnly(2022, 4, 1), Knowledge);

        Assert.True(brief.Happenings.IsEmpty);
        Assert.True(brief.Comparisons.IsEmpty);
        Assert.True(brief.Expectations.IsEmpty);
    }

    static Parallax.Model.Statements.Reading Count(string id, string day, int dead)
    {
        var text = $"The flood killed {dead} people.";
        var reading = Read(id, day, text, ("killed", "kill", text[..^1], Factuality.Certain, Realis.Past));
        var at = reading.Report.Text.IndexOf($"{dead}", StringComparison.Ordinal);
        var figure = new FigureMention(new TextSpan(at, at + 2), Figure.Exactly(dead), "people", new TextSpan(at + 3, at + 9), "killed", null, default, "t");
        return reading with { Statements = [reading.Statements[0] with { Figures = [figure] }] };
    }

    static Brief Compose(params Parallax.Model.Statements.Reading[] readings) =>
        BriefComposition.Compose(Story([.. readings.Select(r => r.Report.Id)]), readings, new DateOnly(2022, 4, 9), Knowledge);

    static Story Story(string[] reports) => new("s", "t", default, [.. reports], [], []);

    static Parallax.Model.Statements.Reading Read(string id, string day, string body, params (string Trigger, string Predicate, string Extent, Factuality Value, Realis Realis)[] statements)
    {
        var report = new Report(id, "Outlet " + id, ReportKind.Newspaper, new Publication.Given(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), null, "", body);
        TextSpan Span(string words) => new(body.IndexOf(words, StringComparison.Ordinal), body.IndexOf(words, StringComparison.Ordinal) + words.Length);
        return new(report, [new TextSpan(0, body.Length)], [], [],
        [
            .. statements.Select((s, i) => new Statement
            {
                Id = i, Sentence = 0, Trigger = Span(s.Trigger), Extent = Span(s.Extent), Predicate = s.Predicate, Factuality = s.Value, Author = s.Value, Realis = s.Realis,
            }),
        ]);
    }
}
