using Parallax.Comparing.Ties;
using Parallax.Model.Stories;

namespace Parallax.Ties;

/// <summary>Two actors over several stories.</summary>
/// <param name="First">Country code or name.</param>
/// <param name="Second">Country code or name.</param>
/// <param name="Score">Sum of weights.</param>
/// <param name="Stories">The stories' ids.</param>
/// <param name="Deeds">Happenings between them that have a day.</param>
/// <param name="Statements">What the score was summed from.</param>
sealed record PairTie(string First, string Second, double Score, IReadOnlyList<string> Stories, IReadOnlyList<Deed> Deeds, IReadOnlyList<StatementRef> Statements)
{
    /// <summary>Happenings with a weight above 0.</summary>
    public int Cooperative => Deeds.Count(d => d.Weight > 0);

    /// <summary>Happenings with a weight below 0.</summary>
    public int Conflictual => Deeds.Count(d => d.Weight < 0);
}
