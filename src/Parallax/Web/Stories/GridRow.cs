using Parallax.Model.Stories;

namespace Parallax.Web.Stories;

/// <summary>One happening across the accounts.</summary>
/// <param name="Happening">The happening.</param>
/// <param name="Cells">One a report, in the story's order.</param>
sealed record GridRow(Happening Happening, IReadOnlyList<GridCell> Cells);
