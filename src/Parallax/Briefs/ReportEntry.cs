namespace Parallax.Briefs;

/// <summary>A report in a brief's head.</summary>
/// <param name="Report">Its whole id.</param>
/// <param name="Short">The id as lines refer to it.</param>
/// <param name="Text">Outlet, day and how it is known, title.</param>
sealed record ReportEntry(string Report, string Short, string Text);
