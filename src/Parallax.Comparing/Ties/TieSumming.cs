using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Ties;

/// <summary>Cooperation and conflict of pairs of actors: Goldstein values summed over coded happenings, each happening once, by how sure it is.</summary>
public static class TieSumming
{
    /// <summary>Ties of a story, by pair.</summary>
    public static EquatableList<Tie> Sum(StoryAccounts accounts, int[] happeningOf)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(happeningOf);
        var ties = new SortedDictionary<(string, string), (double Score, List<StatementRef> From)>();
        foreach (var happening in Enumerable.Range(0, accounts.Tellings.Count).GroupBy(i => happeningOf[i]).OrderBy(g => g.Key))
        {
            var best = new Dictionary<(string, string), (double Score, StatementRef From)>();
            foreach (var telling in happening.Select(i => accounts.Tellings[i]).Where(t => !t.InTitle))
            {
                if (Score(telling.Statement) is not { } score)
                {
                    continue;
                }

                foreach (var pair in Pairs(telling))
                {
                    if (!best.TryGetValue(pair, out var old) || Math.Abs(score) > Math.Abs(old.Score))
                    {
                        best[pair] = (score, telling.Ref);
                    }
                }
            }

            foreach (var (pair, (score, from)) in best)
            {
                var (sum, list) = ties.GetValueOrDefault(pair, (0, []));
                list.Add(from);
                ties[pair] = (sum + score, list);
            }
        }

        return [.. ties.Where(t => Math.Abs(t.Value.Score) > 1e-9).Select(t => new Tie(t.Key.Item1, t.Key.Item2, Math.Round(t.Value.Score, 2), [.. t.Value.From]))];
    }

    /// <summary>What one statement weighs in a tie: the Goldstein value of its code, by how sure it is; null where it has no code or is denied.</summary>
    public static double? Score(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Event is { } code && Sureness(statement.Factuality) is > 0 and var sure ? code.Goldstein * sure : null;
    }

    /// <summary>The day on which what a statement tells weighs: its own first one; where it is told of more than a week that is not over ("the worst clash this year"), the day of its report.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="published">The day of its report, where known.</param>
    public static DateOnly? Day(Statement statement, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.When?.Days is { From: { } from } days && !(published is { } day && from < day.AddDays(-Week) && (days.To ?? day) >= day) ? from : published;
    }

    const int Week = 7;

    /// <summary>A threat that is only possible still weighs; what is denied weighs nothing.</summary>
    static double Sureness(Factuality factuality) => factuality switch
    {
        Factuality.Certain => 1,
        Factuality.Probable => 0.75,
        Factuality.Possible => 0.5,
        Factuality.Uncommitted => 0.25,
        _ => 0,
    };

    static IEnumerable<(string, string)> Pairs(Telling telling)
    {
        var agents = Actors(telling, telling.Statement.Agents);
        var patients = Actors(telling, telling.Statement.Patients);
        var reciprocal = telling.Statement.Event!.Type is EventType.Consult or EventType.Agree or EventType.Cooperate;
        return (from a in agents
                from b in reciprocal && patients.Length == 0 ? agents : patients
                let within = a.Country == b.Country
                let first = Name(a, within)
                let second = Name(b, within)
                where first is not null && second is not null && first != second
                select string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first)).Distinct();
    }

    // Only who one statement names on both sides: a pair put together of several sentences may be one that nobody told.
    static Actor[] Actors(Telling telling, EquatableList<int> mentions) => [.. mentions.Select(m => telling.Reading.Mentions[m].Actor).OfType<Actor>()];

    /// <summary>
    /// A state by its code, an international body, an armed group or a breakaway territory by its name; nobody else has ties. Within a state its army, too, goes by its name.
    /// </summary>
    static string? Name(Actor actor, bool within) => actor switch
    {
        { Sector: "IGO", Name: { } body, Id: { } id } when id.StartsWith("org/", StringComparison.Ordinal) => body,
        { Country: null, Sector: "REB", Name: { } group } => group,
        { Country: { } country, Sector: "REB" or "SEP" or "PRE", Name: { } rebels } => country + " " + rebels,
        { Country: { } country, Sector: "MIL", Name: { } army } when within => country + " " + army,
        { Country: { } country } => country,
        _ => null,
    };
}
