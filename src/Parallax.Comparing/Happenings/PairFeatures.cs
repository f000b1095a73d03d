namespace Parallax.Comparing.Happenings;

/// <summary>What speaks for and against two statements' telling one event. Each is between 0 and 1 but the counts and weights.</summary>
public static class PairFeatures
{
    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "trigger nearness", "trigger weight", "learned pair", "around similarity", "around least cover", "around most cover", "all similarity", "names shared", "names differ",
        "figures shared", "figures differ", "agents", "patients", "days", "place", "same report", "sentence similarity", "report similarity", "realis", "least words", "code", "crossed actors", "trigger cosine", "all cosine", "around cosine",
        "same triggers", "shared beginning", "beside similarity", "sentence cosine", "next shared", "later sentence", "least support", "most support", "against nearest reports", "people",
        "one development", "development similarity", "development people", "one tight development", "tight development similarity",
    ];

    /// <summary>Features of a pair.</summary>
    /// <param name="around">The statements and what stands around them.</param>
    /// <param name="first">Position of one statement.</param>
    /// <param name="second">Position of the other.</param>
    /// <param name="pairs">Learned pairs of trigger words.</param>
    public static float[] Of(Surroundings around, int first, int second, TriggerPairs pairs)
    {
        ArgumentNullException.ThrowIfNull(around);
        ArgumentNullException.ThrowIfNull(pairs);
        var (a, b) = (around.Tellings[first], around.Tellings[second]);
        var (reports, p, q) = (around.Reports, around.Report(first), around.Report(second));
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
            (float)around.Sentence(first).Similarity(around.Sentence(second)),
            (float)reports.Words(p, q),
            a.Statement.Realis == b.Statement.Realis ? 1 : 0,
            Math.Min(a.Around.Words.Count, b.Around.Words.Count),
            Code(a, b),
            Math.Max(Actors(a.Agents, b.Patients), Actors(a.Patients, b.Agents)),
            (float)a.Trigger.NearestCosine(b.Trigger),
            (float)a.All.Cosine(b.All),
            (float)a.Around.Cosine(b.Around),
            a.Trigger.Words.Count == b.Trigger.Words.Count && a.Trigger.Words.All(w => b.Trigger.Contains(w.Base)) ? 1 : 0,
            SharedBeginning(a, b),
            (float)around.Beside(first).Similarity(around.Beside(second)),
            (float)around.Sentence(first).Cosine(around.Sentence(second)),
            around.SharedNext(first, second),
            Math.Max(a.Statement.Sentence, b.Statement.Sentence),
            (float)Math.Min(around.Support(first), around.Support(second)),
            (float)Math.Max(around.Support(first), around.Support(second)),
            (float)reports.AgainstNearest(p, q),
            (float)reports.People(p, q),
            reports.Loose.IsOne(p, q) ? 1 : 0,
            (float)reports.Loose.Average(p, q),
            (float)reports.PeopleOfGroups(p, q),
            reports.Tight.IsOne(p, q) ? 1 : 0,
            (float)reports.Tight.Average(p, q),
        ];
    }

    /// <summary>How much of the longer of two trigger words the letters make up with which both begin ("nominated", "nominee"); 0 for fewer than four.</summary>
    static float SharedBeginning(Telling a, Telling b)
    {
        var best = 0f;
        foreach (var x in a.Trigger.Words)
        {
            foreach (var y in b.Trigger.Words)
            {
                var shared = x.Base.AsSpan().CommonPrefixLength(y.Base);
                best = Math.Max(best, shared < 4 ? 0 : (float)shared / Math.Max(x.Base.Length, y.Base.Length));
            }
        }

        return best;
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
