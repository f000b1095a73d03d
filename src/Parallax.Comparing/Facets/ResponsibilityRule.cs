using Parallax.Comparing.Happenings;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>One deed, two doers, each on a word of its own: "the RSF stormed the prison" against "the army emptied the cells". Doers of one side are not enough; the deed and what it was done to must be the same.</summary>
public static class ResponsibilityRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "responsibility.doer";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign <= 0 || b.Sign <= 0 || a.Statement.Realis == Realis.Future || b.Statement.Realis == Realis.Future
            || !Hostile(a) || !Hostile(b) || a.Agents.Count == 0 || b.Agents.Count == 0 || a.Agents.Overlaps(b.Agents) || !a.Days.IsCompatibleWith(b.Days)
            || StoryAccounts.SameSources(a, b))
        {
            return null;
        }

        // Of whom it is not known whose side he is on nothing follows, and jets of France are no other doer than France.
        if (Sides.Agents(a) is not { Count: > 0 } doers || Sides.Agents(b) is not { Count: > 0 } others || doers.Overlaps(others))
        {
            return null;
        }

        // A doer whom the sentence names elsewhere is a guess, too little for blame.
        if (!NamesDoer(a) || !NamesDoer(b))
        {
            return null;
        }

        // Each side has the other for its doer, or both did it to one thing.
        var mutual = a.Agents.Overlaps(b.Patients) && b.Agents.Overlaps(a.Patients);
        var shared = a.Patients.Overlaps(b.Patients) || (a.Statement.Where is { } p && b.Statement.Where is { } q && p.Name == q.Name);
        return pair.Trigger >= 0.7 && !mutual && shared && pair.Similarity >= 0.35
            ? new Finding(Relation.Conflict, Facet.Responsibility, Id, 0.55, a.Statement.Extent, PlainWords.Of(a), b.Statement.Extent, PlainWords.Of(b))
            : null;
    }

    static bool NamesDoer(Telling t) => t.Statement.Agents.Any(m => t.Statement.Extent.Contains(t.Reading.Mentions[m].Span));

    static bool Hostile(Telling t) => t.Statement.Event?.Type is EventType.Assault or EventType.Coerce or EventType.Protest;
}
