namespace Parallax.Store.Views;

/// <summary>One holder's record of expectations.</summary>
/// <param name="Holder">The outermost source's words; empty for reports' own voice.</param>
/// <param name="All">How many.</param>
/// <param name="Met">How many came to pass.</param>
/// <param name="Missed">How many did not.</param>
/// <param name="Overdue">How many windows passed without a word.</param>
public sealed record HolderRow(string Holder, int All, int Met, int Missed, int Overdue);
