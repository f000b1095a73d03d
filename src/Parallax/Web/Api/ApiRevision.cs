namespace Parallax.Web.Api;

/// <summary>A split (reports), a merge (other) or an undo (decision) to be done.</summary>
sealed record ApiRevision(IReadOnlyList<string>? Reports, string? Other, int? Decision, string? Reason);
