using Parallax.Model.Mentions;

namespace Parallax.Reading.Figures;

/// <summary>A figure by its tokens, before the tree tells what is counted.</summary>
/// <param name="First">Its first token, the bound's where it belongs to the figure.</param>
/// <param name="Number">The first token of the number itself.</param>
/// <param name="NumberEnd">The token after the number itself.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Value">The range.</param>
/// <param name="Unit">Currency or percent sign, where the figure holds one.</param>
/// <param name="UnitFirst">The unit's first token, -1 where the figure holds none.</param>
/// <param name="UnitEnd">The token after the unit's last.</param>
/// <param name="Further">The first token of "another", -1 where there is none.</param>
/// <param name="Rule">What decided the range.</param>
sealed record FigureFind(
    int First, int Number, int NumberEnd, int End, Figure Value, string? Unit, int UnitFirst, int UnitEnd, int Further, string Rule);
