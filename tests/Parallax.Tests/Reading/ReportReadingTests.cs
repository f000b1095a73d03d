using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Reading;
using Xunit;

namespace Parallax.Tests.Reading;

/// <summary>The whole way from a report to its statements, on sentences of our own.</summary>
public class ReportReadingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    static Model.Statements.Reading Read(string body, string? day = "2024-05-15", string title = "") => ReportReading.Read(
        new Report("r1", "Test Courier", ReportKind.Newspaper,
            day is null ? new Publication.Unknown() : new Publication.Given(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), null, title, body),
        Knowledge);

    static Statement Of(Model.Statements.Reading reading, string predicate) => reading.Statements.First(s => s.Predicate == predicate);

    [Theory]
    [InlineData("Canada froze the assets of two generals from Myanmar.", "freeze", "MMR")]
    [InlineData("The minister of Norway hailed the election in Senegal.", "hail", "SEN")]
    [InlineData("Pakistan deported thousands of Afghans.", "deport", "AFG")]
    [InlineData("France called for a halt to Russia's attacks.", "call", "RUS")]
    [InlineData("Japan provided Indonesia with tents.", "provide", "IDN")]
    public void Whom_it_befalls_may_be_named_inside_a_phrase(string sentence, string predicate, string country)
    {
        var reading = Read(sentence);
        Assert.Contains(Of(reading, predicate).Patients, m => reading.Mentions[m].Actor?.Country == country);
    }

    [Theory]
    [InlineData("Poland is training Ukrainian pilots.", "train", "2024-05-15")]
    [InlineData("The villagers are being expelled by rebels.", "expel", "2024-05-15")]
    [InlineData("Monday's strikes destroyed wheat that should have left for China two months ago.", "destroy", "2024-05-13")]
    [InlineData("Sunday's shelling killed a farmer who had come back in April.", "kill", "2024-05-12")]
    public void What_is_under_way_is_of_the_day_and_what_a_deed_does_of_the_deeds(string sentence, string predicate, string day)
    {
        var only = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new DayInterval(only, only), Of(Read(sentence), predicate).When?.Days);
    }

    [Theory]
    [InlineData("Norway and Chile said they would send tents.", "NOR", "CHL")]
    [InlineData("Kenya and Uganda are worried; they urged South Sudan to stop the fighting.", "KEN", "UGA")]
    [InlineData("Peru and Bolivia made clear that they rejected the plan.", "PER", "BOL")]
    [InlineData("Latvia and Estonia met on Monday, and they accused Russia of jamming their signals.", "LVA", "EST")]
    public void They_are_all_who_were_named_together(string sentence, string first, string second)
    {
        var reading = Read(sentence);
        var they = reading.Mentions.First(m => m.Kind == Model.Mentions.MentionKind.Pronoun);
        Assert.Equal([first, second], they.Members.Select(m => reading.Mentions[m].Actor!.Country!));
    }

    [Fact]
    public void Who_recognises_a_state_acts()
    {
        var reading = Read("Spain recognised Palestine as a state on Tuesday.");
        Assert.Contains(Of(reading, "recognise").Agents, m => reading.Mentions[m].Actor?.Country == "ESP");
    }

    [Fact]
    public void A_protest_that_is_rejected_was_made_all_the_same() =>
        Assert.Equal(EventType.Reject, Of(Read("Russia rejected Japan's protest."), "reject").Event?.Type);

    [Fact]
    public void What_has_no_day_of_its_own_is_of_the_day_that_its_paragraph_speaks_of()
    {
        var reading = Read("Rebels attacked the port on May 2. They killed two guards.\n\nNorway condemned the raid.");
        Assert.Equal(DayInterval.Of(new DateOnly(2024, 5, 2)), Of(reading, "kill").When!.Days);
        Assert.Null(Of(reading, "condemn").When);
    }

    [Fact]
    public void A_night_is_told_by_the_day_it_begins() =>
        Assert.Equal(DayInterval.Of(new DateOnly(2024, 5, 14)), Of(Read("Rebels attacked the port on Tuesday night."), "attack").When!.Days);

    [Fact]
    public void A_range_of_days_is_one_stretch()
    {
        var statement = Of(Read("The ministers will meet in Geneva from Sunday to Wednesday."), "meet");
        Assert.Equal(new DayInterval(new DateOnly(2024, 5, 19), new DateOnly(2024, 5, 22)), statement.When!.Days);
    }

    [Fact]
    public void Days_told_of_a_forum_are_those_of_attending_it()
    {
        var statement = Of(Read("The president is expected to attend a forum that runs from Sunday to Wednesday."), "attend");
        Assert.Equal(new DayInterval(new DateOnly(2024, 5, 19), new DateOnly(2024, 5, 22)), statement.When!.Days);
    }

    [Fact]
    public void Talks_that_end_are_coded_and_dated_as_the_talks()
    {
        var statement = Of(Read("The talks that Norway held with Iceland in Oslo on Monday ended without a paper."), "end");
        Assert.Equal(EventType.Consult, statement.Event?.Type);
        Assert.NotEmpty(statement.Agents);
        Assert.Equal(DayInterval.Of(new DateOnly(2024, 5, 13)), statement.When!.Days);
    }

    [Fact]
    public void A_sentence_with_two_days_dates_nothing_that_stands_beside_both()
    {
        var reading = Read("The envoys, who met on May 2 and parted on May 9, distrust the council.");
        Assert.Null(Of(reading, "distrust").When);
    }

    [Fact]
    public void A_killing_without_a_killer_is_an_assault_unless_the_text_tells_of_a_storm()
    {
        Assert.Equal(EventType.Assault, Of(Read("Two villagers were killed."), "kill").Event?.Type);
        Assert.Null(Of(Read("A storm reached the coast. Two villagers were killed."), "kill").Event);
    }

    [Fact]
    public void Who_kills_is_told_by_the_attack_in_the_same_sentence()
    {
        var reading = Read("Two villagers were killed when Norwegian troops shelled the town.");
        Assert.Equal("NOR", reading.Mentions[Assert.Single(Of(reading, "kill").Agents)].Actor?.Country);
    }

    [Fact]
    public void Those_who_meet_stand_on_both_sides()
    {
        var reading = Read("The presidents of Norway and Iceland met in Oslo.");
        Assert.Equal(Of(reading, "meet").Agents, Of(reading, "meet").Patients);
    }

    [Fact]
    public void Nobody_is_acted_on_by_being_named_again()
    {
        var reading = Read("France ended its part in the mission. Fighters stepped up their threats against Mali.");

        var end = Of(reading, "end");
        Assert.Equal("FRA", reading.Mentions[end.Agents[0]].Actor?.Country);
        Assert.DoesNotContain(end.Patients, m => reading.Mentions[m].Actor?.Country == "FRA");
        Assert.Equal(["MLI"], reading.Statements.Single(s => s.Event?.Type == EventType.Threaten).Patients.Select(m => reading.Mentions[m].Actor?.Country));
    }

    [Fact]
    public void A_denial_states_what_is_denied()
    {
        var reading = Read("Norway denied that its planes had bombed the port of Bergen.");
        Assert.DoesNotContain(reading.Statements, s => s.Predicate == "deny");
        Assert.Equal(EventType.Assault, Of(reading, "bomb").Event?.Type);
    }

    [Fact]
    public void A_summit_without_names_is_that_of_whom_the_text_names()
    {
        var reading = Read("Norway and Iceland will hold a summit in Oslo. The summit could happen next week.");
        Assert.Equal(EventType.Consult, Of(reading, "happen").Event?.Type);
        Assert.NotEmpty(Of(reading, "happen").Agents);
    }

    [Fact]
    public void What_is_told_without_a_day_is_of_the_day_of_the_news()
    {
        var reading = Read("Norwegian troops shelled the town on Tuesday. Two villagers were killed.");
        Assert.Equal(DayInterval.Of(new DateOnly(2024, 5, 14)), Of(reading, "kill").When!.Days);
    }

    [Fact]
    public void A_bare_noun_behind_a_particle_is_the_object()
    {
        Assert.Equal(EventType.Consult, Of(Read("The envoy has handed over a letter to the king."), "hand over").Event?.Type);
    }

    [Fact]
    public void What_a_source_says_is_a_statement_and_its_saying_is_none()
    {
        var reading = Read("The defence ministry said that its troops had left the town.");
        Assert.DoesNotContain(reading.Statements, s => s.Predicate == "say");
        Assert.Single(Of(reading, "leave").Sources);
    }

    [Fact]
    public void Where_there_is_no_confirmation_nobody_is_named_and_nothing_denied()
    {
        var reading = Read("The details remain unclear, and there is no official confirmation of a meeting between the two envoys.");
        var silence = Assert.Single(reading.Statements, s => s.Silence is not null).Silence!;
        Assert.Equal(SilenceKind.NotConfirmed, silence.Kind);
        Assert.Null(silence.Holder);
        Assert.Equal("a meeting between the two envoys", silence.About!.Value.In(reading.Report.Text).ToString());
        Assert.NotEqual(Model.Statements.Factuality.CertainlyNot, Of(reading, "meeting").Factuality);
    }

    [Fact]
    public void Quoted_words_are_kept_apart()
    {
        var reading = Read("The envoy said the two sides had “agreed on every point” of the plan.");
        var verbatim = Assert.Single(Of(reading, "agree").Verbatim);
        Assert.Equal("agreed on every point", verbatim.In(reading.Report.Text).ToString());
    }

    [Fact]
    public void Spans_lie_inside_the_text_and_references_inside_their_lists()
    {
        var reading = Read(
            "PARIS -- At least 40 people were hurt on Tuesday when police broke up a protest near the parliament, officials said. The interior minister denied that officers had used live rounds.",
            title: "Dozens hurt as protest is broken up");
        Assert.NotEmpty(reading.Statements);
        Assert.All(reading.Statements, s =>
        {
            Assert.InRange(s.Extent.End, 1, reading.Report.Text.Length);
            Assert.InRange(s.Trigger.Start, s.Extent.Start, s.Extent.End);
            Assert.All(s.Agents.Concat(s.Patients), m => Assert.InRange(m, 0, reading.Mentions.Count - 1));
        });
        Assert.Equal(Enumerable.Range(0, reading.Statements.Count), reading.Statements.Select(s => s.Id));
    }

    [Fact]
    public void A_text_that_tells_its_own_day_is_dated_by_it() =>
        Assert.IsType<Publication.FromText>(Read("BRUSSELS, May 14, 2024 -- The ministers met on Monday.", day: null).Report.Published);

    [Theory]
    [InlineData("…")]
    [InlineData("12345")]
    [InlineData("?!?! ((((((((((")]
    [InlineData("\ud83d\ude00\ud83d\ude00 \u200b\u202e")]
    public void Any_text_is_read(string body) => Assert.NotNull(Read(body));

    [Fact]
    public void Who_counts_states_the_count_though_a_clause_tells_more_of_it()
    {
        var reading = Read("The ministry of health put the dead at 528 on Monday, a figure that leaves out the north.");
        var statement = Of(reading, "put");
        Assert.Equal("The ministry of health", statement.Sources.Single().Span?.In(reading.Report.Text).ToString());
        Assert.Equal(Model.Statements.Factuality.Certain, statement.Factuality);
    }

    [Fact]
    public void One_line_in_capitals_is_no_conversation()
    {
        Assert.Empty(Of(Read("NOTE: The road is closed.\n\nThe bridge fell on Monday."), "close").Sources);
    }
}
