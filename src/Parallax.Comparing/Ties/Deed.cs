using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Ties;

/// <summary>One coded happening between two actors.</summary>
/// <param name="Day">The first day that its statement tells, else the day on which its report was published.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Weight">Goldstein value times sureness; see <see cref="TieSumming.Score"/>.</param>
/// <param name="At">The statement that it was taken from.</param>
public sealed record Deed(DateOnly Day, EventType Type, double Weight, StatementRef At);
