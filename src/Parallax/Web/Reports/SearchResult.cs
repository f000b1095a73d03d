using Parallax.Model;
using Parallax.Store.Views;

namespace Parallax.Web.Reports;

/// <summary>A found report with the statements that best match what was asked.</summary>
/// <param name="Hit">The report.</param>
/// <param name="Statements">At most four statements.</param>
/// <param name="Words">The asked words in lower case.</param>
sealed record SearchResult(SearchHit Hit, IReadOnlyList<StatementRow> Statements, IReadOnlyList<string> Words)
{
    const int Most = 4;

    /// <summary>Chooses the statements: those with most of the words first, then as they stand.</summary>
    public static SearchResult Of(SearchHit hit, SearchQuestion question)
    {
        string[] words = [.. (question.Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('"', '*', '.', ',')).Where(w => w.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];
        var chosen = hit.Statements.Where(s => s.Extent.End <= hit.Text.Length)
            .Select(s => (Statement: s, Score: words.Count(w => s.Extent.In(hit.Text).Contains(w, StringComparison.OrdinalIgnoreCase))))
            .Where(s => words.Length == 0 || question.Event is not null || s.Score > 0)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Statement.Statement).Take(Most).Select(s => s.Statement);
        return new SearchResult(hit, [.. chosen], words);
    }

    /// <summary>A statement's text with the asked words marked, at most 300 characters.</summary>
    public MarkedText Marked(StatementRow statement)
    {
        var end = Math.Min(statement.Extent.End, statement.Extent.Start + 300);
        var stretch = new TextSpan(statement.Extent.Start, end < statement.Extent.End && char.IsHighSurrogate(Hit.Text[end - 1]) ? end - 1 : end);
        var marks = new List<TextMark>();
        foreach (var word in Words)
        {
            for (var at = stretch.Start; (at = Hit.Text.IndexOf(word, at, stretch.End - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
            {
                marks.Add(new TextMark(new TextSpan(at, at + word.Length), "on"));
            }
        }

        return new MarkedText(Hit.Text, stretch, marks);
    }
}
