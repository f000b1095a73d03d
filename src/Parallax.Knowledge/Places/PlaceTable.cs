using System.Globalization;
using Parallax.Knowledge.Actors;
using Parallax.Knowledge.Packs;

namespace Parallax.Knowledge.Places;

/// <summary>The gazetteer by every name, countries included.</summary>
public sealed class PlaceTable
{
    PlaceTable(List<(string, PlaceEntry)> names) => Names = new PhraseIndex<PlaceEntry>(names);

    /// <summary>Every name; one name may belong to many places.</summary>
    public PhraseIndex<PlaceEntry> Names { get; }

    /// <summary>Takes the places pack, and the countries of the actors pack; get it by <c>knowledge.Table(PlaceTable.From)</c>. A country lies where its capital does.</summary>
    /// <exception cref="PackException">An entry cannot be read.</exception>
    public static PlaceTable From(KnowledgeBase knowledge)
    {
        var names = new List<(string, PlaceEntry)>();
        var capitals = new Dictionary<string, PlaceEntry>(StringComparer.Ordinal);
        var pack = knowledge.Pack("places");
        foreach (var row in pack.Table("named").Rows)
        {
            var entry = Entry(row, "weight");
            var plain = row["name"];
            foreach (var name in row.List("names").Prepend(plain).Where(n => !n.Contains('(', StringComparison.Ordinal)))
            {
                names.Add((name, entry));
            }
        }

        foreach (var row in pack.Table("places").Rows)
        {
            var entry = Entry(row, "population");
            names.Add((row["name"], entry));
            if (entry is { Kind: "capital", Country: { } country })
            {
                capitals[country] = entry;
            }
        }

        foreach (var row in knowledge.Pack("actors").Table("countries").Rows)
        {
            var at = capitals.GetValueOrDefault(row.Id);
            var entry = new PlaceEntry(row.Id, row["name"], "country", row.Id, at?.Latitude, at?.Longitude, 100_000_000);
            foreach (var name in row.List("names").Prepend(row["name"]))
            {
                names.Add((name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name, entry));
            }
        }

        return new PlaceTable(names);
    }

    static PlaceEntry Entry(PackRow row, string weight) =>
        new(row.Id, row["name"], row["kind"], row["country"] is { Length: > 0 } c ? c : null, Degrees(row, "lat"), Degrees(row, "lon"),
            row[weight].Length == 0 ? 0 : long.TryParse(row[weight], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw row.Wrong($"has the {weight} '{row[weight]}'; expected a number"));

    static double? Degrees(PackRow row, string field) =>
        row[field].Length == 0 ? null
        : double.TryParse(row[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && d is >= -180 and <= 180 ? d
        : throw row.Wrong($"has the {field} '{row[field]}'; expected degrees");
}
