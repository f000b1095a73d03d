using System.Collections.Immutable;
using System.Text.Json;

namespace Parallax.Intake.Json;

/// <summary>Where a JSON object keeps a report's parts. Each part has the paths that are tried in order, dots between steps (<c>thread.site</c>).</summary>
/// <param name="Name">Whose map it is.</param>
/// <param name="Signature">The field by which an object is known to follow the map.</param>
/// <param name="Fields">Paths by part: <c>title text published url outlet kind bodyStart</c>.</param>
public sealed record FieldMap(string Name, string Signature, ImmutableDictionary<string, ImmutableArray<string>> Fields)
{
    /// <summary>The parts a map can name.</summary>
    public static ImmutableArray<string> Parts { get; } = ["title", "text", "published", "url", "outlet", "kind"];

    /// <summary>news-please (its JSON export).</summary>
    public static FieldMap NewsPlease { get; } = Make(
        "news-please", "maintext", ("title", ["title", "title_page", "title_rss"]), ("text", ["maintext"]), ("published", ["date_publish"]), ("url", ["url"]),
        ("outlet", ["source_domain"]));

    /// <summary>Webz.io (news API and free news datasets).</summary>
    public static FieldMap Webz { get; } = Make(
        "Webz.io", "thread", ("title", ["title", "thread.title"]), ("text", ["text"]), ("published", ["published", "thread.published"]),
        ("url", ["url", "thread.url"]), ("outlet", ["thread.site", "thread.site_full"]));

    /// <summary>The record's own format (<c>docs/format</c>): a report, or a reading with a report in it.</summary>
    public static FieldMap Own { get; } = Make(
        "Parallax", "text", ("title", ["title"]), ("text", ["text"]), ("published", ["published", "date"]), ("url", ["url"]), ("outlet", ["outlet"]), ("kind", ["kind"]),
        ("bodyStart", ["bodyStart"]));

    /// <summary>Reads <c>title=headline,text=body.plain</c>; the parts left out keep their own names.</summary>
    /// <exception cref="FormatException">A part is unknown or a pair incomplete; the message says which.</exception>
    public static FieldMap Parse(string text)
    {
        var fields = Own.Fields;
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == pair.Length - 1)
            {
                throw new FormatException($"'{pair}' is no field map; expected PART=FIELD, as in title=headline");
            }

            var part = pair[..at].Trim();
            if (!Parts.Contains(part))
            {
                throw new FormatException($"'{part}' is no part of a report; expected one of {string.Join(", ", Parts)}");
            }

            fields = fields.SetItem(part, [pair[(at + 1)..].Trim()]);
        }

        return Own with { Name = "--map", Fields = fields };
    }

    /// <summary>The map an object follows; the caller's own where it is given.</summary>
    internal static FieldMap For(JsonElement element, FieldMap? given) =>
        given ?? (element.TryGetProperty(NewsPlease.Signature, out _) ? NewsPlease
            : element.TryGetProperty(Webz.Signature, out var thread) && thread.ValueKind == JsonValueKind.Object ? Webz : Own);

    /// <summary>The first non-empty text of a part, or null.</summary>
    /// <exception cref="FormatException">The field holds something that is no text; the message says what.</exception>
    internal string? Text(JsonElement element, string part)
    {
        foreach (var path in Fields.GetValueOrDefault(part, []))
        {
            var at = element;
            if (!path.Split('.').All(step => at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out at)))
            {
                continue;
            }

            switch (at.ValueKind)
            {
                case JsonValueKind.Null:
                    continue;
                case JsonValueKind.String:
                    if (at.GetString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
                    {
                        return text;
                    }

                    continue;
                default:
                    throw new FormatException($"the field '{path}' holds {Named(at.ValueKind)}");
            }
        }

        return null;
    }

    internal static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a text",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    static FieldMap Make(string name, string signature, params (string Part, ImmutableArray<string> Paths)[] fields) =>
        new(name, signature, fields.ToImmutableDictionary(f => f.Part, f => f.Paths, StringComparer.Ordinal));
}
