namespace Parallax.Model.Stories;

/// <summary>A statement in the record.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Statement">The statement's position in its reading.</param>
public sealed record StatementRef(string Report, int Statement);
