using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>Two sources each of which has the other for the doer: "Thailand said that the Cambodian side had opened fire", "Cambodia said Thai rangers had shot first".</summary>
public static class BlameRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "responsibility.mutual";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign <= 0 || b.Sign <= 0 || a.Statement.Realis == Realis.Future || b.Statement.Realis == Realis.Future)
        {
            return null;
        }

        var (x, y, p, q) = (Sides.Voice(a), Sides.Voice(b), Sides.Agents(a), Sides.Agents(b));
        return x.Overlaps(q) && y.Overlaps(p) && !x.Overlaps(y) && !p.Overlaps(q) && !x.Overlaps(p) && !y.Overlaps(q)
            && (pair.SameReport ? Math.Abs(a.Statement.Sentence - b.Statement.Sentence) <= 1 : pair.Score >= OneThing && a.Days.IsCompatibleWith(b.Days))
            ? new Finding(Relation.Conflict, Facet.Responsibility, Id, 0.6, a.Statement.Extent, PlainWords.Of(a), b.Statement.Extent, PlainWords.Of(b))
            : null;
    }

    /// <summary>Log-odds from which two reports may tell of one deed.</summary>
    const double OneThing = -1.5;
}
