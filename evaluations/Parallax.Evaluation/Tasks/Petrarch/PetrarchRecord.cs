using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Parallax.Evaluation.Tasks.Petrarch;

/// <summary>One record of a PETRARCH validation file: a sentence and the triples expected of it.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Date">The day against which dated actors are resolved.</param>
/// <param name="Text">The bare sentence.</param>
/// <param name="Events">CAMEO code, source, target; none where no event is expected.</param>
public sealed partial record PetrarchRecord(string Id, DateOnly Date, string Text, IReadOnlyList<PetrarchEvent> Events)
{
    /// <summary>Reads a file; it is XML only in part, so that it is read by its marks.</summary>
    public static IReadOnlyList<PetrarchRecord> Read(string path)
    {
        using var reader = GoldSet.Open(path);
        var text = Comment().Replace(reader.ReadToEnd(), "");
        var records = new List<PetrarchRecord>();
        foreach (var part in text.Split("<Sentence ").Skip(1))
        {
            var body = Body().Match(part);
            if (body.Success)
            {
                records.Add(new PetrarchRecord(Attribute(part, "id"), Day(Attribute(part, "date")), Plain(body.Groups[1].Value),
                    [.. Coding().Matches(part).Select(m => m.Value).Where(c => c.Contains("eventcode", StringComparison.Ordinal))
                        .Select(c => new PetrarchEvent(Attribute(c, "eventcode"), Attribute(c, "sourcecode"), Attribute(c, "targetcode")))]));
            }
        }

        return records;
    }

    static string Plain(string text) => WebUtility.HtmlDecode(Space().Replace(text, " ").Trim());

    static string Attribute(string text, string name) =>
        Regex.Match(text, name + "=\"([^\"]*)\"", RegexOptions.CultureInvariant) is { Success: true } m ? m.Groups[1].Value : "";

    static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : new DateOnly(2000, 1, 1);

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<Text>(.*?)</Text>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<EventCoding [^>]*>")]
    private static partial Regex Coding();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
