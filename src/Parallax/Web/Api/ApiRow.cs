namespace Parallax.Web.Api;

/// <summary>One happening across the accounts.</summary>
sealed record ApiRow(int Happening, IReadOnlyList<ApiCell> Cells);
