namespace Parallax.Web.Api;

/// <summary>One account on one happening, in the words of the parallax view.</summary>
sealed record ApiCell(string Report, string State, IReadOnlyList<int> Statements, bool Omission, bool Update);
