using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// Words of opposed classes for one thing: a phone call against a letter, presence against a lack. The statements must name the same people or things; a
/// negated word counts as its opposite where the class has one.
/// </summary>
public static class ClassRule
{
    static readonly (string Kind, Facet Facet, string Id)[] Kinds =
        [("means", Facet.Means, "means.class"), ("presence", Facet.Participants, "participants.presence")];

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (pair.SameReport && StoryAccounts.SourceNames(a).SequenceEqual(StoryAccounts.SourceNames(b), StringComparer.Ordinal))
        {
            return null;
        }

        var classes = accounts.Knowledge.Table(WordClasses.From);
        foreach (var (kind, facet, id) in Kinds)
        {
            foreach (var (x, at) in classes.Find(a.Report.Text, a.Statement.Extent, kind))
            {
                foreach (var (y, on) in classes.Find(b.Report.Text, b.Statement.Extent, kind))
                {
                    if (x.Opposes.Contains(y.Id, StringComparer.Ordinal) && SameSubject(a, at, b, on, pair, accounts))
                    {
                        return new Finding(Relation.Conflict, facet, id, 0.65, at, x.Value, on, y.Value);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What is said beside the class words is about the same: two names in common, or names and most of the other words.</summary>
    static bool SameSubject(Telling a, TextSpan x, Telling b, TextSpan y, TellingPair pair, StoryAccounts accounts)
    {
        if (a.Sign < 0 || b.Sign < 0 || a.Statement.Realis == Model.Statements.Realis.Future || b.Statement.Realis == Model.Statements.Realis.Future || !a.Days.IsCompatibleWith(b.Days))
        {
            return false;
        }

        var names = a.Names.Count(b.Names.Contains);
        return names >= 2 || (names >= 1 && (Rest(a, x, accounts).Similarity(Rest(b, y, accounts)) >= 0.3 || pair.Happening is not null));
    }

    static TermBag Rest(Telling t, TextSpan but, StoryAccounts accounts) =>
        new(WordSpans.In(t.Report.Text, t.Statement.Extent.Start, t.Statement.Extent.End).Where(s => !s.Overlaps(but)).Select(s => accounts.Lexicon.Of(t.Report.Text[s.Start..s.End])));
}
