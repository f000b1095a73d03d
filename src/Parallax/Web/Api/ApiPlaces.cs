namespace Parallax.Web.Api;

/// <summary>Where happenings took place, and how many are not located.</summary>
sealed record ApiPlaces(IReadOnlyList<ApiCount> Countries, int NotLocated);
