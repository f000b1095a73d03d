using System.Globalization;
using Parallax.Comparing.Stories;
using Parallax.Model.Stories;

namespace Parallax.Briefs;

/// <summary>A person's decision about stories in plain words.</summary>
static class DecisionWords
{
    /// <summary>One line.</summary>
    public static string Of(StoryDecision decision)
    {
        var what = decision.Kind switch
        {
            DecisionKind.Split => string.Create(CultureInfo.InvariantCulture, $"split {Reports(decision.Sides[1].Count)} from {decision.Stories[0]} into {decision.Stories[^1]}"),
            DecisionKind.Merge => $"merged {decision.Stories[^1]} into {decision.Stories[0]}",
            DecisionKind.Undo => string.Create(CultureInfo.InvariantCulture, $"undid decision {decision.Undoes}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return string.Create(CultureInfo.InvariantCulture, $"decision {decision.Number}: {what}{(decision.Reason.Length > 0 ? ": " + decision.Reason : "")}");
    }

    /// <summary>The decisions that concern any report of a story, with those that undo them, in order; and whether each still holds.</summary>
    public static IReadOnlyList<(StoryDecision Decision, bool Holds)> About(Story story, IReadOnlyList<StoryDecision> all)
    {
        var holding = StoryConstraints.InForce(all).Select(d => d.Number).ToHashSet();
        var concerned = new HashSet<int>();
        foreach (var decision in all)
        {
            if (decision.Sides.Any(s => s.Any(story.Reports.Contains)) || (decision.Undoes is { } undone && concerned.Contains(undone)))
            {
                concerned.Add(decision.Number);
            }
        }

        return [.. all.Where(d => concerned.Contains(d.Number)).Select(d => (d, d.Kind == DecisionKind.Undo || holding.Contains(d.Number)))];
    }

    static string Reports(int count) => count == 1 ? "a report" : string.Create(CultureInfo.InvariantCulture, $"{count} reports");
}
