namespace Parallax.Web.Api;

/// <summary>A page of a list.</summary>
sealed record ApiPage<T>(DateOnly? AsOf, int Page, int Pages, IReadOnlyList<T> Items);
