using Parallax.Model.Stories;
using Parallax.Store;

namespace Parallax.Commands;

/// <summary>The stories that a command's options choose.</summary>
static class StorySelection
{
    public static IReadOnlyList<Story> Of(Record record, string? story, DateOnly? since, string? actor)
    {
        IEnumerable<Story> chosen = story is null ? record.Stories() : [RecordOption.Story(record, story)];
        if (since is { } day)
        {
            chosen = chosen.Where(s => s.Days.To >= day);
        }

        if (actor is not null)
        {
            var reports = record.ReportsWithActor(actor).ToHashSet(StringComparer.Ordinal);
            chosen = chosen.Where(s => s.Reports.Any(reports.Contains));
        }

        return [.. chosen];
    }
}
