namespace Parallax.Training.Places;

/// <summary>One row of the cities file.</summary>
/// <param name="Id">GeoNames' number.</param>
/// <param name="Name">English or local name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Feature">GeoNames' feature code: PPLC a capital, PPLA a region's seat.</param>
/// <param name="Population">Inhabitants, 0 where unknown.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record City(long Id, string Name, string Country, string Feature, long Population, double Latitude, double Longitude);
