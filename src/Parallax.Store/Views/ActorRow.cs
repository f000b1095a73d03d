namespace Parallax.Store.Views;

/// <summary>An actor in a list.</summary>
/// <param name="Key">By what it is the same actor everywhere.</param>
/// <param name="Country">ISO 3166-1 alpha-3 or PLOVER's codes of that form, or null.</param>
/// <param name="Name">A name that reports use, or null.</param>
/// <param name="Reports">How many reports mention it.</param>
public sealed record ActorRow(string Key, string? Country, string? Name, int Reports);
