using Parallax.Model.Stories;
using Parallax.Store.Views;

namespace Parallax.Web.Stories;

/// <summary>One account on one happening.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Marks">Its statements.</param>
/// <param name="Conflicts">The conflicts that its statements are in.</param>
/// <param name="IsUpdate">Whether its statements overtake earlier ones or are overtaken.</param>
/// <param name="IsOmission">Whether all other independent accounts have it.</param>
sealed record GridCell(CellState State, IReadOnlyList<StatementMark> Marks, IReadOnlyList<Comparison> Conflicts, bool IsUpdate, bool IsOmission)
{
    /// <summary>Nothing of the happening.</summary>
    public static GridCell Silent { get; } = new(CellState.Silent, [], [], false, false);

    /// <summary>Nothing of it, though all other independent accounts have it.</summary>
    public static GridCell LeftOut { get; } = Silent with { IsOmission = true };
}
