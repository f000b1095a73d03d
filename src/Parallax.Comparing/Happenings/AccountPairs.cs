using Parallax.Comparing.Words;
using Parallax.Model;

namespace Parallax.Comparing.Happenings;

/// <summary>What speaks for and against two statements of one story telling one thing, by the two alone; how they stand among the others is <see cref="PairStanding"/>.</summary>
public static class AccountPairs
{
    /// <summary>Longest stretch of days that says when something was.</summary>
    const int WidestDays = 7;

    /// <summary>Figures up to this are counted words ("two sides") that tell nothing apart.</summary>
    const int SmallFigure = 3;

    /// <summary>From this rarity on a word is of few of the story's sentences.</summary>
    const double Rare = 2;

    /// <summary>More words than this make a statement no fuller.</summary>
    const int FullStatement = 8;

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "centred cosine", "words covered", "sentences' words covered", "covered by sentence", "rare words shared", "sentences' rarest word", "trigger cosine", "least words",
        "names shared", "names differ", "figures agree", "figures differ", "numbers shared", "days agree", "days differ", "patients", "actors", "source", "apart in their reports",
    ];

    /// <summary>Features of the statements at two positions.</summary>
    /// <param name="accounts">The story.</param>
    /// <param name="vectors">Its vectors.</param>
    /// <param name="likeness">Its words.</param>
    /// <param name="first">A position in the story's tellings.</param>
    /// <param name="second">Another.</param>
    public static double[] Features(StoryAccounts accounts, StoryVectors vectors, WordLikeness likeness, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(likeness);
        var (a, b) = (accounts.Tellings[first], accounts.Tellings[second]);
        var (p, q) = (accounts.Sentence(a), accounts.Sentence(b));
        var (agree, differ) = Figures(a, b, accounts);
        var names = a.Names.Count(b.Names.Contains);
        var dated = Narrow(a.Days) && Narrow(b.Days);
        return
        [
            vectors.Centred(first, second),
            likeness.Both(a.All, b.All),
            likeness.Both(p, q),
            Math.Max(likeness.Cover(a.All, q), likeness.Cover(b.All, p)),
            a.All.Words.Count(w => vectors.Rarity(w) > Rare && b.All.Contains(w.Base)),
            p.Words.Where(w => q.Contains(w.Base)).Select(vectors.Rarity).DefaultIfEmpty(0).Max(),
            a.Trigger.NearestCosine(b.Trigger),
            Math.Min(FullStatement, Math.Min(a.All.Words.Count, b.All.Words.Count)),
            Math.Min(3, names),
            names == 0 && a.Names.Count > 0 && b.Names.Count > 0 ? 1 : 0,
            agree,
            differ,
            a.All.Words.Any(w => w.Base.Length > 1 && char.IsAsciiDigit(w.Base[0]) && b.All.Contains(w.Base)) ? 1 : 0,
            dated && a.Days.IsCompatibleWith(b.Days) ? 1 : 0,
            dated && !a.Days.IsCompatibleWith(b.Days) ? 1 : 0,
            Actors(a.Patients, b.Patients),
            Actors([.. a.Agents, .. a.Patients], [.. b.Agents, .. b.Patients]),
            Source(a, b),
            Math.Abs(Depth(a) - Depth(b)),
        ];
    }

    static (double Agree, double Differ) Figures(Telling a, Telling b, StoryAccounts accounts)
    {
        var (agree, differ) = (0, 0);
        foreach (var x in a.Statement.Figures)
        {
            foreach (var y in b.Statement.Figures)
            {
                var same = (x.Measure is not null && x.Measure == y.Measure)
                    || (x.Unit is not null && y.Unit is not null && new TermBag([accounts.Lexicon.Of(x.Unit)], 0).Nearness(accounts.Lexicon.Of(y.Unit)) > 0.7);
                var telling = x.Value.Low > SmallFigure && y.Value.Low > SmallFigure;
                if (x.Value.IsCompatibleWith(y.Value) && x.Value.Low > SmallFigure && (same || x.Value.Low == y.Value.Low))
                {
                    agree = 1;
                }
                else if (same && telling)
                {
                    differ = 1;
                }
            }
        }

        return (agree, differ);
    }

    /// <summary>1 where both go back to a source of one name, -1 where to others, between where one has none, 0 where both are told in their report's own voice.</summary>
    static double Source(Telling a, Telling b) => (StoryAccounts.SourceNames(a).LastOrDefault(), StoryAccounts.SourceNames(b).LastOrDefault()) switch
    {
        (null, null) => 0,
        (null, _) or (_, null) => -0.5,
        ({ } one, { } other) => one.Split(' ').Intersect(other.Split(' '), StringComparer.Ordinal).Any() ? 1 : -1,
    };

    /// <summary>How far down in its report a statement stands, 0 to 1: reports tell what is new first and what went before last.</summary>
    static double Depth(Telling t) => (double)t.Statement.Sentence / Math.Max(1, t.Reading.Sentences.Count);

    static bool Narrow(DayInterval days) => days.From is { } from && days.To is { } to && to.DayNumber - from.DayNumber <= WidestDays;

    static double Actors(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : a.Any(b.Contains) ? 1 : -1;

    static double Actors(string[] a, string[] b) => a.Length == 0 || b.Length == 0 ? 0 : a.Any(b.Contains) ? 1 : -1;
}
