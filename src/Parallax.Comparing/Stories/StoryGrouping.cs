using System.Collections.Immutable;
using Parallax.Knowledge;
using Parallax.Model;
using Parallax.Model.Reports;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>Sorts reports into stories, in order of their dates, the undated last.</summary>
public static class StoryGrouping
{
    /// <summary>Groups readings into stories; the order in which they are given does not matter. Stories come in order of their first day, then id.</summary>
    /// <param name="readings">Readings of different reports.</param>
    /// <param name="knowledge">The packs.</param>
    /// <param name="constraints">What people decided about stories; nothing where null.</param>
    public static ImmutableArray<Story> Group(IReadOnlyList<Reading> readings, KnowledgeBase knowledge, StoryConstraints? constraints = null)
    {
        var byReport = readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        var frequencies = knowledge.Table(TermFrequencies.From);
        return Regroup([.. readings.Select(r => ReportProfile.Of(r, frequencies))], r => byReport[r].Report, r => byReport[r], [], _ => true, null, knowledge, constraints ?? StoryConstraints.None);
    }

    /// <summary>Groups reports of which some have a story already; a story that stays as it was is not made anew.</summary>
    /// <param name="profiles">Profiles of different reports, in any order.</param>
    /// <param name="report">A report; asked only for those of stories that change.</param>
    /// <param name="reading">The reading of a report; asked only for those of stories that change and have several.</param>
    /// <param name="before">The stories that hold any of these reports.</param>
    /// <param name="isTouched">Whether a report is new or was read again.</param>
    /// <param name="held">The story of each report that stays where it is, or null where all are asked again.</param>
    /// <param name="knowledge">The packs.</param>
    /// <param name="constraints">What people decided about stories.</param>
    public static ImmutableArray<Story> Regroup(
        IReadOnlyList<ReportProfile> profiles, Func<string, Report> report, Func<string, Reading> reading, IReadOnlyList<Story> before, Func<string, bool> isTouched, IReadOnlyDictionary<string, string>? held,
        KnowledgeBase knowledge, StoryConstraints constraints)
    {
        ReportProfile[] ordered = [.. profiles.OrderBy(p => p.Day ?? DateOnly.MaxValue).ThenBy(p => p.Report, StringComparer.Ordinal)];
        var weights = knowledge.Table(JoinWeights.From);
        var known = before.ToLookup(s => s.Reports[0], StringComparer.Ordinal);
        var stories = new List<Story>();
        foreach (var (members, sequel) in Partition(ordered, weights, constraints, held))
        {
            string[] reports = [.. members.Select(m => ordered[m].Report)];
            var same = known[reports[0]].FirstOrDefault(s => s.Reports.Count == reports.Length && s.Reports.SequenceEqual(reports) && !reports.Any(isTouched));
            stories.Add(same ?? Story([.. members.Select(m => ordered[m])], report, reading, sequel, weights));
        }

        return [.. stories.OrderBy(s => s.Days.From ?? DateOnly.MaxValue).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes a story of readings that are known to be one, as people decide.</summary>
    public static Story Of(IReadOnlyList<Reading> readings, KnowledgeBase knowledge)
    {
        var items = InOrder(readings, knowledge);
        var byReport = readings.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        return Story([.. items.Select(i => i.Profile)], r => byReport[r].Report, r => byReport[r], null, knowledge.Table(JoinWeights.From));
    }

    /// <summary>Whether a report fits the first of two stories at least as well as the second, by the score that decides.</summary>
    public static bool FitsFirst(Reading report, IReadOnlyList<Reading> first, IReadOnlyList<Reading> second, KnowledgeBase knowledge)
    {
        var (weights, frequencies) = (knowledge.Table(JoinWeights.From), knowledge.Table(TermFrequencies.From));
        var profile = ReportProfile.Of(report, frequencies);
        float Score(IReadOnlyList<Reading> readings)
        {
            var items = InOrder(readings, knowledge);
            var story = new GrowingStory(items[0].Profile);
            foreach (var item in items.Skip(1))
            {
                story.Add(item.Profile);
            }

            return weights.Score(JoinFeatures.Of(profile, story));
        }

        return Score(first) >= Score(second);
    }

    /// <summary>Streams profiles in order and looks again at those that stayed alone; positions of each story's reports, ascending, and how alike joined sequels are.</summary>
    /// <param name="profiles">Profiles in the order in which they are streamed.</param>
    /// <param name="weights">The weights that decide.</param>
    /// <param name="constraints">What people decided about stories.</param>
    /// <param name="held">The story of each report that stays where it is, or null for none.</param>
    public static ImmutableArray<(ImmutableArray<int> Members, float? Sequel)> Partition(
        IReadOnlyList<ReportProfile> profiles, JoinWeights weights, StoryConstraints constraints, IReadOnlyDictionary<string, string>? held = null)
    {
        var stream = new StoryStream(weights, constraints);
        var members = new List<List<int>>();
        var settled = new List<bool>();
        var homes = new HeldStories(held);
        for (var i = 0; i < profiles.Count; i++)
        {
            var isHeld = homes.Story(profiles[i].Report, out var home);
            var story = isHeld ? stream.Put(profiles[i], home) : stream.Add(profiles[i]).Position;
            if (story == members.Count)
            {
                members.Add([]);
                settled.Add(true);
            }

            homes.Note(profiles[i].Report, story);
            settled[story] &= isHeld;

            members[story].Add(i);
        }

        // What came too early to find its story is asked again, now that all are here. Each moves once, into a story that stays.
        var moved = new Dictionary<int, int>();
        var receives = new HashSet<int>();
        for (var i = 0; i < members.Count; i++)
        {
            if (!settled[i] && members[i] is [var lone] && !receives.Contains(i)
                && stream.Best(profiles[lone], except: i) is { Story: >= 0 and var other, Score: > 0 } && !moved.ContainsKey(other))
            {
                moved[i] = other;
                receives.Add(other);
                stream.Bind(profiles[lone].Report, other);
            }
        }

        var (developments, sequels) = Developments.Join(stream, [.. members.Select(m => m.Select(i => profiles[i]).ToArray())], settled);
        var position = profiles.Select((p, i) => (p.Report, i)).ToDictionary(p => p.Report, p => p.i, StringComparer.Ordinal);
        var parts = members
            .SelectMany((s, i) => s.Select(m => (Story: developments[moved.GetValueOrDefault(i, i)], Position: m)))
            .GroupBy(p => p.Story)
            .Select(g => (Members: g.Select(p => p.Position).Order().ToImmutableArray(), Sequel: sequels.TryGetValue(g.Key, out var affinity) ? affinity : (float?)null))
            .ToImmutableArray();
        return constraints.IsEmpty
            ? parts
            : [.. constraints.Enforce([.. parts.Select(p => (IReadOnlyList<string>)[.. p.Members.Select(m => profiles[m].Report)])])
                .Select(p => p.Select(r => position[r]).Order().ToImmutableArray())
                .Select(members => (members, parts.First(p => p.Members.Contains(members[0])).Sequel))];
    }

    static (Reading Reading, ReportProfile Profile)[] InOrder(IReadOnlyList<Reading> readings, KnowledgeBase knowledge)
    {
        var frequencies = knowledge.Table(TermFrequencies.From);
        return [.. readings
            .Select(r => (Reading: r, Profile: ReportProfile.Of(r, frequencies)))
            .OrderBy(p => p.Profile.Day ?? DateOnly.MaxValue).ThenBy(p => p.Reading.Report.Id, StringComparer.Ordinal)];
    }

    static List<SortedSet<int>> CopyGroups(Report[] reports)
    {
        var groups = new List<SortedSet<int>>();
        foreach (var pair in CopyDetection.Find(reports).Where(p => p.IsCopy).OrderBy(p => p.First).ThenBy(p => p.Second))
        {
            var touching = groups.Where(g => g.Contains(pair.First) || g.Contains(pair.Second)).ToArray();
            var group = touching.FirstOrDefault() ?? [];
            group.Add(pair.First);
            group.Add(pair.Second);
            foreach (var other in touching.Skip(1))
            {
                group.UnionWith(other);
                groups.Remove(other);
            }

            if (touching.Length == 0)
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    static Story Story(ReportProfile[] profiles, Func<string, Report> report, Func<string, Reading> reading, float? sequel, JoinWeights weights)
    {
        Report[] reports = [.. profiles.Select(p => report(p.Report))];
        var central = Enumerable.Range(0, profiles.Length).MaxBy(m => profiles.Sum(o => profiles[m].Body.Dot(o.Body)) + (profiles[m].Day is null ? 0 : 0.001));
        var days = profiles.Select(p => p.Day).OfType<DateOnly>().ToArray();
        var title = reports.Select(r => r.Title).Prepend(reports[central].Title).FirstOrDefault(t => t.Length > 0, "");
        var why = StoryEvidence.Of(profiles, [.. profiles.Where(_ => profiles.Length > 1).Select(p => reading(p.Report))], weights);
        return new Story(
            StoryId.Of(reports[0].Id),
            title,
            days.Length == 0 ? default : new DayInterval(days.Min(), days.Max()),
            [.. reports.Select(r => r.Id)],
            reports.Length == 1 ? [] : [.. CopyGroups(reports).Select(g => (EquatableList<string>)[.. g.Select(m => reports[m].Id)])],
            sequel is { } affinity ? [.. why.Append(new Evidence("sequel: alike beyond chance, where few other stories are", Math.Round(affinity, 3)))] : why);
    }
}
