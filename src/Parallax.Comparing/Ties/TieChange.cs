namespace Parallax.Comparing.Ties;

/// <summary>A tie's last seven days against the weeks before them.</summary>
/// <param name="Weeks">How many weeks are looked back on.</param>
/// <param name="Base">Happenings in those weeks.</param>
/// <param name="Mean">Their mean score a week; null where <paramref name="Base"/> is below <see cref="LeastBase"/>, since few cases make any week look like a change.</param>
/// <param name="Now">Score of the last seven days.</param>
public sealed record TieChange(int Weeks, int Base, double? Mean, double Now)
{
    /// <summary>Fewest happenings of which a mean is told.</summary>
    public const int LeastBase = 5;

    /// <summary>Now less the mean: above 0 is warmer; null where no mean is told.</summary>
    public double? Difference => Now - Mean;
}
