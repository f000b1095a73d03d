namespace Parallax.Comparing.Stories;

/// <summary>Joins stories that are one development told over weeks: alike beyond chance, where few others are.</summary>
/// <remarks>
/// The trained weights keep a day's stories apart and so part a development from its sequel. What is alike on a crowded subject is alike to many stories; a
/// sequel has few beside it. Both are asked, and both stories must name one another.
/// </remarks>
public static class Developments
{
    /// <summary>Least affinity, of 0 to 2.</summary>
    const float Least = 0.6f;

    /// <summary>From this share of the best affinity on a story counts as alike too.</summary>
    const float Near = 0.4f;

    /// <summary>A story with more alike ones than this lies on a crowded subject, where likeness tells nothing.</summary>
    const int Crowd = 4;

    /// <summary>For each story the position of the one that it goes with, itself where it stands alone; and by how much the likeness of those that were joined was above the least.</summary>
    /// <param name="stream">The stream that sorted the reports in.</param>
    /// <param name="reports">The reports of each story, by its position.</param>
    /// <param name="settled">Whether nothing came to a story that was not there before: two such are not asked again.</param>
    public static (int[] Group, IReadOnlyDictionary<int, float> Affinity) Join(StoryStream stream, IReadOnlyList<IReadOnlyList<ReportProfile>> reports, IReadOnlyList<bool> settled)
    {
        var affinity = new Dictionary<int, float>();
        var group = Enumerable.Range(0, reports.Count).ToArray();
        for (var round = 0; round < 4; round++)
        {
            var members = group.Select((g, i) => (g, i)).GroupBy(p => p.g).ToDictionary(g => g.Key, g => g.Select(p => p.i).ToArray());
            var choice = members.Where(m => m.Value.Any(s => !settled[s])).ToDictionary(m => m.Key, m => Choice(stream, reports, members, group, m.Key));
            foreach (var asked in choice.Values.Select(c => c.Story).Where(s => s >= 0).Distinct().Where(s => !choice.ContainsKey(s)).ToArray())
            {
                choice[asked] = Choice(stream, reports, members, group, asked);
            }

            var joined = false;
            foreach (var (own, other) in choice.OrderBy(c => c.Key))
            {
                if (other.Story > own && choice.TryGetValue(other.Story, out var back) && back.Story == own)
                {
                    affinity[own] = Math.Max(affinity.GetValueOrDefault(own), other.Affinity - Least);
                    foreach (var story in members[other.Story])
                    {
                        group[story] = own;
                    }

                    joined = true;
                }
            }

            if (!joined)
            {
                break;
            }
        }

        return (group, affinity);
    }

    static (int Story, float Affinity) Choice(
        StoryStream stream, IReadOnlyList<IReadOnlyList<ReportProfile>> reports, Dictionary<int, int[]> members, int[] group, int own)
    {
        var alike = new List<(float Affinity, int Story)>();
        var asked = new HashSet<int>();
        foreach (var member in members[own].SelectMany(s => reports[s]))
        {
            foreach (var candidate in stream.Candidates(member))
            {
                if (group[candidate] != own && asked.Add(group[candidate]) && !AreApart(members[own], members[group[candidate]], stream, reports))
                {
                    alike.Add((Affinity(members[own], members[group[candidate]], reports), group[candidate]));
                }
            }
        }

        if (alike.Count == 0)
        {
            return (-1, 0);
        }

        var best = alike.OrderByDescending(a => a.Affinity).ThenBy(a => a.Story).First();
        return best.Affinity >= Least && alike.Count(a => a.Affinity >= best.Affinity * Near) <= Crowd ? (best.Story, best.Affinity) : (-1, 0);
    }

    static bool AreApart(int[] own, int[] other, StoryStream stream, IReadOnlyList<IReadOnlyList<ReportProfile>> reports) =>
        own.Any(s => reports[s].Any(m => other.Any(o => stream.IsKeptFrom(m.Report, o))));

    static float Affinity(int[] own, int[] other, IReadOnlyList<IReadOnlyList<ReportProfile>> reports)
    {
        var most = 0f;
        foreach (var one in own.SelectMany(s => reports[s]))
        {
            foreach (var two in other.SelectMany(s => reports[s]))
            {
                most = Math.Max(most, one.Body.Dot(two.Body) + (0.5f * one.Places.Dot(two.Places)) + (0.5f * one.Names.Dot(two.Names)));
            }
        }

        return most;
    }
}
