using System.Globalization;
using System.Text.Json;
using Parallax.Model;
using Parallax.Model.Expectations;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Reads bundles as the accounts set's guide defines them.</summary>
public static class BundleReader
{
    /// <summary>All bundles of a folder, by file name.</summary>
    public static IReadOnlyList<Bundle> ReadFolder(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(f => Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];

    /// <summary>One bundle; report ids get the bundle's name in front, so that bundles can be pooled.</summary>
    /// <exception cref="InvalidDataException">A quote is not in its report, or a label is unknown.</exception>
    public static Bundle Read(string name, string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var reports = root.GetProperty("reports").EnumerateArray().Select(r => ReadReport(name, r)).ToDictionary(r => r.Id, StringComparer.Ordinal);

        GoldQuote Quote(JsonElement e) => Locate(reports, Id(name, Text(e, "report")), Text(e, "quote"));

        return new Bundle(
            name,
            [.. reports.Values],
            [.. root.GetProperty("copies").EnumerateArray().Select(g => (IReadOnlyList<string>)[.. g.EnumerateArray().Select(i => Id(name, i.GetString()!))])],
            [.. root.GetProperty("claims").EnumerateArray().Select(c => new GoldClaim(
                Text(c, "id"),
                ReadEvent(c.GetProperty("event")),
                [.. c.GetProperty("accounts").EnumerateArray().Select(a => new GoldAccount(Quote(a), Strings(a, "path"), Label<Factuality>(Text(a, "value"))))]))],
            [.. root.GetProperty("conflicts").EnumerateArray().Select(c => new GoldConflict(
                Label<Facet>(Text(c, "facet")), [.. c.GetProperty("sides").EnumerateArray().Select(Quote)]))],
            [.. root.GetProperty("updates").EnumerateArray().Select(u => new GoldUpdate(Quote(u.GetProperty("earlier")), Quote(u.GetProperty("later"))))],
            [.. root.GetProperty("notConflicts").EnumerateArray().Select(c =>
                (IReadOnlyList<GoldQuote>)[.. c.GetProperty("sides").EnumerateArray().Select(Quote)])],
            [.. root.GetProperty("silences").EnumerateArray().Select(s => new GoldSilence(Quote(s), Label<SilenceKind>(Text(s, "kind"))))],
            [.. root.GetProperty("expectations").EnumerateArray().Select(x => new GoldExpectation(
                Quote(x),
                Label<Strength>(Text(x, "strength")),
                new DayInterval(Day(x.GetProperty("window")[0]), Day(x.GetProperty("window")[1])),
                Label<ExpectationStatus>(Text(x, "status")),
                x.GetProperty("resolvedBy").ValueKind == JsonValueKind.Null ? null : Quote(x.GetProperty("resolvedBy"))))],
            [.. root.GetProperty("ties").EnumerateArray().Select(t => new GoldTie(t[0].GetString()!, t[1].GetString()!, t[2].GetString()!))]);
    }

    static string Id(string bundle, string report) => bundle + "/" + report;

    static Report ReadReport(string bundle, JsonElement e)
    {
        var published = e.GetProperty("published");
        Publication publication = new Publication.Unknown();
        if (published.ValueKind == JsonValueKind.String)
        {
            var text = published.GetString()!;
            publication = text.Length == 10
                ? new Publication.Given(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                : new Publication.Given(
                    DateOnly.FromDateTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).DateTime), DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
        }

        return new Report(
            Id(bundle, Text(e, "id")), Text(e, "outlet"), Label<ReportKind>(Text(e, "kind")), publication, e.GetProperty("url").GetString(), Text(e, "title"), Text(e, "text"));
    }

    static GoldEvent? ReadEvent(JsonElement e)
    {
        if (e.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var date = e.GetProperty("date");
        return new GoldEvent(
            Label<EventType>(Text(e, "type")), Strings(e, "from"), Strings(e, "to"),
            date.ValueKind == JsonValueKind.Null || Day(date[0]) is null || Day(date[1]) is null ? null : (Day(date[0])!.Value, Day(date[1])!.Value));
    }

    static GoldQuote Locate(Dictionary<string, Report> reports, string id, string quote)
    {
        if (!reports.TryGetValue(id, out var report))
        {
            throw new InvalidDataException($"no report {id}");
        }

        var at = report.Text.IndexOf(quote, report.BodyStart, StringComparison.Ordinal);
        if (at < 0)
        {
            at = report.Title.IndexOf(quote, StringComparison.Ordinal);
        }

        return at < 0
            ? throw new InvalidDataException($"not verbatim in {id}: '{quote}'")
            : new GoldQuote(id, new TextSpan(at, at + quote.Length));
    }

    static string Text(JsonElement e, string name) => e.GetProperty(name).GetString() ?? "";

    static string[] Strings(JsonElement e, string name) => [.. e.GetProperty(name).EnumerateArray().Select(s => s.GetString()!)];

    static DateOnly? Day(JsonElement e) =>
        e.ValueKind == JsonValueKind.Null ? null : DateOnly.ParseExact(e.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static T Label<T>(string word) where T : struct, Enum => Labels.Parse<T>(word) ?? throw new InvalidDataException($"'{word}' is no {typeof(T).Name}");
}
