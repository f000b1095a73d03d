using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;
using Parallax.Store.Format;
using Xunit;

namespace Parallax.Tests.Store;

public class FormatTests
{
    public static TheoryData<Publication> Publications =>
    [
        new Publication.Given(new DateOnly(2025, 3, 4)), new Publication.Given(new DateOnly(2025, 3, 4), new DateTimeOffset(2025, 3, 4, 1, 2, 3, 4, TimeSpan.FromMinutes(-210))),
        new Publication.FromText(new DateOnly(2025, 3, 4), new TextSpan(0, 6)), new Publication.Inferred(new DateOnly(2025, 3, 4), "s1"), new Publication.Unknown(),
    ];

    [Theory, MemberData(nameof(Publications))]
    public void A_reading_comes_back_whole(Publication published)
    {
        var reading = SampleReading.Of(SampleReading.Report(published: published));
        var line = ReadingJson.Write(reading);
        Assert.Equal(reading, ReadingJson.Read(line));
        Assert.Equal(line, ReadingJson.Write(ReadingJson.Read(line)));
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_brief_comes_back_whole()
    {
        var brief = Sample();
        var line = BriefJson.Write(brief);
        Assert.Equal(brief, BriefJson.Read(line));
        Assert.Equal(line, BriefJson.Write(BriefJson.Read(line)));
    }

    [Theory]
    [InlineData("\"format\":1", "\"format\":2", "format")]
    [InlineData("\"factuality\":\"PS+\"", "\"factuality\":\"maybe\"", "statements[0].factuality")]
    [InlineData("\"trigger\":[54,57]", "\"trigger\":[57,54]", "statements[0].trigger")]
    [InlineData("\"bodyStart\":13", "\"bodyStart\":12", "report.bodyStart")]
    [InlineData("\"country\":\"PRK\"", "\"country\":\"Korea\"", "mentions[0].actor")]
    [InlineData("\"realis\":\"past\",", "", "statements[0].realis")]
    [InlineData("{\"format\"", "{\"format", "line")]
    public void What_is_not_of_the_format_is_refused_with_its_place(string was, string now, string path)
    {
        var line = ReadingJson.Write(SampleReading.Of(SampleReading.Report()));
        Assert.Contains(was, line, StringComparison.Ordinal);
        Assert.Equal(path, Assert.Throws<RecordFormatException>(() => ReadingJson.Read(line.Replace(was, now, StringComparison.Ordinal))).Path);
    }

    [Fact]
    public void Statements_become_rows_whose_cells_can_hold_anything()
    {
        var reading = SampleReading.Of(SampleReading.Report("KCNA, said \"that\" about 20 envoys may have met in Oslo."));
        var rows = StatementCsv.Rows(reading).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.Equal(StatementCsv.Head.Split(',').Length, Cells(rows[0]).Count);
        Assert.Equal("CONSULT", Cells(rows[0])[StatementCsv.Head.Split(',').IndexOf("event")]);
        Assert.Contains("\"that\"", Cells(rows[1])[^1], StringComparison.Ordinal);
    }

    internal static Brief Sample() => new(
        new Story("s1", "Envoys meet", new DayInterval(new DateOnly(2025, 3, 4), null), ["0123456789abcdef", "1123456789abcdef"], [["0123456789abcdef", "1123456789abcdef"]], [new Evidence("shared words", 1.25)]),
        [new Happening(0, "Envoys met", [new StatementRef("0123456789abcdef", 0)], EventType.Consult, DayInterval.Of(new DateOnly(2025, 3, 4)), "Oslo", 1) { Agents = [new MentionRef("0123456789abcdef", 1)], Patients = [new MentionRef("1123456789abcdef", 0)] }, new Happening(1, "x", [new StatementRef("1123456789abcdef", 0)], null, default, null, 1)],
        [
            new Comparison(Relation.Conflict, Facet.Means, "how", 0, "r", 0.5,
                [new ComparisonSide("0123456789abcdef", 0, new TextSpan(1, 2), "a", []), new ComparisonSide("1123456789abcdef", 0, new TextSpan(1, 2), "b", ["KCNA", "Kim"])]),
            new Comparison(Relation.Addition, Facet.Other, "x", null, "r", 1, [new ComparisonSide("1123456789abcdef", 0, new TextSpan(1, 2), "b", [])]),
        ],
        [new StorySilence("0123456789abcdef", 0, new TextSpan(3, 4), null, SilenceKind.NotConfirmed, "plans")],
        [new Omission("1123456789abcdef", 0, ["0123456789abcdef"])],
        [
            new Expectation(0, new StatementRef("0123456789abcdef", 0), new TextSpan(1, 9), "a meeting", 0, ["Washington"], Strength.Probable, true,
                new DayInterval(null, new DateOnly(2025, 3, 31)), "Oslo", ExpectationStatus.MetOtherwise, new Resolution("1123456789abcdef", 0, new TextSpan(0, 3)), "r"),
            new Expectation(1, new StatementRef("0123456789abcdef", 0), new TextSpan(1, 9), "a meeting", 0, [], Strength.Certain, false, default, null, ExpectationStatus.Open, null, "r"),
        ],
        [new Tie("NOR", "PRK", -2.5, [new StatementRef("0123456789abcdef", 0)])]);

    static List<string> Cells(string row)
    {
        var cells = new List<string>();
        for (var i = 0; i <= row.Length;)
        {
            if (i < row.Length && row[i] == '"')
            {
                var end = i + 1;
                while (row[end] != '"' || (end + 1 < row.Length && row[end + 1] == '"'))
                {
                    end += row[end] == '"' ? 2 : 1;
                }

                cells.Add(row[(i + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                i = end + 2;
            }
            else
            {
                var end = row.IndexOf(',', i) is >= 0 and var at ? at : row.Length;
                cells.Add(row[i..end]);
                i = end + 1;
            }
        }

        return cells;
    }
}
