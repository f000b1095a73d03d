using Parallax.Comparing.Words;
using Parallax.Model;

namespace Parallax.Comparing.Happenings;

/// <summary>What speaks for and against two statements of one story telling one thing.</summary>
public static class AccountPairs
{
    /// <summary>Longest stretch of days that says when something was.</summary>
    const int WidestDays = 7;

    /// <summary>Figures up to this are counted words ("two sides") that tell nothing apart.</summary>
    const int SmallFigure = 3;

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "centred cosine", "sentences' centred cosine", "cover of rare words", "trained trees", "told cosine", "sentences' told cosine", "covered by sentence", "learned pair",
        "names shared", "names differ", "figures agree", "figures differ", "days agree", "days differ", "agents", "patients", "code",
    ];

    /// <summary>Features of the statements at two positions.</summary>
    /// <param name="accounts">The story.</param>
    /// <param name="vectors">Its vectors.</param>
    /// <param name="pairs">Learned pairs of trigger words.</param>
    /// <param name="first">A position in the story's tellings.</param>
    /// <param name="second">Another.</param>
    /// <param name="trees">Log-odds of the trees trained on event coreference.</param>
    public static double[] Features(StoryAccounts accounts, StoryVectors vectors, TriggerPairs pairs, int first, int second, double trees)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(vectors);
        ArgumentNullException.ThrowIfNull(pairs);
        var (a, b) = (accounts.Tellings[first], accounts.Tellings[second]);
        var (centred, told) = vectors.Sentences(first, second);
        var (agree, differ) = Figures(a, b, accounts);
        var names = a.Names.Count(b.Names.Contains);
        var dated = Narrow(a.Days) && Narrow(b.Days);
        return
        [
            vectors.Centred(first, second),
            centred,
            vectors.Cover(a.All, b.All),
            trees,
            vectors.Told(first, second),
            told,
            Math.Min(a.All.CoveredBy(accounts.Sentence(b)), b.All.CoveredBy(accounts.Sentence(a))),
            pairs.Of(a.Trigger, b.Trigger),
            Math.Min(3, names),
            names == 0 && a.Names.Count > 0 && b.Names.Count > 0 ? 1 : 0,
            agree,
            differ,
            dated && a.Days.IsCompatibleWith(b.Days) ? 1 : 0,
            dated && !a.Days.IsCompatibleWith(b.Days) ? 1 : 0,
            Actors(a.Agents, b.Agents),
            Actors(a.Patients, b.Patients),
            a.Statement.Event is { } x && b.Statement.Event is { } y ? x.Type == y.Type ? 1 : -1 : 0,
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

    static bool Narrow(DayInterval days) => days.From is { } from && days.To is { } to && to.DayNumber - from.DayNumber <= WidestDays;

    static double Actors(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : a.Any(b.Contains) ? 1 : -1;
}
