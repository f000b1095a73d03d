using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>Gives stories their ids so that what people linked to leads on: an id stays with the story that has most of what it stood for.</summary>
/// <remarks>A story made new is named after its first report (<see cref="StoryId"/>).</remarks>
public static class StoryNaming
{
    /// <summary>Names stories that were grouped anew.</summary>
    /// <param name="stories">Stories with any ids.</param>
    /// <param name="before">The stories that the record has of these reports, under their ids.</param>
    /// <param name="names">All ids ever given, with the report that each goes with.</param>
    /// <returns>The stories with their ids, and the names that are new or go with another report now.</returns>
    public static (IReadOnlyList<Story> Stories, IReadOnlyList<StoryName> Names) Regrouped(
        IReadOnlyList<Story> stories, IReadOnlyList<Story> before, IReadOnlyList<StoryName> names)
    {
        var home = Homes(stories);
        var anchors = names.ToDictionary(n => n.Id, n => n.Report, StringComparer.Ordinal);
        var moved = new List<StoryName>();
        foreach (var story in before)
        {
            var shares = story.Reports.Where(home.ContainsKey).GroupBy(r => home[r]).Select(g => (Story: g.Key, Reports: g.ToArray())).ToArray();
            if (shares.Length == 0)
            {
                continue;
            }

            var anchor = anchors.GetValueOrDefault(story.Id, story.Reports[0]);
            var heir = shares.OrderByDescending(s => s.Reports.Length).ThenByDescending(s => s.Reports.Contains(anchor)).ThenBy(s => s.Story).First();
            if (!heir.Reports.Contains(anchor))
            {
                anchor = heir.Reports[0];
                moved.Add(new StoryName(story.Id, anchor));
            }

            anchors[story.Id] = anchor;
        }

        var (named, fresh) = Anchored(stories, before, [.. anchors.Select(a => new StoryName(a.Key, a.Value))], preferred: null);
        return (named, [.. moved, .. fresh]);
    }

    /// <summary>Names stories by the reports that ids go with, as they stand after a person's decision.</summary>
    /// <param name="stories">Stories with any ids.</param>
    /// <param name="before">The stories that the record has of these reports.</param>
    /// <param name="names">All ids ever given; where a decision moved one it stands here as moved.</param>
    /// <param name="preferred">The id that a story with several keeps, or null.</param>
    /// <returns>The stories with their ids, and the names that are new.</returns>
    public static (IReadOnlyList<Story> Stories, IReadOnlyList<StoryName> Names) Anchored(
        IReadOnlyList<Story> stories, IReadOnlyList<Story> before, IReadOnlyList<StoryName> names, string? preferred)
    {
        var home = Homes(stories);
        var taken = names.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var own = names.Where(n => home.ContainsKey(n.Report)).ToLookup(n => home[n.Report], n => n.Id);
        var size = before.ToDictionary(s => s.Id, s => s.Reports, StringComparer.Ordinal);
        var named = new List<Story>();
        var fresh = new List<StoryName>();
        for (var i = 0; i < stories.Count; i++)
        {
            var id = own[i]
                .OrderByDescending(n => n == preferred)
                .ThenByDescending(n => size.TryGetValue(n, out var reports) ? reports.Count(r => home.TryGetValue(r, out var h) && h == i) : 0)
                .ThenBy(n => n, StringComparer.Ordinal)
                .FirstOrDefault();
            if (id is null)
            {
                var first = stories[i].Reports[0];
                id = StoryId.Of(first);
                id = taken.Add(id) ? id : StoryId.Longer(first);
                taken.Add(id);
                fresh.Add(new StoryName(id, first));
            }

            named.Add(stories[i] with { Id = id });
        }

        return (named, fresh);
    }

    static Dictionary<string, int> Homes(IReadOnlyList<Story> stories) =>
        stories.SelectMany((s, i) => s.Reports.Select(r => (Report: r, Story: i))).ToDictionary(p => p.Report, p => p.Story, StringComparer.Ordinal);
}
