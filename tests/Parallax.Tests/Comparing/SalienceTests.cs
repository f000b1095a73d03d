using Parallax.Comparing;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Xunit;

namespace Parallax.Tests.Comparing;

public class SalienceTests
{
    static readonly EventCode Code = new(EventType.Consult, null, [], "040", 1, "t");

    static readonly Parallax.Model.Statements.Reading Report = new(
        new Report("a", "Outlet", ReportKind.Newspaper, new Publication.Unknown(), null, "", new string('x', 40)), [.. Enumerable.Range(0, 4).Select(i => new TextSpan(i * 10, (i * 10) + 10))], [], [],
        [.. Enumerable.Range(0, 4).Select(i => Statement(i))]);

    [Fact]
    public void What_more_witnesses_tell_weighs_more() => Heavier(Happening(2, 3), Happening(2, 1));

    [Fact]
    public void What_is_told_early_weighs_more() => Heavier(Happening(0, 1), Happening(2, 1));

    [Fact]
    public void What_is_coded_weighs_more() => Heavier(Happening(3, 1), Happening(2, 1));

    [Fact]
    public void A_statement_of_a_report_that_is_not_at_hand_weighs_nothing() =>
        Assert.Equal(0, new Salience([]).Of([new StatementRef("gone", 7)]));

    static void Heavier(Happening one, Happening other)
    {
        var salience = new Salience([Report]);
        Assert.True(salience.Of(one) > salience.Of(other));
    }

    static Happening Happening(int statement, int witnesses) => new(0, "x", [new StatementRef("a", statement)], null, default, null, witnesses);

    static Statement Statement(int i) => new()
    {
        Id = i,
        Sentence = i,
        Trigger = new TextSpan(i * 10, (i * 10) + 3),
        Extent = new TextSpan(i * 10, (i * 10) + 9),
        Predicate = "x",
        Event = i == 3 ? Code : null,
        Factuality = Factuality.Certain,
        Author = Factuality.Certain,
        Realis = Realis.Past,
    };
}
