using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Expectations;

namespace Parallax.Comparing.Expectations;

/// <summary>What a story's reports anticipate, and what became of it.</summary>
public static class ExpectationLedger
{
    /// <summary>All expectations in order of their reports.</summary>
    /// <param name="accounts">The story's statements.</param>
    /// <param name="happeningOf">The happening of each statement; expectations of one happening share its number.</param>
    /// <param name="scores">How surely pairs of statements tell one thing.</param>
    /// <param name="asOf">The day on which statuses are told.</param>
    public static EquatableList<Expectation> Keep(StoryAccounts accounts, int[] happeningOf, PairScores scores, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(happeningOf);
        var position = accounts.Tellings.Select((t, i) => (t.Ref, i)).ToDictionary(p => p.Ref, p => p.i);
        var found = accounts.Tellings.GroupBy(t => t.Report.Id, StringComparer.Ordinal).SelectMany(r => ExpectationFinding.Find([.. r], accounts)).ToArray();
        var anticipating = found.Select(f => f.Telling.Ref).ToHashSet();
        var ledger = new List<Expectation>();
        foreach (var (telling, rule) in found)
        {
            var window = WindowReading.Of(telling);
            var (strength, conditional) = StrengthReading.Of(telling, rule, accounts);
            var (status, by) = StatusTelling.Of(position[telling.Ref], window, accounts, happeningOf, scores, anticipating, asOf);
            ledger.Add(new Expectation(
                ledger.Count, telling.Ref, telling.Statement.Extent, PlainWords.Of(telling), happeningOf[position[telling.Ref]], [.. StoryAccounts.SourceNames(telling)],
                strength, conditional, window, telling.Statement.Where?.Name, status, by, rule));
        }

        return [.. ledger];
    }
}
