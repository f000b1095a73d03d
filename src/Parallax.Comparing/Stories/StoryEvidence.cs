using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>Why reports are one story: what each feature weighs on average when each report is asked against those before it, by the code that decides.</summary>
public static class StoryEvidence
{
    const int NamesTold = 4;

    /// <summary>The evidence, the heaviest first; none for a single report.</summary>
    /// <param name="members">The story's reports in the order in which they arrived.</param>
    /// <param name="readings">Their readings, in the same order.</param>
    /// <param name="weights">The weights that decide.</param>
    public static EquatableList<Evidence> Of(IReadOnlyList<ReportProfile> members, IReadOnlyList<Reading> readings, JoinWeights weights)
    {
        if (members.Count < 2)
        {
            return [];
        }

        var sum = new float[JoinFeatures.Names.Count];
        var story = new GrowingStory(members[0]);
        foreach (var member in members.Skip(1))
        {
            var features = JoinFeatures.Of(member, story);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += features[i] / (members.Count - 1);
            }

            story.Add(member);
        }

        return [.. weights.Explain(sum).Select(e => e with { Feature = Told(e.Feature, readings) })];
    }

    static string Told(string feature, IReadOnlyList<Reading> readings)
    {
        var names = feature switch
        {
            "names" => Shared(readings, m => m.Kind is not (MentionKind.Place or MentionKind.Facility or MentionKind.Norp or MentionKind.Pronoun or MentionKind.Description)),
            "places" => Shared(readings, m => m.Kind is MentionKind.Place or MentionKind.Facility or MentionKind.Norp),
            _ => [],
        };
        return names.Count == 0 ? feature : feature + ": " + string.Join(", ", names);
    }

    static IReadOnlyList<string> Shared(IReadOnlyList<Reading> readings, Func<Mention, bool> counts) =>
        [.. readings
            .SelectMany(r => r.Mentions.Where(counts).Select(m => (Key: m.Actor?.Key ?? m.Name, m.Name)).DistinctBy(m => m.Key))
            .GroupBy(m => m.Key, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(NamesTold)
            .Select(g => g.Select(m => m.Name).Order(StringComparer.Ordinal).First())];
}
