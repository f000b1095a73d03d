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
        if (pair.SameReport && !TwoSources(a, b))
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
                    if (x.Opposes.Contains(y.Id, StringComparer.Ordinal) && (SameSubject(a, at, b, on, pair, accounts) || (kind == "presence" && SameGuests(a, at, b, on, pair))))
                    {
                        return new Finding(Relation.Conflict, facet, id, 0.65, at, x.Value, on, y.Value);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>What is said around the class words is about the same: names in common, and near in meaning.</summary>
    static bool SameSubject(Telling a, TextSpan x, Telling b, TextSpan y, TellingPair pair, StoryAccounts accounts)
    {
        // What is only to come says nothing yet; but "the lack of officials could mean" takes the lack itself for granted.
        if (a.Sign < 0 || b.Sign < 0 || Ahead(a, x) || Ahead(b, y) || !a.Days.IsCompatibleWith(b.Days))
        {
            return false;
        }

        var (around, about) = (Around(a, x, accounts), Around(b, y, accounts));
        var names = a.Names.Count(n => b.Names.Contains(n) && around.Contains(n) && about.Contains(n));
        return around.Cosine(about) >= 0.5 && (names >= 2 || (names == 1 && around.Similarity(about) >= 0.25) || (pair.Happening is not null && around.Similarity(about) >= 0.4));
    }

    /// <summary>Inside one report only the words of two named sources can part.</summary>
    static bool TwoSources(Telling a, Telling b) => !a.Statement.Sources.IsEmpty && !b.Statement.Sources.IsEmpty
        && !StoryAccounts.SameSources(a, b);

    /// <summary>People of one country, right beside the words of presence and absence, at what may be one event.</summary>
    static bool SameGuests(Telling a, TextSpan x, Telling b, TextSpan y, TellingPair pair) =>
        pair.Score >= OneEvent && a.Sign > 0 && b.Sign > 0 && !Ahead(a, x) && !Ahead(b, y) && a.Days.IsCompatibleWith(b.Days)
        && Beside(a, x).Intersect(Beside(b, y), StringComparer.Ordinal).Any();

    /// <summary>Countries of the first mentions after a phrase.</summary>
    static IEnumerable<string> Beside(Telling t, TextSpan phrase) =>
        t.Reading.Mentions.Where(m => m.Span.Start >= phrase.End && m.Span.Start - phrase.End <= Near && t.Statement.Extent.Overlaps(m.Span)).Select(m => m.Actor?.Country).OfType<string>();

    /// <summary>Log-odds from which two statements may be about one event.</summary>
    const double OneEvent = -2.5;

    /// <summary>How many characters away the people may stand.</summary>
    const int Near = 16;

    static bool Ahead(Telling t, TextSpan phrase) => t.Statement.Realis == Model.Statements.Realis.Future && (phrase.Overlaps(t.Statement.Trigger) || phrase.Start > t.Statement.Trigger.Start);

    /// <summary>Whether a statement has a phrase of a kind that can conflict.</summary>
    public static bool HasClass(Telling telling, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(telling);
        ArgumentNullException.ThrowIfNull(accounts);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        return Kinds.Any(k => classes.Has(telling.Report.Text, telling.Statement.Extent, k.Kind));
    }

    /// <summary>The words within a few of the class words.</summary>
    static TermBag Around(Telling t, TextSpan but, StoryAccounts accounts)
    {
        var text = t.Report.Text;
        var words = WordSpans.In(text, t.Statement.Extent.Start, t.Statement.Extent.End).ToArray();
        return new TermBag(
            words.Where(s => s.End <= but.Start).TakeLast(Window).Concat(words.Where(s => s.Start >= but.End).Take(Window)).Select(s => accounts.Lexicon.Of(text[s.Start..s.End])));
    }

    const int Window = 9;
}
