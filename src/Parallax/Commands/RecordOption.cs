using System.CommandLine;
using Parallax.Store;

namespace Parallax.Commands;

/// <summary>Which record a command works on.</summary>
static class RecordOption
{
    public static Option<string> Create() => new("--record") { Description = "the record's file", DefaultValueFactory = _ => "parallax.db", HelpName = "FILE" };

    /// <summary>A report by the beginning of its id.</summary>
    public static string Report(Record record, string prefix)
    {
        var found = record.ReportIds(prefix);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UsageException($"the record has no report '{prefix}'; `parallax stories` and `parallax story` list them"),
            _ => throw new UsageException($"'{prefix}' begins the ids of {found.Count} reports ({string.Join(", ", found.Take(4))}); give more of it"),
        };
    }

    /// <summary>A story by the beginning of its id, or the story of a report.</summary>
    public static Model.Stories.Story Story(Record record, string prefix)
    {
        var found = record.Stories(prefix);
        if (found.Count == 1)
        {
            return found[0];
        }

        if (found.Count > 1)
        {
            throw new UsageException($"'{prefix}' begins the ids of {found.Count} stories ({string.Join(", ", found.Take(4).Select(s => s.Id))}); give more of it");
        }

        return record.ReportIds(prefix) is [var report] && record.StoryOf(report) is { } story
            ? story
            : throw new UsageException($"the record has no story '{prefix}'; `parallax stories` lists them");
    }
}
