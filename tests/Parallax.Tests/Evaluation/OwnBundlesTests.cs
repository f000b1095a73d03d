using Parallax.Evaluation.Tasks.Accounts;
using Xunit;

namespace Parallax.Tests.Evaluation;

/// <summary>Our own bundles of accounts keep the form that the guide asks for.</summary>
public class OwnBundlesTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "cases", "accounts");

    public static TheoryData<string> Bundles =>
        [.. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Bundles))]
    public void Every_label_points_into_its_report(string file)
    {
        // The reader throws on a quote that is not verbatim and on a label that is none.
        var bundle = BundleReader.Read("b", File.ReadAllText(Path.Combine(Folder, file)));
        var texts = bundle.Reports.ToDictionary(r => r.Id, r => r.Text, StringComparer.Ordinal);
        GoldQuote[] quotes =
        [
            .. bundle.Claims.SelectMany(c => c.Accounts).Select(a => a.Quote), .. bundle.Conflicts.SelectMany(c => c.Sides), .. bundle.NotConflicts.SelectMany(s => s),
            .. bundle.Updates.SelectMany(u => new[] { u.Earlier, u.Later }), .. bundle.Silences.Select(s => s.Quote), .. bundle.Expectations.Select(e => e.Quote),
            .. bundle.Expectations.Select(e => e.ResolvedBy).OfType<GoldQuote>(),
        ];
        Assert.All(quotes, q =>
        {
            var words = q.Span.In(texts[q.Report]).ToString();
            Assert.Equal(texts[q.Report].IndexOf(words, StringComparison.Ordinal), texts[q.Report].LastIndexOf(words, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void There_are_twelve_at_least_and_six_of_them_are_held_back()
    {
        Assert.True(Bundles.Count >= 12);
        Assert.True(Directory.GetFiles(Path.Combine(Folder, "holdback")).Length >= 6);
    }
}
