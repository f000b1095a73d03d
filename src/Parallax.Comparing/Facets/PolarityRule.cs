using Parallax.Comparing.Happenings;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// One says that it happened, another that it did not: "no document had been signed" against "they signed an understanding". Of what is still to come nothing
/// can be denied yet; two denials agree; inside one report the two must be the words of two sources.
/// </summary>
public static class PolarityRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "polarity.denied";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign * b.Sign >= 0 || !Told(a) || !Told(b) || (pair.SameReport && SameSource(a, b)) || !a.Days.IsCompatibleWith(b.Days))
        {
            return null;
        }

        var negative = a.Sign < 0 ? a : b;
        var positive = a.Sign < 0 ? b : a;
        var covered = negative.Around.IsEmpty ? 0 : negative.Around.CoveredBy(positive.All);
        var same = (pair.Happening is not null && covered >= 0.3) || (pair.Trigger >= 0.7 && covered >= 0.4) || (covered >= 0.6 && pair.Similarity >= 0.45);
        if (!same)
        {
            return null;
        }

        // A later report that says it has come to pass overtakes an earlier one that it had not yet.
        var overtaken = negative == a && accounts.IsLater(a, b) && negative.Statement.Sources.All(s => s.Stance != Stance.Denies) && negative.Statement.Realis == Realis.Ongoing;
        return new Finding(
            overtaken ? Relation.Update : Relation.Conflict, Facet.Polarity, Id, Math.Min(0.9, 0.4 + (covered / 2)),
            a.Statement.Extent, PlainWords.Of(a), b.Statement.Extent, PlainWords.Of(b));
    }

    static bool Told(Telling t) => t.Statement.Realis is Realis.Past or Realis.Ongoing && t.Statement.Factuality is not (Factuality.Possible or Factuality.PossiblyNot);

    static bool SameSource(Telling a, Telling b) => StoryAccounts.SourceNames(a).SequenceEqual(StoryAccounts.SourceNames(b), StringComparer.Ordinal);
}
