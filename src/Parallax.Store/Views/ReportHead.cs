using Parallax.Model.Reports;

namespace Parallax.Store.Views;

/// <summary>A report without its text.</summary>
/// <param name="Id">The report.</param>
/// <param name="Outlet">Who publishes.</param>
/// <param name="Kind">What kind of outlet.</param>
/// <param name="Published">When, and how that is known.</param>
/// <param name="Url">Where, as given.</param>
/// <param name="Title">The headline, else the text's beginning; at most 300 characters.</param>
/// <param name="Editions">How many editions the record has.</param>
/// <param name="Story">Its story, or null.</param>
public sealed record ReportHead(string Id, string Outlet, ReportKind Kind, Publication Published, string? Url, string Title, int Editions, string? Story);
