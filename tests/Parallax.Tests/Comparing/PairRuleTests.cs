using Parallax.Comparing;
using Parallax.Comparing.Expectations;
using Parallax.Comparing.Facets;
using Parallax.Comparing.Happenings;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Mentions;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

/// <summary>Rules on one pair whose score is given.</summary>
public class PairRuleTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    [Theory]
    [InlineData("The boat lay 22 kilometers off the coast.", "22", "kilometer", "The boat lay 31 kilometres off the coast.", "31", "kilometre", Relation.Conflict)]
    [InlineData("Some 600 people slept in the school.", "600", "people", "The school still holds 450 people.", "450", "people", Relation.Update)]
    [InlineData("The flood killed people, 10 of them children.", "10", "people", "The flood killed 192 people.", "192", "people", null)]
    [InlineData("The flood killed 2 people.", "2", "people", "The flood killed 200 people.", "200", "people", null)]
    [InlineData("Prices rose by 3 percent.", "3", "%", "Prices rose by 9 percent.", "9", "%", null)]
    public void Two_figures_conflict_overtake_or_have_nothing_to_do_with_one_another(
        string first, string firstFigure, string firstUnit, string second, string secondFigure, string secondUnit, Relation? expected)
    {
        var accounts = Accounts(Read("a", "2022-04-01", first, (firstFigure, firstUnit)), Read("b", "2022-04-05", second, (secondFigure, secondUnit)));

        var finding = FigureRule.Compare(new TellingPair(accounts.Tellings[0], accounts.Tellings[1], 0.6, 1, 0, 1), accounts);

        Assert.Equal(expected, finding?.Relation);
    }

    [Theory]
    [InlineData(Factuality.CertainlyNot, Realis.Future, ExpectationStatus.Cancelled)]
    [InlineData(Factuality.CertainlyNot, Realis.Past, ExpectationStatus.Missed)]
    [InlineData(Factuality.Certain, Realis.Past, ExpectationStatus.Met)]
    [InlineData(Factuality.Possible, Realis.Past, ExpectationStatus.Open)]
    public void What_became_of_a_plan_is_told_by_who_holds_it_to_be_so(Factuality told, Realis realis, ExpectationStatus expected)
    {
        var accounts = Accounts(
            Read("a", "2022-04-01", "The leaders meet in Granada.", null, Factuality.Probable, Realis.Future), Read("b", "2022-04-05", "The leaders meet in Granada.", null, told, realis));

        var (status, _) = StatusTelling.Of(
            0, new DayInterval(new DateOnly(2022, 4, 1), null), accounts, [0, 0], new PairScores([(0, 1, 3)]), new HashSet<StatementRef>(), new DateOnly(2022, 4, 5));

        Assert.Equal(expected, status);
    }

    static StoryAccounts Accounts(params Parallax.Model.Statements.Reading[] readings) => new(new Story("s", "t", default, [.. readings.Select(r => r.Report.Id)], [], []), readings, Knowledge);

    static Parallax.Model.Statements.Reading Read(
        string id, string day, string text, (string Words, string Unit)? figure, Factuality value = Factuality.Certain, Realis realis = Realis.Past)
    {
        var whole = new TextSpan(0, text.Length);
        EquatableList<FigureMention> figures = [];
        if (figure is { } f)
        {
            var at = text.IndexOf(f.Words, StringComparison.Ordinal);
            figures = [new FigureMention(new TextSpan(at, at + f.Words.Length), Figure.Exactly(int.Parse(f.Words, System.Globalization.CultureInfo.InvariantCulture)), f.Unit, null, null, null, default, "t")];
        }

        return new(
            new Report(id, "Outlet " + id, ReportKind.Newspaper, new Publication.Given(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), null, "", text), [whole], [], [],
            [new Statement { Id = 0, Sentence = 0, Trigger = whole, Extent = whole, Predicate = "be", Factuality = value, Author = value, Realis = realis, Figures = figures }]);
    }
}
