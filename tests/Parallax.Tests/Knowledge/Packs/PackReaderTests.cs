using System.Security.Cryptography;
using System.Text;
using Parallax.Knowledge.Packs;
using Xunit;

namespace Parallax.Tests.Knowledge.Packs;

public class PackReaderTests
{
    [Fact]
    public void A_table_gives_its_cells_and_lines()
    {
        var table = Read("id\tname\tnames\r\na\tÅland\tx | y|\r\n\u00e9\t\t\r\n").Table("t");
        Assert.Equal(2, table.Rows.Count);
        Assert.Equal(["a", "é"], table.Rows.Select(r => r.Id));
        Assert.Equal("Åland", table.Rows[0]["name"]);
        Assert.Equal(["x", "y"], table.Rows[0].List("names"));
        Assert.Equal(("", 3), (table.Rows[1]["names"], table.Rows[1].Line));
        Assert.Empty(table.Rows[1].List("names"));
    }

    [Theory]
    [InlineData("id\tname\tnames\na\tb\tc")]
    [InlineData("id\tname\tnames\na\tb\tc\n")]
    public void The_last_line_may_end_or_not(string content) => Assert.Equal("c", Assert.Single(Read(content).Table("t").Rows)["names"]);

    [Fact]
    public void A_header_alone_is_an_empty_table() => Assert.Empty(Read("id\tname\tnames").Table("t").Rows);

    [Theory]
    [InlineData("id\tname\na\tb\n", "t.tsv, line 1", "has the fields id, name")]
    [InlineData("id\tname\tnames\na\tb\n", "t.tsv, line 2", "has 2 fields; expected 3")]
    [InlineData("id\tname\tnames\n\na\tb\tc\n", "t.tsv, line 2", "has 1 fields; expected 3")]
    [InlineData("id\tname\tnames\na\tb\tc\n\tb\tc\n", "t.tsv, line 3", "has no id")]
    [InlineData("id\tname\tnames\na\tb\tc\nb\tb\tc\na\tb\tc\n", "t.tsv, line 4", "gives the id 'a' again; line 2 has it")]
    public void What_cannot_be_trusted_is_refused_with_its_place(string content, string place, string problem)
    {
        var e = Assert.Throws<PackException>(() => Read(content));
        Assert.Contains(place, e.Message, StringComparison.Ordinal);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Contains("is not UTF-8", Assert.Throws<PackException>(() => Read([.. "id\tname\tnames\n"u8, 0xC3, 0x28])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_changed_file_is_refused()
    {
        var files = Files("id\tname\tnames\n"u8.ToArray());
        files["t.tsv"] = "id\tname\tnames\na\tb\tc\n"u8.ToArray();
        Assert.Contains("datapackage.json expects", Assert.Throws<PackException>(() => PackReader.Read("p", files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_field_is_refused_by_name() =>
        Assert.Contains("has no field 'other'", Assert.Throws<PackException>(() => Read("id\tname\tnames\na\tb\tc\n").Table("t").Rows[0]["other"]).Message, StringComparison.Ordinal);

    static Pack Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    static Pack Read(byte[] content) => PackReader.Read("p", Files(content));

    static Dictionary<string, ReadOnlyMemory<byte>> Files(byte[] content) => new(StringComparer.Ordinal)
    {
        ["t.tsv"] = content,
        ["datapackage.json"] = Encoding.UTF8.GetBytes($$"""
            {"name": "p", "version": "1", "licenses": [{"name": "CC0-1.0"}], "resources": [{"name": "t", "path": "t.tsv",
             "schema": {"fields": [{"name": "id"}, {"name": "name"}, {"name": "names"}]}, "hash": "sha256:{{Convert.ToHexStringLower(SHA256.HashData(content))}}"}]}
            """),
    };
}
