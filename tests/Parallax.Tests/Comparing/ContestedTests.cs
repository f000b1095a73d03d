using Parallax.Comparing;
using Parallax.Comparing.Expectations;
using Parallax.Comparing.Facets;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;
using ReadReport = Parallax.Model.Statements.Reading;

namespace Parallax.Tests.Comparing;

/// <summary>Rules by which one source answers another, one blames another, and one count follows another, on statements made by hand.</summary>
public class ContestedTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Theory]
    [InlineData("THA", "THA", 1, true)]
    [InlineData("THA", "IDN", 1, false)]
    [InlineData("THA", "THA", 2, false)]
    [InlineData("KHM", "THA", 1, false)]
    public void Who_is_accused_answers_in_the_next_sentence(string doer, string denier, int sentences, bool conflict)
    {
        var accounts = Accounts(Report("a", "2020-05-01",
            new("Gunners fired cluster shells", "VIL", doer, Factuality.Certain, 0), new("It used nothing of the kind", denier, denier, Factuality.CertainlyNot, sentences)));

        Assert.Equal(conflict, AnswerRule.Compare(Pair(accounts, -3), accounts) is not null);
    }

    [Theory]
    [InlineData("THA", "KHM", "KHM", "THA", true)]
    [InlineData("THA", "KHM", "KHM", "KHM", false)]
    [InlineData("THA", "KHM", "THA", "KHM", false)]
    [InlineData("IDN", "KHM", "KHM", "THA", false)]
    public void Two_who_have_one_another_for_the_doer_part(string firstVoice, string firstDoer, string secondVoice, string secondDoer, bool conflict)
    {
        var accounts = Accounts(Report("a", "2020-05-01",
            new("They opened fire on a patrol", firstVoice, firstDoer, Factuality.Certain, 0), new("They crossed the border and shot first", secondVoice, secondDoer, Factuality.Certain, 1)));

        Assert.Equal(conflict, BlameRule.Compare(Pair(accounts, -3), accounts) is not null);
    }

    [Theory]
    [InlineData("12 people were killed", "31 people were killed", "killed", CountRule.GrowsId)]
    [InlineData("31 people were killed", "12 people were killed", "killed", null)]
    [InlineData("3 people were killed", "310 people were killed", "killed", null)]
    [InlineData("2300 people fled", "900 people are still away", "displaced", CountRule.FallsId)]
    [InlineData("2300 people fled", "900 people fled", "displaced", null)]
    [InlineData("600 people fled", "900 people are still away", "displaced", null)]
    [InlineData("200 people are missing", "131 people are missing", "missing", CountRule.FallsId)]
    public void A_count_is_followed_by_a_higher_one_or_by_one_that_says_that_it_has_fallen(string first, string second, string measure, string? rule)
    {
        var accounts = Accounts(
            Report("a", "2020-05-01", new Words(first, null, null, Factuality.Certain, 0) { Measure = measure }),
            Report("b", "2020-05-04", new Words(second, null, null, Factuality.Certain, 0) { Measure = measure }));

        Assert.Equal(rule, CountRule.Compare(Pair(accounts, -3), accounts)?.Rule);
    }

    [Theory]
    [InlineData("THA", "THA", true)]
    [InlineData("THA", "KHM", false)]
    [InlineData("THA", null, true)]
    public void The_dead_of_one_side_are_not_those_of_the_other(string first, string? second, bool follows)
    {
        var accounts = Accounts(
            Report("a", "2020-05-01", new Words("2 soldiers were killed", null, first, Factuality.Certain, 0) { Measure = "killed" }),
            Report("b", "2020-05-04", new Words("9 soldiers were killed", null, second, Factuality.Certain, 0) { Measure = "killed" }));

        Assert.Equal(follows, CountRule.Compare(Pair(accounts, -3), accounts) is not null);
    }

    [Theory]
    [InlineData("20000 people marched", "Some 4000 demonstrators were there", true)]
    [InlineData("20000 people fled", "Some 4000 demonstrators were there", false)]
    [InlineData("20 people marched", "Some 40 demonstrators were there", false)]
    public void Two_sizes_of_one_crowd_conflict_in_whatever_words(string first, string second, bool conflict)
    {
        var accounts = Accounts(
            Report("a", "2020-05-01", new Words(first, null, null, Factuality.Certain, 0)), Report("b", "2020-05-01", new Words(second, null, null, Factuality.Certain, 0)));

        Assert.Equal(conflict, FigureRule.Compare(Pair(accounts, -3), accounts)?.Relation == Relation.Conflict);
    }

    [Theory]
    [InlineData("2020-05-04", Realis.Past, true)]
    [InlineData("2020-04-28", Realis.Past, false)]
    [InlineData(null, Realis.Past, true)]
    [InlineData(null, Realis.Ongoing, false)]
    public void What_a_later_report_tells_or_an_undated_one_tells_as_past_may_resolve(string? day, Realis realis, bool candidate)
    {
        var accounts = Accounts(
            Report("a", "2020-05-01", new Words("The leaders meet in Granada", null, null, Factuality.Certain, 0) { Realis = Realis.Future }),
            Report("b", day, new Words("The leaders met in Granada", null, null, Factuality.Certain, 0) { Realis = realis }));

        var expected = accounts.Tellings.Select((t, i) => (t, i)).Single(t => t.t.Report.Id == "a").i;
        Assert.Equal(candidate, ResolutionEvidence.Candidates(expected, accounts, new HashSet<StatementRef>()).Any());
    }

    sealed record Words(string Text, string? Voice, string? Doer, Factuality Value, int Sentence)
    {
        public string? Measure { get; init; }

        public Realis Realis { get; init; } = Realis.Past;
    }

    static TellingPair Pair(StoryAccounts accounts, double score) => new(accounts.Tellings[0], accounts.Tellings[1], 0.2, 0.2, null, score);

    static StoryAccounts Accounts(params ReadReport[] readings) => new(new Story("s", "t", default, [.. readings.Select(r => r.Report.Id)], [], []), readings, Knowledge);

    /// <summary>A report of one statement a sentence; a voice and a doer are countries, named by their codes in front of it.</summary>
    static ReadReport Report(string id, string? day, params Words[] told)
    {
        var (text, mentions, statements) = ("", new List<Mention>(), new List<Statement>());
        var sentences = new List<TextSpan>();
        foreach (var words in told)
        {
            while (sentences.Count < words.Sentence)
            {
                sentences.Add(new TextSpan(text.Length, text.Length + 5));
                text += "Well. ";
            }

            var start = text.Length;
            int? voice = Name(words.Voice), doer = null;
            var extent = text.Length;
            doer = Name(words.Doer);
            text += words.Text;
            var span = new TextSpan(extent, text.Length);
            text += ". ";
            sentences.Add(new TextSpan(start, text.Length - 1));
            var digits = words.Text.TakeWhile(c => !char.IsDigit(c)).Count() is var before && before < words.Text.Length ? before : -1;
            var number = digits < 0 ? "" : new string([.. words.Text[digits..].TakeWhile(char.IsDigit)]);
            var at = span.End - words.Text.Length + digits;
            statements.Add(new Statement
            {
                Id = statements.Count,
                Sentence = words.Sentence,
                Trigger = span,
                Extent = span,
                Predicate = "do",
                Factuality = words.Value,
                Author = words.Value,
                Realis = words.Realis,
                Agents = doer is { } d ? [d] : [],
                Sources = voice is { } v ? [new Source(mentions[v].Span, mentions[v].Span, Stance.Asserts, v, "t")] : [],
                Figures = number.Length == 0 ? [] :
                    [new FigureMention(new TextSpan(at, at + number.Length), Figure.Exactly(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)), "people", null, words.Measure, null, default, "t")],
            });
        }

        return new(
            new Report(id, "Outlet " + id, ReportKind.Newspaper, day is null ? new Publication.Unknown() : new Publication.Given(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), null, "", text),
            [.. sentences], [.. mentions], [], [.. statements]);

        int? Name(string? country)
        {
            if (country is null)
            {
                return null;
            }

            mentions.Add(new Mention(mentions.Count, new TextSpan(text.Length, text.Length + 3), MentionKind.Place, country, new Actor(country, null, null), null, [], "country"));
            text += country + " ";
            return mentions.Count - 1;
        }
    }
}
