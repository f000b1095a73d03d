namespace Parallax.Comparing.Ties;

/// <summary>A tie within some days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Cooperative">Happenings with a weight above 0.</param>
/// <param name="Conflictual">Happenings with a weight below 0.</param>
/// <param name="Score">Sum of weights.</param>
/// <param name="Reports">Reports of these days that name both actors: coverage, so that more reports are not read as more tension.</param>
public sealed record TiePeriod(DateOnly From, DateOnly To, int Cooperative, int Conflictual, double Score, int Reports)
{
    /// <summary>Happenings of both signs.</summary>
    public int Happenings => Cooperative + Conflictual;
}
