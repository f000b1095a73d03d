using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>One happening at two places of one country, neither of which is named by the other: "hit near Pazarcik" against "with its centre in Gaziantep".</summary>
public static class PlaceRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "place.apart";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (a, b) = (pair.First, pair.Second);
        if (pair.SameReport || a.Sign <= 0 || b.Sign <= 0 || a.Statement.Realis != Realis.Past || b.Statement.Realis != Realis.Past
            || a.Statement.Where is not { Mention: { } m } x || b.Statement.Where is not { Mention: { } n } y || x.Name == y.Name || x.Country is null || x.Country != y.Country
            || !(OneHit(pair) || (pair.Happening is not null && pair.Similarity >= 0.45 && pair.Trigger >= 0.9)) || Names(a, y.Name) || Names(b, x.Name))
        {
            return null;
        }

        return new Finding(Relation.Conflict, Facet.Place, Id, 0.5, a.Reading.Mentions[m].Span, x.Name, b.Reading.Mentions[n].Span, y.Name);
    }

    /// <summary>Surely one thing, told of the same few days.</summary>
    static bool OneHit(TellingPair pair) => pair.Score >= 0.5 && pair.First.Days is { From: not null, To: not null } && pair.Second.Days is { From: not null, To: not null } && pair.First.Days.IsCompatibleWith(pair.Second.Days);

    static bool Names(Happenings.Telling t, string place) => t.Report.Text.Contains(place, StringComparison.Ordinal);
}
