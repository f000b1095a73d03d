using Parallax.Comparing;
using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Xunit;

namespace Parallax.Tests.Comparing;

/// <summary>A line must be readable alone: who acts is named, and what is not the text's own word there stands in brackets.</summary>
public class PlainWordsTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Theory]
    [InlineData("Merten hopes to attend the forum.", "attend the forum", "Merten", null, "[Merten] to attend the forum")]
    [InlineData("The deal, which would breach the treaty, is old.", "which would breach the treaty", "The deal", null, "[The deal] would breach the treaty")]
    [InlineData("Merten came. He left at noon.", "He left at noon", "He", "Merten", "[Merten] left at noon")]
    [InlineData("Merten spoke. I left at noon, he said.", "I left at noon", "I", "Merten", "[Merten:] I left at noon")]
    [InlineData("The envoy came. He left at noon.", "He left at noon", "He", "envoy", "He left at noon")]
    [InlineData("A ferry sank while divers searched the harbour.", "while divers searched the harbour", "divers", null, "divers searched the harbour")]
    [InlineData("It rained while searching.", "searching", null, null, "searching")]
    [InlineData("The talks lasted six hours. Envoys left.", "The talks lasted six hours", "Envoys", null, "The talks lasted six hours")]
    public void Who_acts_is_named_where_the_extent_leaves_it_out(string text, string extent, string? agent, string? stands, string line)
    {
        TextSpan Span(string words, int from = 0) => text.IndexOf(words, from, StringComparison.Ordinal) is var at ? new TextSpan(at, at + words.Length) : default;
        var mention = stands is null ? null : new Mention(1, Span(agent!), MentionKind.Pronoun, stands, null, 0, [], "t");
        var antecedent = stands is null ? null : new Mention(0, Span(stands), char.IsUpper(stands[0]) ? MentionKind.Person : MentionKind.Description, stands, null, null, [], "t");
        var statement = new Statement
        {
            Id = 0,
            Sentence = 0,
            Trigger = Trigger(text, extent),
            Extent = Span(extent),
            Predicate = "x",
            Factuality = Factuality.Certain,
            Author = Factuality.Certain,
            Realis = Realis.Past,
            Participants = agent is null ? [] : [new Participant(ParticipantRole.Agent, Span(agent), mention?.Id)],
        };
        var report = new Report("r", "Outlet", ReportKind.Newspaper, new Publication.Unknown(), null, "", text);
        var reading = new Parallax.Model.Statements.Reading(report, [new TextSpan(0, text.Length)], [.. new[] { antecedent, mention }.OfType<Mention>()], [], [statement]);

        Assert.Equal(line, PlainWords.Of(Telling.Of(reading, statement, Knowledge.Table(WordLexicon.From))));
    }

    [Fact]
    public void A_relative_word_that_is_acted_on_stands_for_what_is_before_it()
    {
        const string Text = "They plan a summit, which Merten expects soon.";
        TextSpan Span(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var statement = new Statement
        {
            Id = 0,
            Sentence = 0,
            Trigger = Span("expects"),
            Extent = Span("which Merten expects soon"),
            Predicate = "expect",
            Factuality = Factuality.Probable,
            Author = Factuality.Uncommitted,
            Realis = Realis.Ongoing,
            Participants = [new Participant(ParticipantRole.Agent, Span("Merten"), null), new Participant(ParticipantRole.Patient, Span("a summit"), null)],
        };
        var report = new Report("r", "Outlet", ReportKind.Newspaper, new Publication.Unknown(), null, "", Text);
        var reading = new Parallax.Model.Statements.Reading(report, [new TextSpan(0, Text.Length)], [], [], [statement]);

        Assert.Equal("[a summit] Merten expects soon", PlainWords.Of(Telling.Of(reading, statement, Knowledge.Table(WordLexicon.From))));
    }

    /// <summary>The verb of one of these sentences.</summary>
    static TextSpan Trigger(string text, string extent)
    {
        var verb = extent.Split(' ').First(w => w is "attend" or "breach" or "left" or "searched" or "searching" or "lasted");
        var at = text.IndexOf(extent, StringComparison.Ordinal) + extent.IndexOf(verb, StringComparison.Ordinal);
        return new TextSpan(at, at + verb.Length);
    }
}
