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
        var (weights, held) = (knowledge.Table(JoinWeights.From), constraints ?? StoryConstraints.None);
        var items = InOrder(readings, knowledge);
        var copies = CopyGroups([.. items.Select(i => i.Reading.Report)]);
        return [.. Partition([.. items.Select(i => i.Profile)], weights, held).Select(p => Story(p.Members, p.Sequel, items, copies, weights))
            .OrderBy(s => s.Days.From ?? DateOnly.MaxValue).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes a story of readings that are known to be one, as people decide.</summary>
    public static Story Of(IReadOnlyList<Reading> readings, KnowledgeBase knowledge)
    {
        var items = InOrder(readings, knowledge);
        return Story([.. Enumerable.Range(0, items.Length)], null, items, CopyGroups([.. items.Select(i => i.Reading.Report)]), knowledge.Table(JoinWeights.From));
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
    public static ImmutableArray<(ImmutableArray<int> Members, float? Sequel)> Partition(
        IReadOnlyList<ReportProfile> profiles, JoinWeights weights, StoryConstraints constraints)
    {
        var stream = new StoryStream(weights, constraints);
        var members = new List<List<int>>();
        for (var i = 0; i < profiles.Count; i++)
        {
            var story = stream.Add(profiles[i]).Position;
            if (story == members.Count)
            {
                members.Add([]);
            }

            members[story].Add(i);
        }

        // What came too early to find its story is asked again, now that all are here. Each moves once, into a story that stays.
        var moved = new Dictionary<int, int>();
        var receives = new HashSet<int>();
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is [var lone] && !receives.Contains(i)
                && stream.Best(profiles[lone], except: i) is { Story: >= 0 and var other, Score: > 0 } && !moved.ContainsKey(other))
            {
                moved[i] = other;
                receives.Add(other);
                stream.Bind(profiles[lone].Report, other);
            }
        }

        var (developments, sequels) = Developments.Join(stream, [.. members.Select(m => m.Select(i => profiles[i]).ToArray())]);
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

    static Story Story(
        ImmutableArray<int> members, float? sequel, (Reading Reading, ReportProfile Profile)[] items, List<SortedSet<int>> copies, JoinWeights weights)
    {
        ReportProfile[] profiles = [.. members.Select(m => items[m].Profile)];
        Reading[] readings = [.. members.Select(m => items[m].Reading)];
        var central = Enumerable.Range(0, profiles.Length).MaxBy(m => profiles.Sum(o => profiles[m].Body.Dot(o.Body)) + (profiles[m].Day is null ? 0 : 0.001));
        var days = profiles.Select(p => p.Day).OfType<DateOnly>().ToArray();
        var title = readings.Select(r => r.Report.Title).Prepend(readings[central].Report.Title).FirstOrDefault(t => t.Length > 0, "");
        var why = StoryEvidence.Of(profiles, readings, weights);
        return new Story(
            StoryId.Of(readings[0].Report.Id),
            title,
            days.Length == 0 ? default : new DayInterval(days.Min(), days.Max()),
            [.. readings.Select(r => r.Report.Id)],
            [.. copies.Select(g => g.Where(members.Contains).ToArray()).Where(g => g.Length > 1)
                .Select(g => (EquatableList<string>)[.. g.Select(m => items[m].Reading.Report.Id)])],
            sequel is { } affinity ? [.. why.Append(new Evidence("sequel: alike beyond chance, where few other stories are", Math.Round(affinity, 3)))] : why);
    }
}
