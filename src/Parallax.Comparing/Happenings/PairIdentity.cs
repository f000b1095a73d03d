namespace Parallax.Comparing.Happenings;

/// <summary>
/// Whether two statements of a story surely tell one thing: the judgement that a witness is counted by and a conflict stands on. Reports are long and full of likeness, and what brings statements
/// together (<see cref="AccountPairing"/>) is right for less than half of the pairs of running news; this regression is learned from such pairs, and asked only of those that would be shown.
/// </summary>
public sealed class PairIdentity
{
    readonly StoryAccounts _accounts;
    readonly StoryVectors _vectors;
    readonly WordLikeness _likeness;
    readonly LogisticWeights _alone;
    readonly LogisticWeights _weights;
    readonly Dictionary<(int, int), double> _known = [];

    /// <summary>Takes a story and the weights of pack <c>comparing</c>.</summary>
    public PairIdentity(StoryAccounts accounts)
        : this(accounts, accounts.Knowledge.Table(AccountPairWeights.From).Alone, LogisticWeights.From(accounts.Knowledge, "account-identity"))
    {
    }

    PairIdentity(StoryAccounts accounts, LogisticWeights alone, LogisticWeights weights)
    {
        (_accounts, _alone, _weights) = (accounts, alone, weights);
        _vectors = new StoryVectors(accounts);
        _likeness = new WordLikeness(_vectors);
    }

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. AccountPairs.Names, "pair alone", "same act coded", "other act coded", "words in a row", "statements a report", "same realis", "trigger nearness", "trigger weight", "same doers", "covered by least",
        "around covered", "act among the other's words",
    ];

    /// <summary>A story whose weights are still to be learned.</summary>
    public static PairIdentity Unlearned(StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return new PairIdentity(accounts, accounts.Knowledge.Table(AccountPairWeights.From).Alone, new LogisticWeights([], [0]));
    }

    /// <summary>Log-odds that the statements at two positions tell one thing, in either order.</summary>
    public double Of(int first, int second)
    {
        var key = first < second ? (first, second) : (second, first);
        if (!_known.TryGetValue(key, out var score))
        {
            _known[key] = score = _weights.Score(Features(key.Item1, key.Item2));
        }

        return score;
    }

    /// <summary>How many words the statements at two positions have in one row.</summary>
    public int InARow(int first, int second) => _likeness.InARow(_accounts.Tellings[first], _accounts.Tellings[second]);

    /// <summary>Features of the statements at two positions, the earlier first.</summary>
    public double[] Features(int first, int second)
    {
        var (a, b) = (_accounts.Tellings[first], _accounts.Tellings[second]);
        var (p, q) = (_accounts.Sentence(a), _accounts.Sentence(b));
        var pair = AccountPairs.Features(_accounts, _vectors, _likeness, first, second);
        var code = Code(a, b);
        return
        [
            .. pair,
            Math.Clamp(_alone.Score(pair), PairStanding.Lowest, PairStanding.Highest),
            code > 0 ? 1 : 0,
            code < 0 ? 1 : 0,
            Math.Log(1 + _likeness.InARow(a, b)),
            Math.Log(1 + ((double)_accounts.Tellings.Count / _accounts.Readings.Count)),
            a.Statement.Realis == b.Statement.Realis ? 1 : 0,
            a.Trigger.Words.Select(b.Trigger.Nearness).DefaultIfEmpty(0).Max(),
            Math.Min(Weight(a), Weight(b)),
            a.Agents.Any(b.Agents.Contains) ? 1 : 0,
            Math.Min(_likeness.Cover(a.All, q), _likeness.Cover(b.All, p)),
            Math.Min(_likeness.Cover(a.Around, b.Around), _likeness.Cover(b.Around, a.Around)),
            Math.Max(Among(a, b), Among(b, a)),
        ];
    }

    /// <summary>1 where both are coded as one kind of act, -1 where as two, 0 where one is not coded.</summary>
    static int Code(Telling a, Telling b) => a.Statement.Event is { } one && b.Statement.Event is { } other ? one.Type == other.Type ? 1 : -1 : 0;

    /// <summary>How much the word tells that names the event: "is" and "including" tell nothing apart.</summary>
    static double Weight(Telling t) => t.Trigger.Words.Select(w => w.Weight).DefaultIfEmpty(0).Max();

    /// <summary>1 where the word that names the one event is among the other's words.</summary>
    static double Among(Telling one, Telling other) => one.Trigger.Words.Any(w => other.All.Words.Any(x => x.Family == w.Family)) ? 1 : 0;
}
