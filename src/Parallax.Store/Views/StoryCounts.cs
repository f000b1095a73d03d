using Parallax.Model;

namespace Parallax.Store.Views;

/// <summary>What a story's comparison counted.</summary>
/// <param name="Witnesses">Reports after copies are folded.</param>
/// <param name="Outlets">Outlets of those.</param>
/// <param name="Conflicts">Conflicts.</param>
/// <param name="Updates">Updates.</param>
/// <param name="Silences">Silences.</param>
/// <param name="Happenings">Happenings.</param>
/// <param name="Growth">Reports a day from the first day on.</param>
public sealed record StoryCounts(int Witnesses, int Outlets, int Conflicts, int Updates, int Silences, int Happenings, EquatableList<int> Growth);
