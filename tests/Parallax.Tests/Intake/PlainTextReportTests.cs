using Parallax.Intake.PlainText;
using Parallax.Model.Reports;
using Xunit;

namespace Parallax.Tests.Intake;

public class PlainTextReportTests
{
    static readonly Publication March4 = new Publication.Given(new DateOnly(2025, 3, 4));

    [Fact]
    public void A_first_line_that_stands_alone_is_the_title()
    {
        var report = PlainTextReport.Read("Envoys meet in Oslo\n\nThe envoys met on Tuesday.\n\nThey left at noon.")!;
        Assert.Equal(("Envoys meet in Oslo", "The envoys met on Tuesday.\n\nThey left at noon."), (report.Title, report.Text[report.BodyStart..]));
        Assert.IsType<Publication.Unknown>(report.Published);
    }

    [Fact]
    public void A_mark_before_a_running_text_gives_the_date_and_no_title()
    {
        var report = PlainTextReport.Read(" date 2025-03-04 The envoys met on Tuesday, their office said.\n\nThey left at noon.")!;
        Assert.Equal("", report.Title);
        Assert.StartsWith("The envoys met", report.Text, StringComparison.Ordinal);
        Assert.Equal(March4, report.Published);
    }

    [Theory]
    [InlineData("date 2025-03-04\nEnvoys meet in Oslo\n\nThe envoys met.")]
    [InlineData("Envoys meet in Oslo\ndate 2025-03-04\n\nThe envoys met.")]
    [InlineData("Envoys meet in Oslo\n\nDate: 2025-03-04\n\nThe envoys met.")]
    [InlineData("\n\n  date 2025-03-04   Envoys meet in Oslo\n\nThe envoys met.")]
    public void The_mark_may_stand_on_any_of_the_first_lines(string text)
    {
        var report = PlainTextReport.Read(text)!;
        Assert.Equal(("Envoys meet in Oslo", "The envoys met."), (report.Title, report.Text[report.BodyStart..]));
        Assert.Equal(March4, report.Published);
    }

    [Fact]
    public void Lines_of_their_own_name_the_outlet_and_the_address()
    {
        var report = PlainTextReport.Read("outlet: Harbour  Wire\r\nurl: https://wire.example/1\ndate 2025-03-04\nEnvoys meet in Oslo\n\nThe envoys met.")!;
        Assert.Equal(("Harbour Wire", "https://wire.example/1", March4), (report.Outlet, report.Url, report.Published));
        Assert.Equal(("Envoys meet in Oslo", "The envoys met."), (report.Title, report.Text[report.BodyStart..]));
    }

    [Fact]
    public void An_outlet_is_named_only_at_the_start_of_a_line() =>
        Assert.Equal("unknown", PlainTextReport.Read("Envoys meet in Oslo\n\nThe outlet: closed since May.")!.Outlet);

    [Theory]
    [InlineData("The envoys met on Tuesday.\n\nThey left at noon.")]
    [InlineData("The envoys met\non Tuesday and left\nat noon.")]
    [InlineData("Envoys meet in Oslo")]
    public void Running_text_has_no_title(string text) => Assert.Equal("", PlainTextReport.Read(text)!.Title);

    [Theory]
    [InlineData("update 2025-03-04 is out.")]
    [InlineData("date 2025-13-44 The envoys met.")]
    [InlineData("A date 2025-03-04 was set.")]
    public void Words_that_only_look_like_a_mark_stay_text(string text)
    {
        var report = PlainTextReport.Read(text)!;
        Assert.Equal(text, report.Text);
        Assert.IsType<Publication.Unknown>(report.Published);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("date 2025-03-04")]
    public void An_empty_text_is_no_report(string text) => Assert.Null(PlainTextReport.Read(text));
}
