namespace Parallax.Briefs;

/// <summary>A brief in the order a person reads it; the same for every form it is printed in.</summary>
sealed record BriefPage(string Title, string Summary, IReadOnlyList<ReportEntry> Reports, IReadOnlyList<BriefSection> Sections);
