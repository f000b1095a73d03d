using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Happenings;

/// <summary>Makes a story's happenings from clusters of its statements.</summary>
public static class HappeningComposition
{
    /// <summary>Least average log-odds at which statements of one story join one happening: higher than over a whole corpus, since a wrong merge asserts corroboration.</summary>
    public const double Threshold = 0.25;

    /// <summary>Two events of one kind further apart than this are two happenings, however alike.</summary>
    const int MostDaysApart = 5;

    /// <summary>Clusters statements, and numbers the clusters in text order.</summary>
    /// <returns>The happenings, and the happening of each telling.</returns>
    public static (EquatableList<Happening> Happenings, int[] Of) Compose(StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var tellings = accounts.Tellings;
        var clusters = HappeningLinking.Cluster(tellings, accounts.Knowledge, Threshold, (a, b) => MayJoin(tellings, a, b));
        var happenings = new List<Happening>();
        var of = new int[tellings.Count];
        foreach (var cluster in Enumerable.Range(0, tellings.Count).GroupBy(i => clusters[i]))
        {
            int[] members = [.. cluster];
            foreach (var m in members)
            {
                of[m] = happenings.Count;
            }

            happenings.Add(Make(happenings.Count, [.. members.Select(m => tellings[m])], accounts));
        }

        return ([.. happenings], of);
    }

    static Happening Make(int id, Telling[] members, StoryAccounts accounts)
    {
        var body = members.Where(t => !t.InTitle).ToArray();
        var clearest = (body.Length > 0 ? body : members)
            .OrderByDescending(t => t.Statement.Event is not null).ThenByDescending(t => t.Agents.Count > 0).ThenByDescending(t => t.Statement.Sources.IsEmpty)
            .ThenByDescending(t => Math.Min(t.Statement.Extent.Length, 160)).First();
        var type = members.Select(t => t.Statement.Event?.Type).OfType<EventType>().GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (EventType?)g.Key).FirstOrDefault();
        var days = members.Select(t => t.Days).Where(d => !d.IsOpen).GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.From).Select(g => g.Key).FirstOrDefault();
        var place = members.Select(t => t.Statement.Where?.Name).OfType<string>().GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        return new Happening(
            id, PlainWords.Of(clearest), [.. members.Select(m => m.Ref)], type, days, place, body.Select(accounts.Witness).Where(w => w is not null).Distinct().Count());
    }

    /// <summary>Days known on both sides must lie near one another.</summary>
    static bool MayJoin(IReadOnlyList<Telling> tellings, IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        foreach (var x in a.Select(i => tellings[i].Days).Where(d => !d.IsOpen))
        {
            foreach (var y in b.Select(i => tellings[i].Days).Where(d => !d.IsOpen))
            {
                if (Apart(x, y) > MostDaysApart || Apart(y, x) > MostDaysApart)
                {
                    return false;
                }
            }
        }

        return true;
    }

    static int Apart(DayInterval earlier, DayInterval later) =>
        earlier.To is { } end && later.From is { } start ? start.DayNumber - end.DayNumber : 0;
}
