using Parallax.Model.Reports;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Several outlets' reports of one development with a gold reading (the accounts set's guide).</summary>
public sealed record Bundle(
    string Name,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<IReadOnlyList<string>> Copies,
    IReadOnlyList<GoldClaim> Claims,
    IReadOnlyList<GoldConflict> Conflicts,
    IReadOnlyList<GoldUpdate> Updates,
    IReadOnlyList<IReadOnlyList<GoldQuote>> NotConflicts,
    IReadOnlyList<GoldSilence> Silences,
    IReadOnlyList<GoldExpectation> Expectations,
    IReadOnlyList<GoldTie> Ties)
{
    /// <summary>Newest day that a report of the bundle carries; statuses are told as of it.</summary>
    public DateOnly Newest => Reports.Max(r => r.Published.Day) ?? DateOnly.MinValue;
}
