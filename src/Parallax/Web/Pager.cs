namespace Parallax.Web;

/// <summary>Where a reader is in a list of pages.</summary>
/// <param name="Number">This page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Address">The address of a page without its number at the end.</param>
sealed record Pager(int Number, int Pages, string Address);
