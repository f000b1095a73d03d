using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;
using Xunit;

namespace Parallax.Tests.Reading.Events;

public sealed class PredicationReadingTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Theory]
    [InlineData("Russia attacked Ukraine on Thursday.", "attack", EventType.Assault, "Russia", "Ukraine")]
    [InlineData("Ukraine was attacked by Russia on Thursday.", "attack", EventType.Assault, "Russia", "Ukraine")]
    [InlineData("Iran condemned the attack.", "condemn", EventType.Accuse, "Iran", "the attack")]
    [InlineData("Germany pledged to send tanks to Ukraine.", "pledge", EventType.Agree, "Germany", "Ukraine")]
    [InlineData("The militia released two hostages on Monday.", "release", EventType.Retreat, "The militia", "two hostages")]
    [InlineData("Police arrested three journalists.", "arrest", EventType.Coerce, "Police", "three journalists")]
    public void A_verb_is_read_with_who_acts_and_who_undergoes(string sentence, string predicate, EventType type, string agent, string target)
    {
        var found = Assert.Single(Read(sentence), p => p.Predicate == predicate);

        Assert.Equal(type, found.Event?.Type);
        Assert.Equal([agent], Spans(sentence, found, ParticipantRole.Agent));
        Assert.Contains(target, Spans(sentence, found, ParticipantRole.Patient, ParticipantRole.Recipient));
    }

    [Fact]
    public void A_light_verb_and_its_noun_are_one_predication()
    {
        const string sentence = "Lavrov held talks with Blinken in Geneva.";
        var found = Assert.Single(Read(sentence), p => p.Event is not null);

        Assert.Equal("hold talk", found.Predicate);
        Assert.Equal("held talks", found.Trigger.In(sentence).ToString());
        Assert.Equal(EventType.Consult, found.Event?.Type);
        Assert.Equal(["Blinken"], Spans(sentence, found, ParticipantRole.Partner));
    }

    [Fact]
    public void A_noun_takes_its_participants_from_possessive_and_preposition()
    {
        const string sentence = "Russia's invasion of Ukraine shocked Europe.";
        var found = Assert.Single(Read(sentence), p => p.Predicate == "invasion");

        Assert.Equal(PredicationKind.Noun, found.Kind);
        Assert.Equal(EventType.Assault, found.Event?.Type);
        Assert.Equal(["Russia"], Spans(sentence, found, ParticipantRole.Agent).Select(s => s.Replace("'s", "", StringComparison.Ordinal)));
        Assert.Equal(["Ukraine"], Spans(sentence, found, ParticipantRole.Patient));
    }

    [Fact]
    public void A_truce_has_not_the_parties_of_a_withdrawal()
    {
        const string sentence = "The envoys came minutes before the truce lapsed. Germany flew its last plane out on Tuesday.";
        var read = Read(sentence);
        Assert.Contains(read, p => p is { Predicate: "fly", Event.Type: EventType.Retreat });
        Assert.DoesNotContain(read.Where(p => p.Predicate == "truce"), p => Spans(sentence, p, ParticipantRole.Agent).Contains("Germany"));
    }

    [Fact]
    public void A_verb_that_no_frame_knows_earns_no_code_beside_another_ones()
    {
        const string sentence = "At least 40 people have been killed since the fighting began, the Norwegian charity said, citing the Sudanese health ministry.";
        Assert.DoesNotContain(Read(sentence), p => p.Predicate is "cite" or "fighting" && p.Event is not null && Spans(sentence, p, ParticipantRole.Agent).Any());
    }

    [Theory]
    [InlineData("Ukraine asked the Security Council for a meeting.", 3)]
    [InlineData("Ukraine demanded an apology from Russia.", -5)]
    public void An_appeal_weighs_as_one_and_a_demand_as_another(string sentence, double goldstein) =>
        Assert.Equal(goldstein, Assert.Single(Read(sentence), p => p.Event?.Type == EventType.Request).Event!.Goldstein);

    [Fact]
    public void Joined_verbs_share_their_subject()
    {
        const string sentence = "Rebels attacked the town and kidnapped two engineers.";
        Assert.All(Read(sentence), p => Assert.Equal(["Rebels"], Spans(sentence, p, ParticipantRole.Agent)));
    }

    [Fact]
    public void A_raising_verb_is_no_predication_of_its_own()
    {
        var found = Read("Putin is expected to visit Beijing in October.");
        Assert.Equal(["visit"], found.Select(p => p.Predicate));
    }

    [Fact]
    public void The_channel_is_a_means()
    {
        const string sentence = "Xi congratulated Kim in a phone call on Saturday.";
        var found = Assert.Single(Read(sentence), p => p.Predicate == "congratulate");
        Assert.Equal(["a phone call"], Spans(sentence, found, ParticipantRole.Means));
    }

    [Fact]
    public void Negation_and_future_leave_the_code_as_it_is()
    {
        Assert.Equal(EventType.Assault, Assert.Single(Read("Iran said it would not attack Israel."), p => p.Predicate == "attack").Event?.Type);
        Assert.Equal(EventType.Consult, Assert.Single(Read("Biden will meet Xi in November."), p => p.Predicate == "meet").Event?.Type);
    }

    [Theory]
    [InlineData("Critics accused Russia of invading Georgia.", "invade", "Russia")]
    [InlineData("Norway kept the rebels from attacking the port.", "attack", "the rebels")]
    [InlineData("The council has imposed sanctions on Russia for annexing the islands.", "annex", "Russia")]
    [InlineData("The council thanked Russia by reopening its embassy.", "reopen", "The council")]
    public void Who_does_what_follows_the_object_is_told_by_the_preposition(string sentence, string predicate, string agent) =>
        Assert.Equal([agent], Spans(sentence, Assert.Single(Read(sentence), p => p.Predicate == predicate), ParticipantRole.Agent));

    [Theory]
    [InlineData("Three men were gathered in the hall.")]
    [InlineData("The date of the meeting is March 1.")]
    [InlineData("Nothing was left.")]
    public void A_frame_that_asks_for_a_weapon_or_a_crowd_is_not_met_by_nobody(string sentence) =>
        Assert.DoesNotContain(Read(sentence), p => p.Event?.Type is EventType.Mobilize or EventType.Protest or EventType.Aid);

    [Theory]
    [InlineData("The kingdom has taken in one month what it lost.")]
    [InlineData("The king gave the general a free hand in an election year.")]
    public void A_preposition_before_a_noun_is_no_particle(string sentence) =>
        Assert.DoesNotContain(Read(sentence), p => p.Event?.Type is EventType.Aid or EventType.Concede);

    [Theory]
    [InlineData("Zelensky announced the pause after a phone call with Putin.", "phone call", "Zelensky")]
    [InlineData("Norway reopened the base in the face of a dispute with Iceland.", "dispute", "Norway")]
    public void Who_has_a_call_or_a_quarrel_with_somebody_is_the_subject_of_the_clause(string sentence, string predicate, string agent) =>
        Assert.Contains(agent, Spans(sentence, Assert.Single(Read(sentence), p => p.Predicate == predicate), ParticipantRole.Agent));

    [Theory]
    [InlineData("Subscribe to our newsletter.")]
    [InlineData("This story has been updated with a statement from the ministry.")]
    [InlineData("Reporting by Ann Smith in Oslo; editing by Bob Jones.")]
    public void What_a_page_says_of_itself_states_nothing(string line) => Assert.Empty(Read(line));

    [Fact]
    public void Whole_sentences_without_an_auxiliary_are_active()
    {
        const string sentence = "NATO's chief called on the allies to spend more.";
        Assert.Equal(EventType.Request, Assert.Single(Read(sentence), p => p.Predicate == "call").Event?.Type);
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\ud83d\ude00\ud83d\ude00 attack \ud83d")]
    [InlineData("attack attack attack")]
    public void Any_text_is_read(string text) => Assert.All(Read(text), p => Assert.True(p.Extent.End <= text.Length && p.Extent.Contains(p.Trigger)));

    [Fact]
    public void The_explanation_names_the_frame_that_won()
    {
        const string sentence = "Russia vetoed the resolution.";
        var text = Knowledge.Table(LanguageLayer.From).Analyze(sentence, 0);
        var mentions = Mentions(text);
        var rule = Assert.Single(PredicationReading.Read(text, mentions, Knowledge), p => p.Event is not null).Event!.Rule;

        Assert.Contains(PredicationExplanation.Explain(text, mentions, 0, Knowledge), l => l.Contains(rule + " (rank", StringComparison.Ordinal) && l.EndsWith("won", StringComparison.Ordinal));
    }

    static EquatableList<Predication> Read(string sentence)
    {
        var text = Knowledge.Table(LanguageLayer.From).Analyze(sentence, 0);
        return PredicationReading.Read(text, Mentions(text), Knowledge);
    }

    static EquatableList<Mention> Mentions(AnalyzedText text) => MentionReading.Read(text, new DateOnly(2024, 1, 1), Knowledge);

    static IEnumerable<string> Spans(string sentence, Predication predication, params ParticipantRole[] roles) =>
        predication.Arguments.Where(a => roles.Contains(a.Role)).Select(a => a.Span.In(sentence).ToString());
}
