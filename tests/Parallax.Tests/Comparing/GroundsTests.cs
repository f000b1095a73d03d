using Parallax.Comparing;
using Parallax.Comparing.Facets;
using Parallax.Comparing.Happenings;
using Parallax.Knowledge;
using Parallax.Model.Reports;
using Parallax.Model.Stories;
using Parallax.Reading;
using Xunit;
using ReadReport = Parallax.Model.Statements.Reading;

namespace Parallax.Tests.Comparing;

/// <summary>What is counted as a second witness, or shown as a conflict, of statements that are alike in their words.</summary>
public class GroundsTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Theory]
    [InlineData("Gunmen stormed a hotel in Bamako on Friday.", "Armed men raided a hotel in Bamako on Friday.", "A hotel in Oslo won a prize for its kitchen.")]
    [InlineData("Chad expelled the French ambassador.", "The ambassador of France was expelled by Chad.", "The ambassador praised the cooks of Chad.")]
    [InlineData("The court sentenced Mr Abiola to ten years in prison.", "Judges sentenced Abiola to ten years in jail.", "Mr Abiola opened a school in March.")]
    public void The_same_told_again_is_likelier_one_than_what_only_has_its_words(string told, string again, string other)
    {
        var accounts = Accounts(told, again, other);
        var identity = new PairIdentity(accounts);

        var (same, apart) = (identity.Of(First(accounts, 0), First(accounts, 1)), identity.Of(First(accounts, 0), First(accounts, 2)));

        Assert.True(same > apart + 1, $"{same} against {apart}");
        Assert.Equal(same, identity.Of(First(accounts, 1), First(accounts, 0)));
    }

    [Fact]
    public void Words_in_a_row_are_counted_as_they_stand()
    {
        var accounts = Accounts("The envoys met in Geneva for two hours.", "He said the envoys met in Geneva for two hours, and left.");

        Assert.Equal(7, Enumerable.Range(0, accounts.Tellings.Count).SelectMany(a => Enumerable.Range(a + 1, accounts.Tellings.Count - a - 1), (a, b) => new PairIdentity(accounts).InARow(a, b)).Max());
    }

    [Theory]
    [InlineData("The raid on Taiz killed 12 people.", "The raid on Taiz killed 12 people, diplomats noted.", 2)]
    [InlineData("The talks in Oman lasted 12 days.", "The talks in Oman lasted 12 days, diplomats noted.", 2)]
    [InlineData("The talks in Oman lasted 12 days.", "The talks in Oman ended well.", 1)]
    [InlineData("The raid on Taiz killed 12 people.", "The raid on Taiz killed people.", 1)]
    public void Who_does_not_give_the_figure_is_no_witness_of_it(string line, string other, int witnesses)
    {
        var accounts = Accounts(line, other);
        var (happenings, _, _) = HappeningComposition.Compose(accounts, new PairIdentity(accounts));

        Assert.Equal(witnesses, happenings.Where(h => h.What.Contains("12", StringComparison.Ordinal)).Max(h => h.Witnesses));
        Assert.Equal(
            witnesses > 1,
            BriefComposition.Compose(new Story("s", "t", default, ["r0", "r1"], [], []), accounts.Readings, new DateOnly(2024, 5, 4), Knowledge).Comparisons.Any(c => c.Relation == Relation.Agreement && c.About.Contains("12", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Facet.Polarity, 2, 3, true)]
    [InlineData(Facet.Polarity, -3, 3, false)]
    [InlineData(Facet.Polarity, 2, 9, false)]
    [InlineData(Facet.Time, 0.5, 3, false)]
    [InlineData(Facet.Number, 0.5, 3, true)]
    public void A_conflict_stands_where_both_tell_one_thing_and_not_in_one_text(Facet facet, double identity, int inARow, bool holds)
    {
        var accounts = Accounts("The army did not shell the port.", "The army shelled the port.");
        var pair = new TellingPair(accounts.Tellings[First(accounts, 0)], accounts.Tellings[First(accounts, 1)], 0.8, 1, 0, 2);
        var finding = new Finding(Relation.Conflict, facet, "rule", 0.5, pair.First.Statement.Extent, "not shelled", pair.Second.Statement.Extent, "shelled");

        Assert.Equal(holds, Grounds.Hold(finding, pair, accounts, identity, inARow));
    }

    [Theory]
    [InlineData("The minister denied that the army had shelled the port.", "shell", true)]
    [InlineData("The army did not shell the port.", "shell", true)]
    [InlineData("No ship left the port.", "leave", true)]
    [InlineData("The mayor did not praise the shelling of the port.", "shelling", false)]
    public void Only_the_negation_of_its_own_word_denies_an_event(string text, string predicate, bool own)
    {
        var denied = Accounts(text).Tellings.Single(t => t.Statement.Predicate == predicate);

        Assert.Equal(own, denied.Sign < 0 && Denial.IsOfItsOwn(denied));
    }

    [Theory]
    [InlineData("No police officer was hurt in the blast.", "Two passers-by were hurt in the blast.", false)]
    [InlineData("No police officer was hurt in the blast.", "Two officers were hurt in the blast.", true)]
    [InlineData("Nobody was hurt in the blast.", "Two officers were hurt in the blast.", true)]
    public void What_is_denied_of_some_says_nothing_of_others(string negative, string positive, bool same)
    {
        var accounts = Accounts(negative, positive);

        Assert.Equal(same, Denial.IsOfTheSame(accounts.Tellings[First(accounts, 0)], accounts.Tellings[First(accounts, 1)], accounts));
    }

    [Theory]
    [InlineData("Donald Trump said the army shelled the port.", "Mr. Trump said the army did not shell the port.", false)]
    [InlineData("Donald Trump said the army shelled the port.", "Mr. Putin said the army did not shell the port.", true)]
    public void One_person_quoted_twice_does_not_contradict_himself(string one, string other, bool holds)
    {
        var accounts = Accounts(one, other);
        Telling Told(int report) => accounts.Tellings.Single(t => t.Report.Id == $"r{report}" && t.Statement.Predicate == "shell");
        var pair = new TellingPair(Told(0), Told(1), 0.8, 1, 0, 2);

        Assert.Equal(holds, Grounds.Hold(new Finding(Relation.Conflict, Facet.Polarity, "rule", 0.5, pair.First.Statement.Extent, "shelled", pair.Second.Statement.Extent, "not shelled"), pair, accounts, 2, 3));
    }

    [Theory]
    [InlineData("Omar Tafari said the army shelled the port.", "Mr. Tafari said the army shelled the port.", true)]
    [InlineData("Omar Tafari said the army shelled the port.", "Mr. Berkane said the army shelled the port.", false)]
    public void One_person_under_two_names_is_one_witness(string one, string other, bool same)
    {
        var accounts = Accounts(one, other);
        Witness? Of(int report) => accounts.Witness(accounts.Tellings.Single(t => t.Report.Id == $"r{report}" && t.Statement.Predicate == "shell"));

        Assert.Equal(same, Of(0) == Of(1));
    }

    [Fact]
    public void A_statement_is_not_set_against_what_it_holds()
    {
        var accounts = Accounts("The army shelled the port.");
        var whole = accounts.Tellings[0];
        var finding = new Finding(Relation.Conflict, Facet.Polarity, AnswerRule.Id, 0.5, whole.Statement.Extent, "shelled", whole.Statement.Extent, "shelled");

        Assert.False(Grounds.Hold(finding, new TellingPair(whole, whole, 0.8, 1, 0, 2), accounts, 3, 1));
    }

    [Fact]
    public void Long_reports_ask_for_surer_pairs()
    {
        Assert.Equal(0, Grounds.Length(Accounts("The army shelled the port.", "The port was shelled.")));
        Assert.True(Grounds.Length(Accounts(string.Join(' ', Enumerable.Repeat("The army shelled the port and the guards fled the town.", 60)))) > 0.5);
    }

    static int First(StoryAccounts accounts, int report) => Enumerable.Range(0, accounts.Tellings.Count).First(i => accounts.Tellings[i].Report.Id == $"r{report}");

    static StoryAccounts Accounts(params string[] texts)
    {
        ReadReport[] readings = [.. texts.Select((t, i) => ReportReading.Read(new Report($"r{i}", $"Outlet {i}", ReportKind.Unknown, new Publication.Given(new DateOnly(2024, 5, 3)), null, "", t), Knowledge))];
        return new StoryAccounts(new Story("s", "t", default, [.. readings.Select(r => r.Report.Id)], [], []), readings, Knowledge);
    }
}
