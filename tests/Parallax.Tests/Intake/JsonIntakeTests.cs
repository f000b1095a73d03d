using System.IO.Compression;
using System.Text;
using Parallax.Intake;
using Parallax.Intake.Json;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Intake;

public class JsonIntakeTests
{
    [Fact]
    public void The_records_own_report_is_read()
    {
        var report = One("""{"id":"x","outlet":"Harbour Wire","kind":"agency","published":"2025-03-04","url":"https://h.example/1","title":"Envoys meet","text":"They met."}""");
        Assert.Equal(("Harbour Wire", ReportKind.Agency, "https://h.example/1", "Envoys meet", "Envoys meet\n\nThey met."), (report.Outlet, report.Kind, report.Url, report.Title, report.Text));
        Assert.Equal(new DateOnly(2025, 3, 4), report.Published.Day);
    }

    [Fact]
    public void A_reading_gives_its_report_and_an_inferred_day_is_not_taken_for_given()
    {
        var report = One("""{"format":1,"report":{"id":"x","outlet":"o","kind":"unknown","published":"2025-03-04","publishedFrom":"inferred","url":null,"title":"T","text":"T\n\nThey met.","bodyStart":3},"sentences":[]}""");
        Assert.Equal(("T", "T\n\nThey met."), (report.Title, report.Text));
        Assert.IsType<Publication.Unknown>(report.Published);
    }

    [Fact]
    public void News_please_and_Webz_are_known_by_their_fields()
    {
        var one = One("""{"title":"Envoys meet","maintext":"They met.","date_publish":"2025-03-04 10:00:00","source_domain":"h.example","url":"https://h.example/1","authors":[]}""");
        Assert.Equal(("h.example", "Envoys meet\n\nThey met."), (one.Outlet, one.Text));
        var two = One("""{"thread":{"site":"w.example","title":"x"},"title":"Envoys meet","text":"They met.","published":"2025-03-04T10:00:00.000+02:00","url":"https://w.example/1"}""");
        Assert.Equal(("w.example", "Envoys meet"), (two.Outlet, two.Title));
        Assert.Equal(new DateOnly(2025, 3, 4), two.Published.Day);
    }

    [Fact]
    public void The_caller_can_name_fields()
    {
        var options = IntakeOptions.Default with { Map = FieldMap.Parse("title=headline, text=content.plain") };
        var report = Accepted(Read("""{"headline":"Envoys meet","content":{"plain":"They met."},"outlet":"o"}""", "x.json", options)[0]).Report;
        Assert.Equal("Envoys meet\n\nThey met.", report.Text);
    }

    [Theory]
    [InlineData("headline")]
    [InlineData("title=")]
    [InlineData("=x")]
    [InlineData("heading=h")]
    public void A_wrong_map_is_refused_with_what_was_expected(string map) => Assert.Contains("expected", Assert.Throws<FormatException>(() => FieldMap.Parse(map)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bad_line_is_named_and_the_rest_is_read()
    {
        var results = Read("{\"title\":\"a\",\"text\":\"b\"}\n\nnot json\n{\"title\":7}\n[1]\n{\"url\":\"https://x.example\"}\n{\"title\":\"c\",\"text\":\"d\"}", "news.jsonl");
        Assert.Equal(["a", "c"], results.OfType<IntakeResult.Accepted>().Select(r => r.Report.Title));
        Assert.Equal([3, 4, 5, 6], results.OfType<IntakeResult.Rejected>().Select(r => r.Place.Line!.Value));
        Assert.StartsWith("news.jsonl:3: is not JSON", results.OfType<IntakeResult.Rejected>().First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_over_the_cap_is_passed_and_the_next_is_read()
    {
        var options = IntakeOptions.Default with { Limits = new IntakeLimits(LineBytes: 100) };
        var results = Read("{\"title\":\"" + new string('x', 200_000) + "\"}\n{\"title\":\"c\",\"text\":\"d\"}\n", "news.jsonl", options);
        Assert.Equal(1, Assert.IsType<IntakeResult.Rejected>(results[0]).Place.Line);
        Assert.Equal("c", Accepted(results[1]).Report.Title);
    }

    [Fact]
    public void An_array_gives_a_report_an_element()
    {
        var results = Read("""[{"title":"a","text":"b"},5,{"title":"c","text":"d"}]""", "news.json");
        Assert.Equal("news.json[2]", Assert.IsType<IntakeResult.Rejected>(results[1]).Place.File);
        Assert.Equal("c", Accepted(results[2]).Report.Title);
    }

    [Fact]
    public void Packed_lines_are_read_and_a_torn_file_gives_what_came_before()
    {
        var lines = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"title\":\"report {i}\",\"text\":\"text {i * 7919} of it\"}}\n"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(lines));
        }

        Assert.Equal(5000, ReportIntake.ReadStream(new MemoryStream(packed.ToArray()), "n.jsonl.gz", IntakeOptions.Default).Count());
        var torn = ReportIntake.ReadStream(new MemoryStream(packed.ToArray()[..(int)(packed.Length / 2)]), "n.jsonl.gz", IntakeOptions.Default).ToArray();
        Assert.True(torn.OfType<IntakeResult.Accepted>().Count() > 1000);
        Assert.IsType<IntakeResult.Rejected>(torn[^1]);
    }

    [Fact]
    public void Unpacked_bytes_are_capped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[1 << 20]);
        }

        var options = IntakeOptions.Default with { Limits = new IntakeLimits(DocumentBytes: 1 << 16) };
        var result = ReportIntake.ReadStream(new MemoryStream(packed.ToArray()), "bomb.txt.gz", options).Single();
        Assert.Contains("larger than 65,536 bytes", Assert.IsType<IntakeResult.Rejected>(result).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_not_understood_is_noted_and_the_report_kept()
    {
        var accepted = Accepted(Read("""{"title":"a","text":"b","published":"some day"}""", "x.json")[0]);
        Assert.IsType<Publication.Unknown>(accepted.Report.Published);
        Assert.Contains("'some day'", accepted.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_follow_the_address_or_else_the_text()
    {
        var (a, b) = (One("""{"title":"a","text":"b","url":"https://x.example/1#top"}"""), One("""{"title":"c","text":"d","url":"https://x.example/1"}"""));
        Assert.Equal(a.Id, b.Id);
        Assert.NotEqual(One("""{"title":"a","text":"b"}""").Id, One("""{"title":"a","text":"c"}""").Id);
        Assert.Equal("x.example", a.Outlet);
    }

    [Theory]
    [InlineData("\u007b\"title\":\"a\",\"text\":\"b\"}", InputFormat.Json)]
    [InlineData("{\"title\":\"a\"}\n{\"title\":\"b\"}", InputFormat.JsonLines)]
    [InlineData("  [ {\"title\":\"a\"}]", InputFormat.Json)]
    [InlineData("[Oslo] The envoys met.", InputFormat.Text)]
    [InlineData("<!doctype html><p>x", InputFormat.Page)]
    [InlineData("< 5 people met", InputFormat.Text)]
    public void Without_a_name_the_beginning_tells_the_format(string text, InputFormat format) => Assert.Equal(format, FormatDetection.ByContent(Encoding.UTF8.GetBytes(text)));

    static Report One(string json) => Accepted(Read(json, "x.json")[0]).Report;

    static IntakeResult.Accepted Accepted(IntakeResult result) => Assert.IsType<IntakeResult.Accepted>(result);

    static IntakeResult[] Read(string text, string name, IntakeOptions? options = null) =>
        [.. ReportIntake.ReadStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, options ?? IntakeOptions.Default)];
}
