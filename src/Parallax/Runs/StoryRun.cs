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

    /// <summary>Where so many reports are near, those of earlier days than the fresh ones stay where they are.</summary>
    const int MostAskedAgain = 20_000;

    /// <summary>Days before the first fresh report whose reports are asked again even then.</summary>
    const int ReopenedDays = 3;

    /// <summary>Groups, dates and stores; returns the stories that the touched reports are in now, the largest first.</summary>
    public static IReadOnlyList<Story> Run(Record record, Workbench bench, IReadOnlySet<string> touched)
    {
        var fresh = touched.Concat(record.ReportsWithoutStory()).ToHashSet(StringComparer.Ordinal);
        if (fresh.Count == 0)
        {
            return [];
        }

        var near = Near(record, fresh).ToArray();
        var profiles = Profiles(record, bench, near);
        var ids = near.Select(n => n.Report).ToHashSet(StringComparer.Ordinal);
        Story[] before = [.. record.Stories().Where(s => s.Reports.Any(ids.Contains))];
        var (stories, names) = StoryNaming.Regrouped(
            StoryGrouping.Regroup(profiles, r => record.Report(r)!, r => record.Reading(r)!, before, fresh.Contains, Held(near, fresh, before), bench.Knowledge, StoryConstraints.Of(record.Decisions())),
            before, record.StoryNames());
        var unchanged = before.ToDictionary(s => s.Id, StringComparer.Ordinal);
        Story[] changed = [.. stories.Where(s => !unchanged.TryGetValue(s.Id, out var was) || was != s)];
        var days = changed.SelectMany(s => s.Reports).ToDictionary(r => r, r => record.Report(r)!.Published, StringComparer.Ordinal);
        record.StoreStories(changed, names);
        Date(record, bench, changed, days);
        return [.. stories.Where(s => s.Reports.Any(fresh.Contains)).OrderByDescending(s => s.Reports.Count).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>The fresh reports, those published near them, the undated, and whatever shares a story with any of these.</summary>
    static IEnumerable<(string Report, DateOnly? Day)> Near(Record record, HashSet<string> fresh)
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

        return days.Where(d => near.Contains(d.Report));
    }

    static bool IsNear(int day, int[] freshDays)
    {
        var at = Array.BinarySearch(freshDays, day);
        at = at < 0 ? ~at : at;
        return (at < freshDays.Length && freshDays[at] - day <= NearDays) || (at > 0 && day - freshDays[at - 1] <= NearDays);
    }

    /// <summary>Kept profiles; what was not kept yet is made from the reading.</summary>
    static List<ReportProfile> Profiles(Record record, Workbench bench, (string Report, DateOnly? Day)[] reports)
    {
        var frequencies = bench.Knowledge.Table(TermFrequencies.From);
        var profiles = new List<ReportProfile>(reports.Length);
        var made = new List<(string, byte[])>();
        var inferred = record.InferredDays().ToHashSet(StringComparer.Ordinal);
        foreach (var (report, day) in reports)
        {
            if (record.Profile(report, ReportProfile.Version) is { } kept)
            {
                profiles.Add(ReportProfile.Read(report, inferred.Contains(report) ? null : day, kept));
                continue;
            }

            var profile = ReportProfile.Of(record.Reading(report)!, frequencies);
            profiles.Add(profile);
            made.Add((report, profile.Write()));
        }

        record.KeepProfiles(made, ReportProfile.Version);
        return profiles;
    }

    /// <summary>The story of each report that is not asked again, or null where all are.</summary>
    static Dictionary<string, string>? Held((string Report, DateOnly? Day)[] near, HashSet<string> fresh, Story[] before)
    {
        if (near.Length <= MostAskedAgain)
        {
            return null;
        }

        var first = near.Where(n => n.Day is not null && fresh.Contains(n.Report)).Select(n => n.Day!.Value).DefaultIfEmpty(DateOnly.MaxValue).Min();
        var settled = near.Where(n => n.Day is { } day && day.DayNumber < first.DayNumber - ReopenedDays).Select(n => n.Report).ToHashSet(StringComparer.Ordinal);
        return before.SelectMany(s => s.Reports.Where(settled.Contains).Select(r => (Report: r, s.Id))).ToDictionary(p => p.Report, p => p.Id, StringComparer.Ordinal);
    }

    /// <summary>Gives undated reports the day that their story tells, and takes back a day that a story told which they are no longer in.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bench">The knowledge.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="days">How each of their reports is dated now.</param>
    public static void Date(Record record, Workbench bench, IReadOnlyList<Story> stories, IReadOnlyDictionary<string, Publication> days)
    {
        foreach (var story in stories)
        {
            foreach (var id in story.Reports.Where(r => days[r] is Publication.Inferred or Publication.Unknown))
            {
                Publication published = StoryDating.Day(story, id, r => days[r] is Publication.Inferred ? null : days[r].Day) is { } day
                    ? new Publication.Inferred(day, story.Id)
                    : new Publication.Unknown();
                if (days[id] != published)
                {
                    record.Redate(bench.Read(record.Report(id)! with { Published = published }), bench.Provenance);
                }
            }
        }
    }
}
