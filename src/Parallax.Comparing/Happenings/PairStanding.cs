namespace Parallax.Comparing.Happenings;

/// <summary>
/// How a pair of statements stands among the other pairs of a story: a report tells one thing mostly once, so that a pair is the likelier the more it surpasses what
/// else the two reports have for either of the two.
/// </summary>
public sealed class PairStanding
{
    /// <summary>Scores of the two alone lie between these.</summary>
    public const double Lowest = -6, Highest = 4;

    /// <summary>Pairs that surpass others by more surpass them no more.</summary>
    const double MostAhead = 4;

    readonly IReadOnlyList<Telling> _tellings;
    readonly Dictionary<(int, int), double> _alone;
    readonly Dictionary<(int Telling, string Report), (double Best, int Sentence, double Next)> _best = [];

    /// <summary>Takes the scores of pairs by the two alone, the earlier position first.</summary>
    public PairStanding(IReadOnlyList<Telling> tellings, IEnumerable<(int A, int B, double Score)> alone)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        _tellings = tellings;
        _alone = alone.ToDictionary(p => (p.A, p.B), p => Math.Clamp(p.Score, Lowest, Highest));
        foreach (var ((a, b), score) in _alone)
        {
            Enter(a, b, score);
            Enter(b, a, score);
        }
    }

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["alone", "ahead for the less", "ahead for the more"];

    /// <summary>Features of a pair, the earlier position first.</summary>
    public double[] Features(int first, int second)
    {
        var alone = Alone(first, second);
        var (one, other) = (Ahead(first, second, alone), Ahead(second, first, alone));
        return [alone, Math.Min(one, other), Math.Max(one, other)];
    }

    /// <summary>How far the pair surpasses what the other's report has in another sentence for this one.</summary>
    double Ahead(int one, int other, double alone)
    {
        var (best, sentence, next) = _best.GetValueOrDefault((one, _tellings[other].Report.Id), (Lowest, -1, Lowest));
        return Math.Clamp(alone - (sentence == _tellings[other].Statement.Sentence ? next : best), -MostAhead, MostAhead);
    }

    double Alone(int a, int b) => _alone.GetValueOrDefault(a < b ? (a, b) : (b, a), Lowest);

    void Enter(int of, int other, double score)
    {
        var (key, sentence) = ((of, _tellings[other].Report.Id), _tellings[other].Statement.Sentence);
        var (best, at, next) = _best.GetValueOrDefault(key, (Lowest, -1, Lowest));
        _best[key] = sentence == at ? (Math.Max(best, score), at, next) : score > best ? (score, sentence, best) : (best, at, Math.Max(next, score));
    }
}
