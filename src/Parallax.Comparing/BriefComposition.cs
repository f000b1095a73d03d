using Parallax.Knowledge;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing;

/// <summary>From the readings of a story's reports to what its accounts agree on, add, contradict, withhold and expect.</summary>
public static class BriefComposition
{
    /// <summary>Compares the reports of one story.</summary>
    /// <param name="story">The story; only readings of its reports are looked at.</param>
    /// <param name="readings">Readings, in any order.</param>
    /// <param name="asOf">The day on which statuses are told; never the machine's clock.</param>
    /// <param name="knowledge">The packs.</param>
    public static Brief Compose(Story story, IReadOnlyList<Reading> readings, DateOnly asOf, KnowledgeBase knowledge) =>
        new(story, [], [], [], [], [], []);
}
