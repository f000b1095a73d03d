using System.Text.RegularExpressions;
using Parallax.Comparing.Stories;
using Parallax.Model;
using Parallax.Model.Stories;
using Parallax.Store;
using Parallax.Store.Views;
using Parallax.Tests.Store;
using Parallax.Web;
using Parallax.Web.Api;
using Parallax.Web.Claims;
using Parallax.Web.Stories;
using Xunit;
using Record = Parallax.Store.Record;

namespace Parallax.Tests.Web;

/// <summary>Laws of the pages that need no server.</summary>
public sealed partial class WebTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parallax-web-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_feature_of_grouping_has_plain_words()
    {
        Assert.All(JoinFeatures.Names, name => Assert.NotEqual(name, WhyWords.Of(name)));
        Assert.Equal("places in common: Oslo, Bergen", WhyWords.Of("places: Oslo, Bergen"));
        Assert.Equal("a feature of later", WhyWords.Of("a feature of later"));
    }

    [Fact]
    public void Editions_keep_their_numbers_where_the_first_are_left_out()
    {
        var reading = SampleReading.Of(SampleReading.Report());

        var history = EditionState.History([(31, reading), (32, reading)], reading.Statements[0], reading.Report.Text);

        Assert.Equal([31, 32], history.Select(s => s.Edition));
        Assert.All(history, s => Assert.False(s.IsChanged));
    }

    [Fact]
    public void Every_span_of_a_reading_is_the_target_of_an_annotation()
    {
        var reading = SampleReading.Of(SampleReading.Report());
        var spans = new HashSet<(int, int)>();
        Gather(reading, spans);

        var targets = WebAnnotations.Of(reading, "http://127.0.0.1:5117")["items"]!.AsArray().Select(i => i!["target"]!["selector"]![0]!).Select(s => ((int)s["start"]!, (int)s["end"]!)).ToHashSet();

        Assert.InRange(spans.Count, 8, 100);
        Assert.Empty(spans.Except(targets));
    }

    /// <summary>All spans that are reached from a value by public properties.</summary>
    static void Gather(object? value, HashSet<(int, int)> spans)
    {
        switch (value)
        {
            case TextSpan span:
                spans.Add((span.Start, span.End));
                break;
            case System.Collections.IEnumerable several and not string:
                foreach (var one in several)
                {
                    Gather(one, spans);
                }

                break;
            case { } whole when whole.GetType().Namespace!.StartsWith("Parallax.Model", StringComparison.Ordinal) && !whole.GetType().IsEnum:
                foreach (var property in whole.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && !p.GetMethod!.IsStatic))
                {
                    Gather(property.GetValue(whole), spans);
                }

                break;
        }
    }

    [Fact]
    public void A_page_of_each_kind_is_asked_for_before_readers_come()
    {
        using var record = Record.Open(Path.Combine(_folder, "r.db"), RecordAccess.Write);
        var reading = SampleReading.Of(SampleReading.Report());
        var id = reading.Report.Id;
        var story = new Story("s1", "Envoys meet", default, [id], [], []);
        record.Store(reading, new Provenance("0.1.0", [new PackStamp("times", "1", "aa")]));
        record.StoreStories([story]);
        record.Views.Store([new StoryView(new Brief(story, [], [], [], [], [], []), [], [],
            [new TieEvent("NOR", "PRK", new StatementRef(id, 0), new DateOnly(2025, 3, 4), Model.Statements.EventType.Consult, 1.5, "met")], [new ReportTally(id, false, 2, 1, 1, 0, 0, 0)], 1, [1])]);

        var asked = PageWarming.Pages(record);

        // Who uploads, signs in or gets an error waits for that page alone; the list of routes is for programmers.
        string[] left = ["/sign-in", "/error", "/stories/{id}/{handler}", "/drop/{id}", "/api"];
        var kinds = Directory.GetFiles(Path.Combine(Checkout.Root, "src/Parallax/Web/Pages"), "*.cshtml").Select(f => PageRoute().Match(File.ReadAllText(f)))
            .Where(m => m.Success).Select(m => m.Groups[1].Value).Except(left).ToArray();
        Assert.InRange(kinds.Length, 14, 40);
        Assert.All(kinds, kind => Assert.Contains(asked, page => Regex.IsMatch(page.Split('?')[0], "^" + Regex.Replace(kind, "\\{[^}]+\\}", "[^/]+") + "$")));
    }

    [GeneratedRegex("^@page \"([^\"]+)\"")]
    private static partial Regex PageRoute();
}
