using Parallax.Comparing.Happenings;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>One happening on two days that exclude each other, each told of it directly: "sailed early on Sunday" against "left port on 15 July".</summary>
public static class DayRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "time.apart";

    /// <summary>Widest days that say when something was.</summary>
    const int WidestDays = 3;

    /// <summary>Days further apart are of two events of one kind.</summary>
    const int MostDaysApart = 4;

    /// <summary>Log-odds from which both surely tell one thing.</summary>
    const double Surely = 1;

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign <= 0 || b.Sign <= 0 || Own(a) is not { } x || Own(b) is not { } y || pair.SameReport
            || a.Statement.Realis != Realis.Past || b.Statement.Realis != Realis.Past)
        {
            return null;
        }

        var (p, q) = (a.Days, b.Days);
        if (p.IsCompatibleWith(q) || !Narrow(p) || !Narrow(q) || Apart(p, q) > MostDaysApart)
        {
            return null;
        }

        // One trigger on two days is most often two events: participants or place must be the same, or nearly all words.
        var same = pair.Score >= Surely || (pair.Trigger >= 0.5 && (a.Names.Count(b.Names.Contains) >= 2 || pair.Similarity >= 0.5 || (pair.Happening is not null && pair.Similarity >= 0.35)));
        return same
            ? new Finding(Relation.Conflict, Facet.Time, Id, 0.6, x, PlainWords.Of(a.Report.Text, x), y, PlainWords.Of(b.Report.Text, y))
            : null;
    }

    /// <summary>The words that tell the days; of verbs in a row ("signed and submitted it on 23 October") the last has the time that stands right behind it.</summary>
    static TextSpan? Own(Telling t) => t.Statement.When is { Time: { } time }
        ? t.Reading.Times[time].Span
        : t.Reading.Times.FirstOrDefault(x => x.Days == t.Days && x.Span.Start >= t.Statement.Trigger.End && x.Span.Start - t.Statement.Extent.End <= Behind
            && t.Reading.Sentences[t.Statement.Sentence].Contains(x.Span))?.Span;

    /// <summary>How many characters behind a statement its time may stand.</summary>
    const int Behind = 5;

    static bool Narrow(DayInterval d) => d.From is { } from && d.To is { } to && to.DayNumber - from.DayNumber < WidestDays;

    static int Apart(DayInterval a, DayInterval b) => Math.Max(b.From!.Value.DayNumber - a.To!.Value.DayNumber, a.From!.Value.DayNumber - b.To!.Value.DayNumber);
}
