using Parallax.Knowledge;
using Parallax.Knowledge.Actors;
using Parallax.Knowledge.Packs;
using Xunit;

namespace Parallax.Tests.Knowledge.Actors;

public class ActorTableTests
{
    static readonly KnowledgeBase Packs = KnowledgeFolder.ReadInstalled();
    static readonly ActorTable Table = Packs.Table(ActorTable.From);

    [Theory]
    [InlineData("Kim Jong-un", "kimjongun")]
    [InlineData("KIM JONG UN", "kimjongun")]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("Quai d’Orsay", "quaidorsay")]
    [InlineData("Łódź", "lodz")]
    [InlineData("…", "")]
    public void Spellings_fold(string name, string folded) => Assert.Equal(folded, NameFold.Fold(name));

    [Fact]
    public void The_pack_holds_what_it_promises()
    {
        Assert.True(Table.Entries.Count(e => e.Detail == "igo") >= 150);
        Assert.True(Table.Entries.Count(e => e.Detail is "armed" or "party") >= 250);
        Assert.True(Table.Entries.Count(e => e.Detail == "media") >= 150);
        Assert.True(Table.Entries.Count(e => e.Detail == "spy") >= 60);
        Assert.True(Packs.Pack("actors").Table("agents").Rows.Count >= 800);
        Assert.True(Packs.Pack("places").Table("places").Rows.Count >= 5000);
        Assert.True(Table.Entries.Count(e => e.Kind == ActorKind.Country) >= 249);
    }

    [Theory]
    [InlineData("FRA", "president", "2010-01-01", "Nicolas Sarkozy")]
    [InlineData("FRA", "president", "2023-01-01", "Emmanuel Macron")]
    [InlineData("RUS", "prime minister", "2009-01-01", "Vladimir Putin")]
    public void An_office_has_its_holder_of_the_day(string country, string title, string day, string name) =>
        Assert.Equal(name, Table.Holder(country, title, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))?.Name);

    [Fact]
    public void A_user_adds_actors()
    {
        var table = Table.With(["id\tname\tnames\tcountry\tsector\tkind\troles", "mine/front\tNorthern Front\tNF|Front du Nord\tTCD\tREB\torganization\t"]);
        Assert.Equal("mine/front", table.Names.Find("Front du Nord")[0].Value.Entry.Id);
        Assert.Equal("TCD", table.ById("mine/front")?.Country);
    }

    [Theory]
    [InlineData("x", "has 1 fields")]
    [InlineData("x\tX\t\tChad", "has the country 'Chad'; expected three capitals")]
    [InlineData("x\tX\t\tTCD\tREB\tthing", "has the kind 'thing'; expected country, person, organization or group")]
    [InlineData("x\tX\t\tTCD\tREB\tperson\tpresident since 2001", "has the role 'president since 2001'; expected COUNTRY.SECTOR:title:from..to")]
    public void A_line_that_cannot_be_read_is_named(string line, string problem)
    {
        var error = Assert.Throws<PackException>(() => Table.With([line]));
        Assert.Equal(1, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
