using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// Counts of people that go on while a story runs: the killed, the wounded, the displaced. In whatever words two reports tell them, a later higher one overtakes; of
/// the missing and the displaced also a later lower one that says so. A count of a part, of one side or of another place overtakes none of the whole.
/// </summary>
public static class CountRule
{
    /// <summary>Names the rule for counts that have grown.</summary>
    public const string GrowsId = "number.grows";

    /// <summary>Names the rule for counts that have fallen.</summary>
    public const string FallsId = "number.falls";

    /// <summary>A count that has changed by more than this many times is another's: two workers are not the 200 dead.</summary>
    const int MostChanged = 20;

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign < 0 || b.Sign < 0 || a.Statement.Realis == Realis.Future || b.Statement.Realis == Realis.Future || pair.SameReport || !accounts.IsLater(a, b))
        {
            return null;
        }

        foreach (var x in a.Statement.Figures)
        {
            foreach (var y in b.Statement.Figures)
            {
                if (FigureRule.IsPart(a, x, accounts) || FigureRule.IsPart(b, y, accounts) || FigureRule.MeasureOf(a, x, accounts) is not { } measure
                    || measure != FigureRule.MeasureOf(b, y, accounts) || FigureRule.SameUnit(x, y, accounts) == false || !SameReach(pair)
                    || x.Scope is null != y.Scope is null || !SameSide(pair, x, y))
                {
                    continue;
                }

                var (low, high) = (Math.Min(x.Value.Low, y.Value.Low), Math.Max(x.Value.Low, y.Value.Low));
                if (high > MostChanged * low || low == high)
                {
                    continue;
                }

                var grown = y.Value.Low > x.Value.Low;
                if (grown ? measure != Displaced || !Fallen(b, accounts) : measure == Missing || (measure == Displaced && Fallen(b, accounts)))
                {
                    return new Finding(
                        Relation.Update, Facet.Number, grown ? GrowsId : FallsId, 0.5 + (accounts.Sentence(a).Similarity(accounts.Sentence(b)) / 2),
                        x.Span, FigureRule.Words(a, x), y.Span, FigureRule.Words(b, y));
                }
            }
        }

        return null;
    }

    /// <summary>Those who are missing are found; who fled goes home, where "still", "fell to" or "all but" says so.</summary>
    static bool Fallen(Telling t, StoryAccounts accounts) =>
        accounts.Knowledge.Table(WordClasses.From).Has(t.Report.Text, t.Reading.Sentences[t.Statement.Sentence], "fallen");

    const string Missing = "measure.missing";

    const string Displaced = "measure.displaced";

    /// <summary>The dead of one country are not those of another, nor of both; a count that names none may be of any.</summary>
    static bool SameSide(TellingPair pair, FigureMention x, FigureMention y)
    {
        var (p, q) = (Side(pair.First, x), Side(pair.Second, y));
        return p.Count == 0 || q.Count == 0 || p.SetEquals(q);
    }

    /// <summary>A count for towns or provinces is none for others, nor for the whole country.</summary>
    static bool SameReach(TellingPair pair)
    {
        var (p, q) = (Towns(pair.First), Towns(pair.Second));
        return p.Count == 0 && q.Count == 0 || p.Overlaps(q) || (p.Count == 0 && !OfCountry(pair.First)) || (q.Count == 0 && !OfCountry(pair.Second));
    }

    static HashSet<string> Towns(Telling t) =>
        [.. t.Reading.Mentions.Where(m => m.Kind is MentionKind.Place && t.Statement.Extent.Contains(m.Span) && IsTown(m)).Select(m => m.Name.ToLowerInvariant())];

    static bool OfCountry(Telling t) =>
        t.Reading.Mentions.Any(m => m.Kind is MentionKind.Place && t.Reading.Sentences[t.Statement.Sentence].Contains(m.Span) && !IsTown(m));

    static bool IsTown(Mention place) => place.Rule.StartsWith("place", StringComparison.Ordinal) || place.Actor?.Country is null;

    /// <summary>The countries that are named with what is counted ("two Thai soldiers"), else in the statement ("fled on the Thai side"), whoever says so.</summary>
    static HashSet<string> Side(Telling t, FigureMention f)
    {
        var counted = Countries(t, f.UnitSpan is { } unit && unit.Start >= f.Span.Start ? f.Span.Union(unit) : f.Span);
        return counted.Count > 0 ? counted : Countries(t, t.Statement.Extent) is { Count: > 0 } told ? told : Countries(t, t.Reading.Sentences[t.Statement.Sentence]);
    }

    static HashSet<string> Countries(Telling t, TextSpan within) =>
    [
        .. t.Reading.Mentions.Where(m => m.Span.Overlaps(within) && !t.Statement.Sources.Any(s => s.Span is { } source && source.Overlaps(m.Span)))
            .Select(m => m.Actor?.Country).OfType<string>(),
    ];
}
