using System.Globalization;
using Parallax.Briefs;
using Parallax.Comparing.Ties;
using Parallax.Terminal;

namespace Parallax.Ties;

/// <summary>Ties as lines for a terminal.</summary>
static class TieTables
{
    /// <summary>How a score comes about; printed under every table, so that it can be checked.</summary>
    public const string Formula = "score = sum over happenings of Goldstein value × certainty (certain 1, probable 0.75, possible 0.5, open 0.25, denied 0); each happening once, however often it is told";

    public static IEnumerable<string> Pairs(IReadOnlyList<PairTie> pairs, bool styled) => TextTable.Lines(
        ["FIRST", "SECOND", "SCORE", "COOPERATIVE", "CONFLICTUAL", "STORIES", "TIE"],
        [.. pairs.Select(p => (IReadOnlyList<string>)
        [
            p.First, p.Second, Signed(p.Score), Number(p.Cooperative), Number(p.Conflictual), Number(p.Stories.Count), p.Score < 0 ? "in conflict" : "working together",
        ])],
        styled);

    public static IEnumerable<string> Series(IReadOnlyList<TiePeriod> periods, bool byDay, bool styled) => TextTable.Lines(
        [byDay ? "DAY" : "WEEK FROM", "SCORE", "COOPERATIVE", "CONFLICTUAL", "REPORTS", ""],
        [.. periods.Select(p => (IReadOnlyList<string>)
        [
            p.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Signed(p.Score), Number(p.Cooperative), Number(p.Conflictual), Number(p.Reports),
            new string('+', Math.Min(p.Cooperative, 30)) + new string('-', Math.Min(p.Conflictual, 30)),
        ])],
        styled);

    public static IEnumerable<string> Changes(TieSeries series) => series.Changes.Select(c => c.Mean is { } mean
        ? FormattableString.Invariant($"last 7 days to {series.AsOf:yyyy-MM-dd}: {Signed(c.Now)}, {Signed(c.Difference!.Value)} against the mean of the {c.Weeks} weeks before ({Signed(mean)} a week from {c.Base} happenings)")
        : FormattableString.Invariant($"last 7 days to {series.AsOf:yyyy-MM-dd}: {Signed(c.Now)}; the {c.Weeks} weeks before have {BriefWords.Count(c.Base, "happening", "happenings")}, fewer than {TieChange.LeastBase}: no change is told"));

    public static IEnumerable<string> Camps(Blocs blocs)
    {
        for (var i = 0; i < blocs.Camps.Count; i++)
        {
            yield return FormattableString.Invariant($"camp {i + 1}: {string.Join(", ", blocs.Camps[i])}");
        }

        yield return FormattableString.Invariant($"{blocs.Frustration:P0} of all weight speaks against these camps");
        foreach (var tie in blocs.Deciding)
        {
            yield return $"  holds them: {tie.First} – {tie.Second} {Signed(tie.Score)}";
        }

        foreach (var tie in blocs.Against)
        {
            yield return $"  against them: {tie.First} – {tie.Second} {Signed(tie.Score)}";
        }
    }

    public static string Signed(double score) => FormattableString.Invariant($"{score:+0.0;−0.0;0.0}");

    static string Number(int count) => FormattableString.Invariant($"{count}");
}
