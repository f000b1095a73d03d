namespace Parallax.Knowledge.Places;

/// <summary>A place on the map.</summary>
/// <param name="Id">The entry's id: <c>place/…</c>, GeoNames' number after <c>g</c>, an ISO 3166-2 code, or a country's code.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">country, capital, city, region, island, sea, strait, river, lake, base, site, village.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null for seas and what several countries hold or claim.</param>
/// <param name="Latitude">Degrees north, or null where the gazetteer gives none.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Weight">How likely an unspecified mention means it: inhabitants, or a rank set by hand.</param>
public sealed record PlaceEntry(string Id, string Name, string Kind, string? Country, double? Latitude, double? Longitude, long Weight);
