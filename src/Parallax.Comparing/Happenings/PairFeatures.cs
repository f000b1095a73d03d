namespace Parallax.Comparing.Happenings;

/// <summary>What speaks for and against two statements' telling one event. Each is between 0 and 1 but the counts and weights.</summary>
public static class PairFeatures
{
    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "trigger nearness", "trigger weight", "learned pair", "around similarity", "around least cover", "around most cover", "all similarity", "names shared", "names differ",
        "figures shared", "figures differ", "agents", "patients", "days", "place", "same report", "sentence similarity", "report similarity", "realis", "least words", "code", "crossed actors", "trigger cosine", "all cosine", "around cosine",
    ];

    /// <summary>Features of a pair.</summary>
    /// <param name="a">One statement.</param>
    /// <param name="b">The other.</param>
    /// <param name="sentences">Similarity of their sentences.</param>
    /// <param name="reports">Similarity of their reports.</param>
    /// <param name="pairs">Learned pairs of trigger words.</param>
    public static float[] Of(Telling a, Telling b, double sentences, double reports, TriggerPairs pairs)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(pairs);
        var (nearness, weight) = Trigger(a, b);
        var (x, y) = (a.Around.CoveredBy(b.Around), b.Around.CoveredBy(a.Around));
        var (namesShared, namesDiffer) = Overlap(a.Names, b.Names);
        var (figuresShared, figuresDiffer) = Overlap(Digits(a), Digits(b));
        return
        [
            (float)nearness,
            (float)weight,
            pairs.Of(a.Trigger, b.Trigger),
            (float)((x + y) / 2),
            (float)Math.Min(x, y),
            (float)Math.Max(x, y),
            (float)a.All.Similarity(b.All),
            namesShared,
            namesDiffer,
            figuresShared,
            figuresDiffer,
            Actors(a.Agents, b.Agents),
            Actors(a.Patients, b.Patients),
            Days(a, b),
            Place(a, b),
            a.Report.Id == b.Report.Id ? 1 : 0,
            (float)sentences,
            (float)reports,
            a.Statement.Realis == b.Statement.Realis ? 1 : 0,
            Math.Min(a.Around.Words.Count, b.Around.Words.Count),
            Code(a, b),
            Math.Max(Actors(a.Agents, b.Patients), Actors(a.Patients, b.Agents)),
            (float)a.Trigger.NearestCosine(b.Trigger),
            (float)a.All.Cosine(b.All),
            (float)a.Around.Cosine(b.Around),
        ];
    }

    static (double Nearness, double Weight) Trigger(Telling a, Telling b)
    {
        var (best, weight) = (0.0, 0.0);
        foreach (var word in a.Trigger.Words)
        {
            var near = b.Trigger.Nearness(word);
            if (near > best || (near == best && word.Weight > weight))
            {
                (best, weight) = (near, word.Weight);
            }
        }

        return (best, best == 0 ? 0 : weight);
    }

    static (float Shared, float Differ) Overlap(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return (0, 0);
        }

        var shared = a.Count(b.Contains);
        return ((float)shared / Math.Min(a.Count, b.Count), shared == 0 ? 1 : 0);
    }

    static HashSet<string> Digits(Telling t) => t.All.Words.Select(w => w.Base).Where(w => char.IsAsciiDigit(w[0])).ToHashSet(StringComparer.Ordinal);

    /// <summary>1 where both name the same actor, -1 where both name others, 0 where one names none.</summary>
    static float Actors(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : a.Any(b.Contains) ? 1 : -1;

    static float Days(Telling a, Telling b)
    {
        if (a.Days.IsOpen || b.Days.IsOpen)
        {
            return 0;
        }

        return a.Days.IsCompatibleWith(b.Days) ? 1 : -1;
    }

    static float Place(Telling a, Telling b) => a.Statement.Where is not { } p || b.Statement.Where is not { } q
        ? 0
        : p.Name == q.Name ? 1 : p.Country is not null && p.Country == q.Country ? 0.5f : p.Country is null || q.Country is null ? 0 : -1;

    static float Code(Telling a, Telling b) => a.Statement.Event is not { } p || b.Statement.Event is not { } q ? 0 : p.Type == q.Type ? 1 : -1;
}
