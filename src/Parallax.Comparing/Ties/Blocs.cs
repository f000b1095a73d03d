using Parallax.Model.Stories;

namespace Parallax.Comparing.Ties;

/// <summary>
/// Camps among actors by structural balance: friends stand in one, foes in different ones, and as little weight as can be had speaks against it
/// (Doreian and Mrvar, "A partitioning approach to structural balance", Social Networks 18, 1996).
/// </summary>
/// <param name="Camps">Actors of each camp, the largest first.</param>
/// <param name="Against">Ties that speak against it: friends in different camps and foes in one, the weightiest first.</param>
/// <param name="Deciding">Ties that hold it, the weightiest first: without them the camps would be others.</param>
/// <param name="Frustration">Share of all weight that speaks against it, 0 to 1.</param>
public sealed record Blocs(IReadOnlyList<IReadOnlyList<string>> Camps, IReadOnlyList<Tie> Against, IReadOnlyList<Tie> Deciding, double Frustration)
{
    /// <summary>Most camps that are tried.</summary>
    public const int MostCamps = 4;

    /// <summary>How many ties are named as deciding.</summary>
    public const int MostDeciding = 10;

    /// <summary>Finds the camps by moving one actor at a time while that lessens the weight against them; deterministic.</summary>
    /// <param name="ties">Pairs with their scores, each pair once.</param>
    public static Blocs Of(IReadOnlyList<Tie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        string[] actors = [.. ties.SelectMany(t => new[] { t.First, t.Second }).Distinct(StringComparer.Ordinal)
            .OrderByDescending(a => ties.Where(t => t.First == a || t.Second == a).Sum(t => Math.Abs(t.Score))).ThenBy(a => a, StringComparer.Ordinal)];
        var number = actors.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i, StringComparer.Ordinal);
        var edges = new List<(int Other, double Score)>[actors.Length];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = [];
        }

        foreach (var tie in ties)
        {
            var (a, b) = (number[tie.First], number[tie.Second]);
            edges[a].Add((b, tie.Score));
            edges[b].Add((a, tie.Score));
        }

        var camp = new int[actors.Length];
        var (best, least) = (camp, double.PositiveInfinity);
        for (var camps = 1; camps <= MostCamps; camps++)
        {
            var tried = Settle(edges, camps);
            var weight = ties.Where(t => IsAgainst(t, number, tried)).Sum(t => Math.Abs(t.Score));
            if (weight < least - 1e-9)
            {
                (best, least) = (tried, weight);
            }
        }

        var total = ties.Sum(t => Math.Abs(t.Score));
        return new Blocs(
            [.. actors.GroupBy(a => best[number[a]]).Select(g => (IReadOnlyList<string>)[.. g]).OrderByDescending(c => c.Count)],
            [.. ties.Where(t => IsAgainst(t, number, best)).OrderByDescending(t => Math.Abs(t.Score))],
            [.. ties.Where(t => !IsAgainst(t, number, best)).OrderByDescending(t => Math.Abs(t.Score)).Take(MostDeciding)],
            total == 0 ? 0 : Math.Round(ties.Where(t => IsAgainst(t, number, best)).Sum(t => Math.Abs(t.Score)) / total, 3));
    }

    static int[] Settle(List<(int Other, double Score)>[] edges, int camps)
    {
        // Actors take their places in order of weight, then move while a move helps.
        var camp = Enumerable.Repeat(-1, edges.Length).ToArray();
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < edges.Length; i++)
            {
                var (to, gain) = (camp[i], camp[i] < 0 ? double.NegativeInfinity : Fit(edges[i], camp, camp[i]));
                for (var c = 0; c < camps; c++)
                {
                    if (Fit(edges[i], camp, c) is var fit && fit > gain + 1e-9)
                    {
                        (to, gain) = (c, fit);
                    }
                }

                moved |= to != camp[i];
                camp[i] = to;
            }
        }

        return camp;
    }

    /// <summary>How well an actor stands in a camp: friends there count for it, foes against it; never the other way round, so that each move lessens what speaks against.</summary>
    static double Fit(List<(int Other, double Score)> edges, int[] camp, int at) => edges.Where(e => camp[e.Other] == at).Sum(e => e.Score);

    static bool IsAgainst(Tie tie, Dictionary<string, int> number, int[] camp) => camp[number[tie.First]] == camp[number[tie.Second]] ? tie.Score < 0 : tie.Score > 0;
}
