using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Web.Claims;

/// <summary>A claim in one edition of its report.</summary>
/// <param name="Edition">The edition, from 1.</param>
/// <param name="Words">Its words there; null where the edition does not have it.</param>
/// <param name="Factuality">How sure its source was there.</param>
/// <param name="IsChanged">Whether words or sureness differ from the edition before.</param>
sealed record EditionState(int Edition, string? Words, Factuality? Factuality, bool IsChanged)
{
    const double LeastLikeness = 0.4;

    /// <summary>The claim through numbered editions, found by its words.</summary>
    public static IReadOnlyList<EditionState> History(IReadOnlyList<(int Number, Model.Statements.Reading Reading)> editions, Statement claim, string text)
    {
        var states = new List<EditionState>();
        var wanted = WordSet(claim.Extent, text);
        foreach (var (number, edition) in editions)
        {
            var best = edition.Statements.Select(s => (Statement: s, Likeness: Likeness(wanted, WordSet(s.Extent, edition.Report.Text)) + (s.Predicate == claim.Predicate ? 0.1 : 0)))
                .OrderByDescending(s => s.Likeness).ThenBy(s => Math.Abs(s.Statement.Id - claim.Id)).FirstOrDefault();
            var found = best.Statement is not null && best.Likeness >= LeastLikeness ? best.Statement : null;
            var words = found is null ? null : Briefs.BriefWords.OneLine(found.Extent.In(edition.Report.Text).ToString(), 300);
            states.Add(new EditionState(number, words, found?.Factuality, states.Count > 0 && (states[^1].Words != words || states[^1].Factuality != found?.Factuality)));
        }

        return states;
    }

    static HashSet<string> WordSet(TextSpan span, string text) =>
        span.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', '"', '“', '”').ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    static double Likeness(HashSet<string> a, HashSet<string> b) => a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
}
