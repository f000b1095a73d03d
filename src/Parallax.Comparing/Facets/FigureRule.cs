using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// Two counts of one thing that no true number could satisfy both: "more than 30,000" against "no more than 10,000". A count that grows with time and is
/// higher in a later report is an update; a count of a part, of another place or of another unit is none of either.
/// </summary>
public static class FigureRule
{
    /// <summary>Names the rule for counts that cannot both be true.</summary>
    public const string Id = "number.apart";

    /// <summary>Names the rule for counts that grow.</summary>
    public const string GrowsId = "number.grows";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign == 0 || b.Sign == 0 || a.Statement.Realis == Model.Statements.Realis.Future || b.Statement.Realis == Model.Statements.Realis.Future)
        {
            return null;
        }

        foreach (var x in a.Statement.Figures)
        {
            foreach (var y in b.Statement.Figures)
            {
                if (x.Value.IsCompatibleWith(y.Value) || !SameMeasure(x, y, pair, accounts) || !SameScope(a, x, b, y))
                {
                    continue;
                }

                var (one, other) = (Words(a, x), Words(b, y));
                if (Grows(a, x, accounts) || Grows(b, y, accounts))
                {
                    if (accounts.IsLater(a, b) && Top(y) > Top(x))
                    {
                        return new Finding(Relation.Update, Facet.Number, GrowsId, 0.8, x.Span, one, y.Span, other);
                    }

                    if (accounts.IsLater(a, b) || !pair.SameThing)
                    {
                        continue;
                    }
                }

                if (pair.SameThing && (!pair.SameReport || Differ(a, b)))
                {
                    return new Finding(Relation.Conflict, Facet.Number, Id, 0.7, x.Span, one, y.Span, other);
                }
            }
        }

        return null;
    }

    static decimal Top(FigureMention f) => f.Value.High ?? f.Value.Low;

    static bool Differ(Telling a, Telling b) => !StoryAccounts.SourceNames(a).SequenceEqual(StoryAccounts.SourceNames(b), StringComparer.Ordinal);

    static string Words(Telling t, FigureMention f) => PlainWords.Of(t.Report.Text, f.UnitSpan is { } unit && unit.Start >= f.Span.Start && unit.Start - f.Span.End < 30 ? f.Span.Union(unit) : f.Span);

    /// <summary>One measure ("killed"), else one unit or kind of unit, both near in what else they say.</summary>
    static bool SameMeasure(FigureMention x, FigureMention y, TellingPair pair, StoryAccounts accounts)
    {
        if (x.Measure is { } m && y.Measure is { } n)
        {
            return accounts.Lexicon.Of(m).Family == accounts.Lexicon.Of(n).Family && SameUnit(x, y, accounts) != false;
        }

        return SameUnit(x, y, accounts) == true && (pair.Happening is not null || pair.Trigger >= 0.7 || pair.Similarity >= 0.4);
    }

    /// <summary>Null where one has no unit.</summary>
    static bool? SameUnit(FigureMention x, FigureMention y, StoryAccounts accounts)
    {
        if (x.Unit is null || y.Unit is null)
        {
            return x.Unit == y.Unit ? true : null;
        }

        return new TermBag([accounts.Lexicon.Of(y.Unit)], 0).Nearness(accounts.Lexicon.Of(x.Unit)) > 0 || (IsPeople(x, accounts) && IsPeople(y, accounts));
    }

    static bool IsPeople(FigureMention f, StoryAccounts accounts) =>
        f.UnitSpan is not null && f.Unit is { } unit && accounts.Knowledge.Table(WordClasses.From).Has(unit, new TextSpan(0, unit.Length), "people");

    static bool Grows(Telling t, FigureMention f, StoryAccounts accounts)
    {
        var classes = accounts.Knowledge.Table(WordClasses.From);
        return (f.Measure is { } measure && classes.Has(measure, new TextSpan(0, measure.Length), "grows"))
            || classes.Has(t.Report.Text, t.Statement.Extent, "grows") || classes.Has(t.Report.Text, t.Statement.Extent, "risen");
    }

    /// <summary>Counts of other places, or of a part against the whole, are no counts of one thing.</summary>
    static bool SameScope(Telling a, FigureMention x, Telling b, FigureMention y)
    {
        if ((x.Scope is null) != (y.Scope is null))
        {
            return false;
        }

        var (p, q) = (Places(a), Places(b));
        return p.Count == 0 || q.Count == 0 || p.SetEquals(q);
    }

    static HashSet<string> Places(Telling t) =>
        [.. t.Reading.Mentions.Where(m => m.Kind == MentionKind.Place && t.Statement.Extent.Contains(m.Span)).Select(m => m.Actor?.Country ?? m.Name.ToLowerInvariant())];
}
