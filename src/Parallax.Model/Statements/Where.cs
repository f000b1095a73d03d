namespace Parallax.Model.Statements;

/// <summary>Where a statement's event takes place.</summary>
/// <param name="Mention">The place's mention, or null.</param>
/// <param name="Name">The place's name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
public sealed record Where(int? Mention, string Name, string? Country);
