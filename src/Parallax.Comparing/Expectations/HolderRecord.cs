using Parallax.Model.Expectations;

namespace Parallax.Comparing.Expectations;

/// <summary>How often what a holder expected came to pass, among what is settled.</summary>
/// <param name="Holder">The holder's or outlet's name.</param>
/// <param name="Met">Came to pass, otherwise than told included.</param>
/// <param name="Settled">Met, missed, changed or cancelled; what is open, due or overdue is not settled.</param>
/// <param name="All">All expectations, the unsettled included.</param>
public sealed record HolderRecord(string Holder, int Met, int Settled, int All)
{
    /// <summary>Fewest settled cases of which a share is told.</summary>
    public const int LeastSettled = 5;

    const double Z = 1.959963984540054;

    /// <summary>Share met with its 95 % interval (Wilson 1927), or null below <see cref="LeastSettled"/>.</summary>
    public (double Share, double Low, double High)? Share
    {
        get
        {
            if (Settled < LeastSettled)
            {
                return null;
            }

            double n = Settled;
            var share = Met / n;
            var middle = share + (Z * Z / (2 * n));
            var margin = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
            var scale = 1 + (Z * Z / n);
            return (share, Math.Max(0, (middle - margin) / scale), Math.Min(1, (middle + margin) / scale));
        }
    }

    /// <summary>One record a name, most settled first. What several reports say that one holder expects of one happening counts once.</summary>
    /// <param name="expectations">Expectations with the name to count them under and a key of what is expected.</param>
    public static IReadOnlyList<HolderRecord> Of(IEnumerable<(string Name, string Happening, ExpectationStatus Status)> expectations) =>
        [.. expectations.GroupBy(e => (e.Name, e.Happening)).Select(g => (g.Key.Name, Status: g.MaxBy(e => Certainty(e.Status)).Status))
            .GroupBy(e => e.Name, StringComparer.Ordinal)
            .Select(g => new HolderRecord(
                g.Key, g.Count(e => e.Status is ExpectationStatus.Met or ExpectationStatus.MetOtherwise), g.Count(e => Certainty(e.Status) > 1), g.Count()))
            .OrderByDescending(r => r.Settled).ThenByDescending(r => r.All).ThenBy(r => r.Holder, StringComparer.Ordinal)];

    /// <summary>Which of several statuses of one expectation stands: evidence before the calendar.</summary>
    static int Certainty(ExpectationStatus status) => status switch
    {
        ExpectationStatus.Met => 6,
        ExpectationStatus.MetOtherwise => 5,
        ExpectationStatus.Missed => 4,
        ExpectationStatus.Cancelled => 3,
        ExpectationStatus.Changed => 2,
        ExpectationStatus.Overdue => 1,
        _ => 0,
    };
}
