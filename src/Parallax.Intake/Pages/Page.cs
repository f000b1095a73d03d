namespace Parallax.Intake.Pages;

/// <summary>What an article's page tells of itself.</summary>
/// <param name="Title">Headline, or null.</param>
/// <param name="Body">Main text, paragraphs parted by a blank line; empty where none can be told.</param>
/// <param name="Published">Date as written there, or null.</param>
/// <param name="Outlet">Publisher's name, or null.</param>
/// <param name="Url">Canonical address, or null.</param>
public sealed record Page(string? Title, string Body, string? Published, string? Outlet, string? Url);
