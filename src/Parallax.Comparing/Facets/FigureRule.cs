using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// Two counts of one thing that no true number could satisfy both: "more than 30,000" against "no more than 10,000". A count of a part, of another place or
/// of another unit is none; counts that grow with time are <see cref="CountRule"/>'s.
/// </summary>
public static class FigureRule
{
    /// <summary>Names the rule for counts that cannot both be true.</summary>
    public const string Id = "number.apart";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(accounts);
        var (a, b) = (pair.First, pair.Second);
        if (a.Sign < 0 || b.Sign < 0 || Foreseen(a) || Foreseen(b))
        {
            return null;
        }

        var sentences = accounts.Sentence(a).Similarity(accounts.Sentence(b));
        var shared = accounts.Sentence(a).Words.Count(w => b.Names.Contains(w.Base) || (a.Names.Contains(w.Base) && accounts.Sentence(b).Contains(w.Base)));
        var sameThing = pair.SameThing || pair.Score >= LeastScore || (sentences >= 0.3 && shared >= 1) || (sentences >= 0.15 && shared >= 2);
        foreach (var x in a.Statement.Figures)
        {
            foreach (var y in b.Statement.Figures)
            {
                if (IsPart(a, x, accounts) != IsPart(b, y, accounts))
                {
                    continue;
                }

                // Counts that grow with time are set beside one another by the rule of counts.
                var grows = MeasureOf(a, x, accounts);
                if (grows is not null && grows == MeasureOf(b, y, accounts))
                {
                    continue;
                }

                if (grows is null && !Risen(b, accounts) && !x.Value.IsCompatibleWith(y.Value) && pair.Score >= LeastScore && Differ(a, b, accounts) && Introduced(a, x, accounts) is { } by && by == Introduced(b, y, accounts))
                {
                    return new Finding(Relation.Conflict, Facet.Number, Id, 0.7, x.Span, Words(a, x), y.Span, Words(b, y));
                }

                if (!x.Value.IsCompatibleWith(y.Value) && a.Days.IsCompatibleWith(b.Days) && !Risen(b, accounts) && Differ(a, b, accounts)
                    && (OfOneCrowd(pair, x, y, accounts) || OneOfItsKind(pair, x, y, accounts)))
                {
                    return new Finding(Relation.Conflict, Facet.Number, Id, 0.6, x.Span, Words(a, x), y.Span, Words(b, y));
                }

                if (grows is null && !x.Value.IsCompatibleWith(y.Value) && SameCount(pair, x, y, accounts) && sameThing && SamePlaces(pair)
                    && a.Days.IsCompatibleWith(b.Days) && (!pair.SameReport || Differ(a, b, accounts)) && Close(pair, x, y) && (pair.Trigger >= 0.7 || sentences >= 0.3 || shared >= 2 || pair.Score >= SurelyOne))
                {
                    var overtakes = accounts.IsLater(a, b) && Risen(b, accounts);
                    return overtakes && pair.Score < SurelyOne
                        ? null
                        : new Finding(overtakes ? Relation.Update : Relation.Conflict, Facet.Number, Id, 0.7, x.Span, Words(a, x), y.Span, Words(b, y));
                }
            }
        }

        return null;
    }

    /// <summary>Log-odds from which counts below ten are of one thing.</summary>
    const double SmallToo = 1;

    /// <summary>What is forecast or hoped for gives no figure to dispute; the terms of what is settled do ("will cut duties to 10 percent").</summary>
    static bool Foreseen(Telling t) => t.Statement.Realis == Realis.Future && t.Statement.Factuality != Factuality.Certain;

    /// <summary>Numbers a hundred times apart count two things; so do small ones, where it is not sure that both tell one thing.</summary>
    static bool Close(TellingPair pair, FigureMention x, FigureMention y)
    {
        var (p, q) = (Math.Max(1, x.Value.High ?? x.Value.Low), Math.Max(1, y.Value.High ?? y.Value.Low));
        var least = pair.Score >= SmallToo ? 2 : 10;
        return p >= least && q >= least && Math.Max(p, q) / Math.Min(p, q) <= 20;
    }

    /// <summary>A count that is told to have risen overtakes.</summary>
    internal static bool Risen(Telling t, StoryAccounts accounts) =>
        accounts.Knowledge.Table(WordClasses.From).Has(t.Report.Text, t.Reading.Sentences[t.Statement.Sentence], "risen");

    static bool Differ(Telling a, Telling b, StoryAccounts accounts) =>
        (a.Report.Id != b.Report.Id && a.Statement.Sources.IsEmpty) || !StoryAccounts.SameSources(a, b) || Reckons(a, accounts) || Reckons(b, accounts);

    /// <summary>"Police spoke of fewer than 4,000": who counts is the one that acts.</summary>
    static bool Reckons(Telling t, StoryAccounts accounts) => t.Statement.Agents.Count > 0
        && accounts.Knowledge.Table(WordClasses.From).Has(t.Statement.Predicate, new TextSpan(0, t.Statement.Predicate.Length), "reckons")
        && !t.Statement.Sources.Any(s => s.Mention is { } m && t.Statement.Agents.Contains(m));

    /// <summary>How many came, marched or gathered, told of one day in whatever words.</summary>
    static bool OfOneCrowd(TellingPair pair, FigureMention x, FigureMention y, StoryAccounts accounts) =>
        OfCrowd(pair.First, x, accounts) && OfCrowd(pair.Second, y, accounts)
        && (!pair.SameReport || pair.Second.Statement.Sentence - pair.First.Statement.Sentence <= 1);

    /// <summary>Fewer are no crowd.</summary>
    const int LeastCrowd = 100;

    /// <summary>A number of people, or a bare one, where the sentence speaks of a crowd, or counts after one that does.</summary>
    static bool OfCrowd(Telling t, FigureMention f, StoryAccounts accounts)
    {
        var classes = accounts.Knowledge.Table(WordClasses.From);
        if (f.Value.Low < LeastCrowd && f.Value.High is not >= LeastCrowd || !(f.Unit is null || IsPeople(f, accounts)) || OwnMeasure(f, classes) is not null)
        {
            return false;
        }

        var at = t.Statement.Sentence;
        return classes.Has(t.Report.Text, t.Reading.Sentences[at], "crowd")
            || (f.Unit is null && at > 0 && classes.Has(t.Report.Text, t.Reading.Sentences[at], "reckons") && classes.Has(t.Report.Text, t.Reading.Sentences[at - 1], "crowd"));
    }

    /// <summary>Figures in one measured unit (kilometres, tonnes, dollars) of which each is what the other's report has nearest to it by the words around.</summary>
    static bool OneOfItsKind(TellingPair pair, FigureMention x, FigureMention y, StoryAccounts accounts)
    {
        if (pair.SameReport || pair.Score < OneKind || UnitOf(x, accounts) is not { } unit || unit != UnitOf(y, accounts) || !IsMeasured(x, accounts))
        {
            return false;
        }

        var (p, q) = (Math.Max(1, x.Value.High ?? x.Value.Low), Math.Max(1, y.Value.High ?? y.Value.Low));
        return Math.Max(p, q) / Math.Min(p, q) <= Near && IsNearest(pair.First, x, pair.Second, y, unit, accounts) && IsNearest(pair.Second, y, pair.First, x, unit, accounts);
    }

    static bool IsNearest(Telling a, FigureMention x, Telling b, FigureMention y, string unit, StoryAccounts accounts)
    {
        var around = Around(a, x, accounts);
        var likeness = around.Cosine(Around(b, y, accounts));
        return likeness >= OneMeasure && b.Reading.Statements.SelectMany(s => s.Figures).DistinctBy(f => f.Span).Where(f => f.Span != y.Span && UnitOf(f, accounts) == unit)
            .All(f => around.Cosine(Around(b, f, accounts)) < likeness);
    }

    /// <summary>The words a few before and after a figure.</summary>
    static TermBag Around(Telling t, FigureMention f, StoryAccounts accounts)
    {
        var text = t.Report.Text;
        var start = Math.Max(t.Report.BodyStart, f.Span.Start - Beside);
        return new TermBag(WordSpans.Of(text, start, f.Span.Start).TakeLast(WordsBeside).Concat(WordSpans.Of(text, f.Span.End, Math.Min(text.Length, f.Span.End + Beside)).Take(WordsBeside)).Select(accounts.Lexicon.Of));
    }

    /// <summary>How many characters away the words beside a figure may begin, and how many of them tell what it measures.</summary>
    const int Beside = 60, WordsBeside = 5;

    /// <summary>Likeness of the words around from which two figures measure one thing.</summary>
    const double OneMeasure = 0.6;

    /// <summary>Log-odds below which two statements have nothing to do with one another.</summary>
    const double OneKind = -2.5;

    /// <summary>Measured figures further apart than by this factor measure two things.</summary>
    const int Near = 4;

    static bool IsMeasured(FigureMention f, StoryAccounts accounts) => f.Unit is { } unit
        && UnitOf(f, accounts) != "%" && (IsCurrency(unit) || accounts.Knowledge.Table(WordClasses.From).Has(unit, new TextSpan(0, unit.Length), "unit"));

    static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>By what counts are brought together in whatever words: what they measure, a crowd, or their unit.</summary>
    public static string? KindOf(Telling t, FigureMention f, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(accounts);
        return OfCrowd(t, f, accounts) ? "crowd" : MeasureOf(t, f, accounts) ?? (IsMeasured(f, accounts) ? UnitOf(f, accounts) : null);
    }



    /// <summary>"10 of them civilians": a part of what was counted before.</summary>
    internal static bool IsPart(Telling t, FigureMention f, StoryAccounts accounts)
    {
        var end = Math.Min(t.Reading.Sentences[t.Statement.Sentence].End, f.Span.End + PartWords);
        return end > f.Span.End && accounts.Knowledge.Table(WordClasses.From).Has(t.Report.Text, new TextSpan(f.Span.End, end), "part");
    }

    /// <summary>How many characters after a figure tell that it is of a part.</summary>
    const int PartWords = 12;

    internal static string Words(Telling t, FigureMention f) =>
        PlainWords.Of(t.Report.Text, f.UnitSpan is { } unit && unit.Start >= f.Span.Start && unit.Start - f.Span.End < 30 ? f.Span.Union(unit) : f.Span);

    /// <summary>The class of counts that grow with time which a figure belongs to ("killed"); by its measure, else by the words around it; else null.</summary>
    public static string? MeasureOf(Telling t, FigureMention f, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(t);
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(accounts);
        var classes = accounts.Knowledge.Table(WordClasses.From);
        var own = OwnMeasure(f, classes);
        if (own is not null || (f.Unit is not null && !IsPeople(f, accounts)))
        {
            return own;
        }

        // "The number of people killed … | has risen to 31": what was counted may stand before.
        return Nearest(t.Statement.Extent) ?? (classes.Has(t.Report.Text, t.Statement.Extent, "risen") ? Nearest(t.Reading.Sentences[t.Statement.Sentence]) : null);

        string? Nearest(TextSpan within) =>
            classes.Find(t.Report.Text, within, "measure").OrderBy(p => Math.Abs(p.Span.Start - f.Span.End)).Select(p => p.Class.Id).FirstOrDefault();
    }

    static string? OwnMeasure(FigureMention f, WordClasses classes)
    {
        return Class(f.Measure) ?? Class(f.Unit);

        string? Class(string? word) => word is null ? null : classes.Find(word, new TextSpan(0, word.Length), "measure").Select(p => p.Class.Id).FirstOrDefault();
    }

    /// <summary>Log-odds from which two statements with figures are about one thing.</summary>
    const double LeastScore = -0.3;

    /// <summary>Log-odds from which statements with figures surely are about one thing.</summary>
    const double SurelyOne = 0.3;

    /// <summary>Log-odds from which shares are of one whole.</summary>
    const double OneWhole = 2.5;

    /// <summary>One unit; or a bare number beside a number of people, where both surely tell one thing.</summary>
    static bool SameCount(TellingPair pair, FigureMention x, FigureMention y, StoryAccounts accounts) =>
        (SameUnit(x, y, accounts) == true && (UnitOf(x, accounts) != "%" || pair.Score >= OneWhole)) || (pair.Score >= LeastScore && ((x.Unit is null && IsPeople(y, accounts)) || (y.Unit is null && IsPeople(x, accounts))));

    /// <summary>The telling word right before a bare number: "a magnitude of 7.8", "put the crowd at 80,000"; null where there is none.</summary>
    static string? Introduced(Telling t, FigureMention f, StoryAccounts accounts)
    {
        if (f.Unit is not null)
        {
            return null;
        }

        var before = WordSpans.Of(t.Report.Text, t.Reading.Sentences[t.Statement.Sentence].Start, f.Span.Start).TakeLast(2).Select(accounts.Lexicon.Of).Where(w => w.Weight >= 2).ToArray();
        return before.Length == 0 ? null : before[^1].Base;
    }

    /// <summary>Null where one has no unit.</summary>
    internal static bool? SameUnit(FigureMention x, FigureMention y, StoryAccounts accounts)
    {
        var (p, q) = (UnitOf(x, accounts), UnitOf(y, accounts));
        if (p is null || q is null)
        {
            return p == q ? true : null;
        }

        return accounts.Lexicon.Of(p).Nearness(accounts.Lexicon.Of(q)) > 0.7 || (IsPeople(x, accounts) && IsPeople(y, accounts));
    }

    /// <summary>A unit under one name, however it is spelt: "kilometer" is "kilometre".</summary>
    static string? UnitOf(FigureMention f, StoryAccounts accounts) => f.Unit is not { } unit
        ? null
        : accounts.Knowledge.Table(WordClasses.From).Find(unit, new TextSpan(0, unit.Length), "unit").Select(u => u.Class.Value).FirstOrDefault() ?? unit;

    internal static bool IsPeople(FigureMention f, StoryAccounts accounts) =>
        f.Unit is { } unit && accounts.Knowledge.Table(WordClasses.From).Has(unit, new TextSpan(0, unit.Length), "people");

    /// <summary>Counts of other places, or of a part against the whole, are no counts of one thing; where both surely tell one thing, only another country is another place.</summary>
    internal static bool SamePlaces(TellingPair pair)
    {
        var (p, q) = (Places(pair.First), Places(pair.Second));
        if (pair.Score >= SurelyOne)
        {
            p.RemoveWhere(x => !x.Country);
            q.RemoveWhere(x => !x.Country);
        }

        return p.Count == 0 || q.Count == 0 || p.SetEquals(q);
    }

    /// <summary>Places that a statement names, else those of its sentence.</summary>
    static HashSet<(string Name, bool Country)> Places(Telling t)
    {
        var named = In(t.Statement.Extent);
        return named.Count > 0 ? named : In(t.Reading.Sentences[t.Statement.Sentence]);

        HashSet<(string, bool)> In(TextSpan span) =>
            [.. t.Reading.Mentions.Where(m => m.Kind is MentionKind.Place && span.Contains(m.Span)).Select(m => m.Actor?.Country is { } country ? (country, true) : (m.Name.ToLowerInvariant(), false))];
    }
}
