namespace Parallax.Briefs;

/// <summary>A brief in the order a person reads it; the same for every form it is printed in.</summary>
/// <param name="Title">The story's headline.</param>
/// <param name="Summary">One line of counts and days.</param>
/// <param name="Reports">All reports that lines refer to.</param>
/// <param name="ReportsOnScreen">How many of them a terminal lists; pages that link list all.</param>
/// <param name="Sections">Those that have lines.</param>
sealed record BriefPage(string Title, string Summary, IReadOnlyList<ReportEntry> Reports, int ReportsOnScreen, IReadOnlyList<BriefSection> Sections);
