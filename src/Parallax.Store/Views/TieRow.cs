namespace Parallax.Store.Views;

/// <summary>Two actors over all stories.</summary>
/// <param name="First">Country code or name; the pair is in ordinal order.</param>
/// <param name="Second">Country code or name.</param>
/// <param name="Score">Sum of what their coded happenings weigh.</param>
/// <param name="Cooperation">The part above 0.</param>
/// <param name="Conflict">The part below 0.</param>
/// <param name="Events">How many coded happenings.</param>
/// <param name="From">First day told of, or null.</param>
/// <param name="To">Last day told of, or null.</param>
public sealed record TieRow(string First, string Second, double Score, double Cooperation, double Conflict, int Events, DateOnly? From, DateOnly? To);
