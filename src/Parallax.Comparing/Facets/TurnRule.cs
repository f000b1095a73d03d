using Parallax.Comparing.Words;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>A state that has turned: "the fire burned for a second day", and later "the fire was brought under control".</summary>
public static class TurnRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "status.turned";

    /// <summary>Least log-odds that both are about one thing.</summary>
    const double Surely = 0.5;

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (!accounts.IsLater(a, b) || b.Sign <= 0 || b.Statement.Realis == Realis.Future || (a.Statement.Realis == Realis.Future && a.Sign > 0) || a.Sign == 0
            || pair.Score < Surely || (a.Statement.When is { Time: not null } && b.Statement.When is { Time: not null } && a.Days.IsCompatibleWith(b.Days)))
        {
            return null;
        }

        var classes = accounts.Knowledge.Table(WordClasses.From);
        return classes.Has(b.Report.Text, b.Statement.Extent, "turned") && !classes.Has(a.Report.Text, a.Statement.Extent, "turned")
            ? new Finding(Relation.Update, Facet.Other, Id, 0.4 + (pair.Similarity / 2), a.Statement.Extent, PlainWords.Of(a), b.Statement.Extent, PlainWords.Of(b))
            : null;
    }
}
