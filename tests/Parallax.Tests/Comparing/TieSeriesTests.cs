using Parallax.Comparing.Ties;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

public class TieSeriesTests
{
    static readonly DateOnly Monday = new(2024, 7, 1);

    [Fact]
    public void Happenings_are_summed_by_day_and_week_with_their_coverage()
    {
        var series = TieSeries.Of([Deed(0, 3), Deed(0, -5), Deed(6, 2), Deed(15, -1)], new Dictionary<DateOnly, int> { [Monday] = 4, [Monday.AddDays(15)] = 9 }, Monday.AddDays(20));

        Assert.Equal([new TiePeriod(Monday, Monday, 1, 1, -2, 4), new TiePeriod(Monday.AddDays(6), Monday.AddDays(6), 1, 0, 2, 0), new TiePeriod(Monday.AddDays(15), Monday.AddDays(15), 0, 1, -1, 9)], series.Days);
        Assert.Equal([(3, 0.0), (0, 0.0), (1, -1.0)], series.Weeks.Select(w => (w.Happenings, w.Score)));
    }

    [Fact]
    public void A_change_is_told_only_on_a_base_of_five()
    {
        var asOf = Monday.AddDays(41);
        var few = TieSeries.Of([Deed(10, 4), Deed(11, 4), Deed(12, 4), Deed(13, 4), Deed(38, -6)], new Dictionary<DateOnly, int>(), asOf);
        Assert.All(few.Changes, c => Assert.Null(c.Mean));

        var enough = TieSeries.Of([Deed(10, 4), Deed(11, 4), Deed(12, 4), Deed(13, 4), Deed(14, 4), Deed(38, -6)], new Dictionary<DateOnly, int>(), asOf);
        Assert.Equal(new TieChange(4, 5, 5, -6), enough.Changes[0]);
        Assert.Equal(-11, enough.Changes[0].Difference);
    }

    [Theory]
    [InlineData("2024-07-02", "2024-07-02", "2024-07-02")]
    [InlineData("2024-01-01", "2024-12-31", "2024-07-08")]
    [InlineData("2019-01-01", "2019-12-31", "2019-01-01")]
    [InlineData("2024-07-05", "2024-07-11", "2024-07-05")]
    [InlineData(null, null, "2024-07-08")]
    public void What_is_told_of_a_year_that_is_not_over_weighs_on_the_day_it_is_told(string? from, string? to, string day)
    {
        static DateOnly? Of(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var statement = new Statement
        {
            Id = 0,
            Sentence = 0,
            Trigger = default,
            Extent = default,
            Predicate = "clash",
            Factuality = Factuality.Certain,
            Author = Factuality.Certain,
            Realis = Realis.Past,
            When = from is null ? null : new When(null, new Parallax.Model.DayInterval(Of(from), Of(to))),
        };

        Assert.Equal(Of(day), TieSumming.Day(statement, new DateOnly(2024, 7, 8)));
    }

    [Fact]
    public void What_lies_after_the_day_is_left_out() => Assert.Empty(TieSeries.Of([Deed(9, 4)], new Dictionary<DateOnly, int>(), Monday).Weeks);

    [Fact]
    public void Friends_stand_in_one_camp_and_foes_in_two()
    {
        var blocs = Blocs.Of([Tie("A", "B", 5), Tie("A", "C", -4), Tie("B", "C", -3), Tie("C", "D", 6), Tie("B", "D", 1)]);

        Assert.Equal(["A B", "C D"], blocs.Camps.Select(c => string.Join(' ', c.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Equal(Tie("B", "D", 1), Assert.Single(blocs.Against));
        Assert.Equal(("C", "D"), (blocs.Deciding[0].First, blocs.Deciding[0].Second));
        Assert.Equal(0.053, blocs.Frustration);
    }

    [Fact]
    public void Three_foes_are_three_camps() => Assert.Equal(3, Blocs.Of([Tie("A", "B", -5), Tie("A", "C", -4), Tie("B", "C", -3)]).Camps.Count);

    [Fact]
    public void Nobody_makes_no_camp() => Assert.Empty(Blocs.Of([]).Camps);

    static Deed Deed(int day, double weight) => new(Monday.AddDays(day), EventType.Consult, weight, new StatementRef("r", day));

    static Tie Tie(string first, string second, double score) => new(first, second, score, []);
}
