using Parallax.Comparing.Stories;
using Parallax.Model.Reports;
using Parallax.Model.Stories;
using Parallax.Store;

namespace Parallax.Runs;

/// <summary>After reading: groups the reports near the new ones into stories, and dates undated reports from their story.</summary>
static class StoryRun
{
    /// <summary>Reports further apart than this are grouped without looking at one another.</summary>
    const int NearDays = 30;

    /// <summary>A story that runs longer tells no day for a report without one.</summary>
    const int DatingDays = 4;

    /// <summary>Groups, dates and stores; returns the stories that the touched reports are in now, the largest first.</summary>
    public static IReadOnlyList<Story> Run(Record record, Workbench bench, IReadOnlySet<string> touched)
    {
        var fresh = touched.Concat(record.ReportsWithoutStory()).ToHashSet(StringComparer.Ordinal);
        if (fresh.Count == 0)
        {
            return [];
        }

        var readings = new List<Model.Statements.Reading>();
        foreach (var id in Near(record, fresh))
        {
            readings.Add(ForGrouping(record.Reading(id)!));
        }

        var days = readings.ToDictionary(r => r.Report.Id, r => r.Report.Published, StringComparer.Ordinal);
        var (stories, names) = StoryNaming.Regrouped(
            StoryGrouping.Group(readings, bench.Knowledge, StoryConstraints.Of(record.Decisions())), [.. record.Stories().Where(s => s.Reports.Any(days.ContainsKey))],
            record.StoryNames());
        record.StoreStories(stories, names);
        Date(record, bench, stories, days);
        return [.. stories.Where(s => s.Reports.Any(fresh.Contains)).OrderByDescending(s => s.Reports.Count).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>The fresh reports, those published near them, the undated, and whatever shares a story with any of these.</summary>
    static IEnumerable<string> Near(Record record, HashSet<string> fresh)
    {
        var days = record.PublicationDays();
        var freshDays = days.Where(d => d.Day is not null && fresh.Contains(d.Report)).Select(d => d.Day!.Value.DayNumber).Order().ToArray();
        var near = days
            .Where(d => d.Day is not { } day || fresh.Contains(d.Report) || IsNear(day.DayNumber, freshDays))
            .Select(d => d.Report).ToHashSet(StringComparer.Ordinal);
        if (near.Count < days.Count)
        {
            foreach (var story in record.Stories().Where(s => s.Reports.Any(near.Contains)))
            {
                near.UnionWith(story.Reports);
            }
        }

        return days.Select(d => d.Report).Where(near.Contains);
    }

    static bool IsNear(int day, int[] freshDays)
    {
        var at = Array.BinarySearch(freshDays, day);
        at = at < 0 ? ~at : at;
        return (at < freshDays.Length && freshDays[at] - day <= NearDays) || (at > 0 && day - freshDays[at - 1] <= NearDays);
    }

    /// <summary>Grouping looks at the text, the mentions and the coded events; the rest would only fill the memory.</summary>
    static Model.Statements.Reading ForGrouping(Model.Statements.Reading reading) => reading with
    {
        Sentences = [],
        Times = [],
        Statements = [.. reading.Statements.Where(s => s.Event is not null).Select(s => new Model.Statements.Statement
        {
            Id = s.Id, Sentence = 0, Trigger = s.Trigger, Extent = s.Extent, Predicate = s.Predicate, Event = s.Event, Agents = s.Agents, Patients = s.Patients,
            Factuality = s.Factuality, Author = s.Author, Realis = s.Realis,
        })],
    };

    /// <summary>Gives undated reports the day that their story tells, and takes back a day that a story told which they are no longer in.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bench">The knowledge.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="days">How each of their reports is dated now.</param>
    public static void Date(Record record, Workbench bench, IReadOnlyList<Story> stories, IReadOnlyDictionary<string, Publication> days)
    {
        foreach (var story in stories)
        {
            var known = story.Reports.Select(r => days[r]).Where(p => p is not Publication.Inferred && p.Day is not null).Select(p => p.Day!.Value.DayNumber).Order().ToArray();
            var told = known.Length > 0 && known[^1] - known[0] <= DatingDays;
            Publication published = told ? new Publication.Inferred(DateOnly.FromDayNumber(known[known.Length / 2]), story.Id) : new Publication.Unknown();
            foreach (var id in story.Reports.Where(r => days[r] is Publication.Inferred or Publication.Unknown && days[r] != published))
            {
                record.Redate(bench.Read(record.Reading(id)!.Report with { Published = published }), bench.Provenance);
            }
        }
    }
}
