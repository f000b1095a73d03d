using Parallax.Comparing.Happenings;
using Parallax.Model.Statements;

namespace Parallax.Comparing.Expectations;

/// <summary>Chooses the statements that anticipate something.</summary>
public static class ExpectationFinding
{
    /// <summary>Rule for statements that lie ahead.</summary>
    public const string Ahead = "expectation.ahead";

    /// <summary>Rule for what a noun of anticipation brings ("the threat of intervention").</summary>
    public const string Noun = "expectation.noun";

    /// <summary>The statements of one report that anticipate, with the rule that chose each; one for each clause.</summary>
    public static IReadOnlyList<(Telling Telling, string Rule)> Find(IReadOnlyList<Telling> tellings, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        ArgumentNullException.ThrowIfNull(accounts);
        var ahead = tellings.Where(t => !t.InTitle && t.Statement.Silence is null && LooksAhead(t)).ToArray();
        var chosen = new List<(Telling, string)>();
        foreach (var t in ahead)
        {
            // What stands inside another one's extent, after its trigger and on the same word, is part of what that one anticipates.
            var inside = ahead.Any(o => o != t && o.Statement.Sentence == t.Statement.Sentence && o.Statement.Extent.Contains(t.Statement.Extent)
                && o.Statement.Extent != t.Statement.Extent && o.Statement.Trigger.Start < t.Statement.Trigger.Start && o.Statement.Sources.Count >= t.Statement.Sources.Count);
            if (!inside)
            {
                chosen.Add((t, Ahead));
            }
        }

        return chosen;
    }

    static bool LooksAhead(Telling t) => t.Statement.Realis == Realis.Future
        && t.Statement.Sources.All(s => s.Stance is not (Stance.Demands or Stance.Asks))
        && !t.Statement.Trace.Any(o => o.Rule.Contains("purpose", StringComparison.Ordinal) || o.Rule.Contains("question", StringComparison.Ordinal));
}
