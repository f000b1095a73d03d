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
    public static ImmutableArray<Story> Group(IReadOnlyList<Reading> readings, KnowledgeBase knowledge) =>
        Group(readings, knowledge.Table(TermFrequencies.From), knowledge.Table(JoinWeights.From));

    /// <summary>Groups with weights of one's own, as training does.</summary>
    public static ImmutableArray<Story> Group(IReadOnlyList<Reading> readings, TermFrequencies frequencies, JoinWeights weights)
    {
        var ordered = readings
            .Select(r => (Reading: r, Profile: ReportProfile.Of(r, frequencies)))
            .OrderBy(p => p.Profile.Day ?? DateOnly.MaxValue).ThenBy(p => p.Reading.Report.Id, StringComparer.Ordinal)
            .ToArray();
        var reports = ordered.Select(p => p.Reading.Report).ToArray();
        var parts = Partition([.. ordered.Select(p => p.Profile)], weights);
        var copies = CopyGroups(reports);
        return [.. parts.Select(p => Story(p.Members, p.Why, ordered.Select(o => o.Profile).ToArray(), reports, copies))
            .OrderBy(s => s.Days.From ?? DateOnly.MaxValue).ThenBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>Streams profiles in order and looks again at those that stayed alone; positions of each story's reports, ascending.</summary>
    public static ImmutableArray<(ImmutableArray<int> Members, EquatableList<Evidence> Why)> Partition(IReadOnlyList<ReportProfile> profiles, JoinWeights weights)
    {
        var stream = new StoryStream(weights);
        var why = new Dictionary<string, EquatableList<Evidence>>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            Keep(why, stream.Add(profile));
        }

        // What came too early to find its story is asked again, now that all are here. Each moves once, into a story that stays.
        var moved = new Dictionary<int, int>();
        var receives = new HashSet<int>();
        for (var i = 0; i < stream.Stories.Count; i++)
        {
            if (stream.Stories[i].Members is [var lone] && !receives.Contains(i)
                && stream.Best(lone, except: i) is { Story: >= 0 and var other, Score: > 0, Features: { } features } && !moved.ContainsKey(other))
            {
                moved[i] = other;
                receives.Add(other);
                Keep(why, new StoryDecision(lone.Report, stream.Stories[other].Id, IsNew: false, weights.Score(features), weights.Explain(features)));
            }
        }

        var developments = Developments.Join(stream);
        var position = profiles.Select((p, i) => (p.Report, i)).ToDictionary(p => p.Report, p => p.i, StringComparer.Ordinal);
        return [.. stream.Stories
            .SelectMany((s, i) => s.Members.Select(m => (Story: developments[moved.GetValueOrDefault(i, i)], Position: position[m.Report])))
            .GroupBy(p => p.Story)
            .Select(g => (g.Select(p => p.Position).Order().ToImmutableArray(), why.GetValueOrDefault(stream.Stories[g.Key].Id)))];
    }

    static void Keep(Dictionary<string, EquatableList<Evidence>> why, StoryDecision decision)
    {
        if (!decision.IsNew)
        {
            why[decision.Story] = decision.Why;
        }
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
        ImmutableArray<int> members, EquatableList<Evidence> why, ReportProfile[] profiles, Report[] reports, List<SortedSet<int>> copies)
    {
        var central = members.MaxBy(m => members.Sum(o => profiles[m].Body.Dot(profiles[o].Body)) + (profiles[m].Day is null ? 0 : 0.001));
        var days = members.Select(m => profiles[m].Day).OfType<DateOnly>().ToArray();
        var title = members.Select(m => reports[m].Title).Prepend(reports[central].Title).FirstOrDefault(t => t.Length > 0, "");
        return new Story(
            StoryId.Of(reports[members[0]].Id),
            title,
            days.Length == 0 ? default : new DayInterval(days.Min(), days.Max()),
            [.. members.Select(m => reports[m].Id)],
            [.. copies.Select(g => g.Where(members.Contains).ToArray()).Where(g => g.Length > 1)
                .Select(g => (EquatableList<string>)[.. g.Select(m => reports[m].Id)])],
            why);
    }
}
