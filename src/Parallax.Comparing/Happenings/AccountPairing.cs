namespace Parallax.Comparing.Happenings;

/// <summary>The log-odds that pairs of a story's statements tell one thing, worked out in two passes: by the two alone, then by how a pair stands among all.</summary>
public static class AccountPairing
{
    /// <summary>Up to this many statements a story is looked at pair by pair; beyond, only statements that share a rare word.</summary>
    const int MostForAllPairs = 320;

    /// <summary>Pairs that score above the least, in order.</summary>
    public static IReadOnlyList<(int A, int B, double Score)> Score(StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return Score(accounts, Pairs(accounts), accounts.Knowledge.Table(AccountPairWeights.From));
    }

    /// <summary>Pairs of those looked at that score above the least by given weights.</summary>
    public static IReadOnlyList<(int A, int B, double Score)> Score(StoryAccounts accounts, IEnumerable<(int A, int B, double[] Features)> pairs, AccountPairWeights weights)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(weights);
        var alone = pairs.Select(p => (p.A, p.B, weights.Alone.Score(p.Features))).ToArray();
        var standing = new PairStanding(accounts.Tellings, alone);
        return
        [
            .. alone.Select(p => (p.A, p.B, Score: Math.Clamp(weights.Standing.Score(standing.Features(p.A, p.B)), -AccountPairWeights.Surest, AccountPairWeights.Surest)))
                .Where(p => p.Score > -AccountPairWeights.Surest),
        ];
    }

    /// <summary>Pairs that are looked at, with what speaks for and against each alone; headlines tell nothing themselves.</summary>
    public static IEnumerable<(int A, int B, double[] Features)> Pairs(StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var vectors = new StoryVectors(accounts);
        var likeness = new WordLikeness(vectors);
        return Candidates(accounts).Select(p => (p.A, p.B, AccountPairs.Features(accounts, vectors, likeness, p.A, p.B)));
    }

    static IEnumerable<(int A, int B)> Candidates(StoryAccounts accounts)
    {
        var count = accounts.Tellings.Count;
        if (count > MostForAllPairs)
        {
            return Facets.PairSearch.Candidates(accounts, t => t.All).Order();
        }

        int[] told = [.. Enumerable.Range(0, count).Where(i => !accounts.Tellings[i].InTitle)];
        return from i in told from j in told where i < j select (i, j);
    }
}
