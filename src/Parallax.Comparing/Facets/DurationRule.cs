using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>How long one thing lasted, told as two lengths by two sources: "lasted just over four hours" against "had gone on for nearly six hours".</summary>
public static class DurationRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "number.length";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign <= 0 || b.Sign <= 0 || a.Length is not { } x || b.Length is not { } y || x.Value == y.Value || !Lasts(a, accounts) || !Lasts(b, accounts)
            || StoryAccounts.SameSources(a, b))
        {
            return null;
        }

        var near = pair.SameReport ? b.Statement.Sentence - a.Statement.Sentence <= 1 : accounts.Sentence(a).Cosine(accounts.Sentence(b)) >= 0.5;
        return near && x.Value[^1] == y.Value[^1]
            ? new Finding(Relation.Conflict, Facet.Number, Id, 0.7, x.Span, PlainWords.Of(a.Report.Text, x.Span), y.Span, PlainWords.Of(b.Report.Text, y.Span))
            : null;
    }

    static bool Lasts(Telling t, StoryAccounts accounts) => accounts.Knowledge.Table(WordClasses.From).Has(t.Statement.Predicate, new Model.TextSpan(0, t.Statement.Predicate.Length), "lasting");
}
