using Parallax.Model;
using Parallax.Model.Stories;
using Parallax.Store;
using Parallax.Store.Views;

namespace Parallax.Web.Stories;

/// <summary>A compared story as its page and its JSON show it.</summary>
/// <param name="Brief">The comparison.</param>
/// <param name="Reports">Its reports' heads, in the story's order.</param>
/// <param name="Grid">The parallax view.</param>
sealed record StoryPage(Brief Brief, IReadOnlyList<ReportHead> Reports, ParallaxGrid Grid)
{
    /// <summary>Reads it from the record; null where there is no such story, or it is not compared yet.</summary>
    public static StoryPage? Read(Record record, string id)
    {
        if (record.Views.Brief(id) is not { } brief)
        {
            return null;
        }

        var heads = record.Lists.Reports(id).ToDictionary(h => h.Id, StringComparer.Ordinal);
        // Between a change and the next comparison the view may name a report that has left the story.
        return brief.Story.Reports.All(heads.ContainsKey)
            ? new StoryPage(brief, [.. brief.Story.Reports.Select(r => heads[r])], new ParallaxGrid(brief, record.Views.Marks(id)))
            : null;
    }

    /// <summary>The report whose text another one carries, or null.</summary>
    public ReportHead? Original(string report)
    {
        foreach (var group in Brief.Story.Copies)
        {
            if (group.Contains(report) && group[0] != report)
            {
                return Reports.FirstOrDefault(r => r.Id == group[0]);
            }
        }

        return null;
    }

    /// <summary>Names of a source path, outermost first, read from the report's text.</summary>
    public static EquatableList<string> Path(StatementMark mark, string text) =>
        [.. mark.Sources.Select(s => s.Span is { } span && span.End <= text.Length ? Briefs.BriefWords.OneLine(span.In(text).ToString(), 60) : "someone unnamed")];
}
