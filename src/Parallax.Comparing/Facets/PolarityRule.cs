using Parallax.Comparing.Happenings;
using Parallax.Comparing.Words;
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
        if (a.Sign * b.Sign >= 0 || !(Told(a) && Told(b) || Has(a, b) || Settled(pair)) || (pair.SameReport && (a.Statement.Sources.IsEmpty || b.Statement.Sources.IsEmpty || StoryAccounts.SameSources(a, b) || Nested(a, b))) || !a.Days.IsCompatibleWith(b.Days))
        {
            return null;
        }

        var negative = a.Sign < 0 ? a : b;
        var positive = a.Sign < 0 ? b : a;
        if (OfSilence(negative) || Foreseen(positive, accounts) || Awaited(negative, positive, accounts) || !((pair.Score >= Apart && Answers(negative, positive, accounts)) || Meets(pair, negative, positive) || None(pair, negative, positive, accounts)))
        {
            return null;
        }

        // A later report that says it has come to pass overtakes an earlier one that it had not yet.
        var later = accounts.IsLater(negative, positive);
        if (negative.Statement.Realis == Realis.Ongoing && !positive.Statement.Sources.Any(s => s.Stance == Stance.Denies) && (later || accounts.Day(negative) is null))
        {
            return later || negative == a ? Make(Relation.Update, a, b, 0.6) : null;
        }

        return Make(Relation.Conflict, a, b, Math.Min(0.9, 0.4 + (negative.All.CoveredBy(positive.All) / 2)));
    }

    /// <summary>"Envoys were expected": what was foreseen and did not come has failed, and nobody denies that it was foreseen.</summary>
    static bool Foreseen(Telling t, StoryAccounts accounts) =>
        accounts.Knowledge.Table(WordClasses.From).Has(t.Statement.Predicate, new Model.TextSpan(0, t.Statement.Predicate.Length), "foreseen thing");

    /// <summary>"The observers have still not come" says of a plan ("observers, who are to arrive by 20 August") that it has failed, and denies nothing.</summary>
    static bool Awaited(Telling negative, Telling positive, StoryAccounts accounts) =>
        accounts.Knowledge.Table(WordClasses.From).Has(negative.Report.Text, negative.Statement.Extent, "fail")
        && positive.Reading.Statements.Any(s => s.Sentence == positive.Statement.Sentence && s.Realis == Realis.Future && positive.Statement.Extent.Contains(s.Extent));

    /// <summary>What somebody did not confirm or mention is not denied.</summary>
    internal static bool OfSilence(Telling t)
    {
        foreach (var s in t.Reading.Statements)
        {
            if (s.Silence is not null && s.Sentence == t.Statement.Sentence && (s.Extent.Contains(t.Statement.Extent) || s.Silence.About?.Overlaps(t.Statement.Trigger) == true))
            {
                return true;
            }
        }

        return false;
    }

    static Finding Make(Relation relation, Telling a, Telling b, double confidence) =>
        new(relation, Facet.Polarity, Id, confidence, a.Statement.Extent, PlainWords.Of(a), b.Statement.Extent, PlainWords.Of(b));

    /// <summary>Log-odds from which a denial is taken to be of what the other tells, in whatever words.</summary>
    const double Surely = 0.8;

    /// <summary>Below these log-odds equal words are of two things.</summary>
    const double Apart = -1.3;

    /// <summary>Log-odds from which "no helicopter took part" is about the helicopter that another tells of.</summary>
    const double OfOneThing = -0.6;

    /// <summary>Log-odds from which one word will do: "no link" is not about all that "links".</summary>
    const double OfOneWord = 0.5;

    static readonly string[] Nothing = ["no", "without"];

    /// <summary>Of what is to come two sources can part where both hold it to be settled: "will give up the mines" against "will give up nothing".</summary>
    static bool Settled(TellingPair pair)
    {
        var (a, b) = (pair.First, pair.Second);
        return pair.Score >= Surely && a.Statement.Realis == Realis.Future && b.Statement.Realis == Realis.Future && !a.Statement.Sources.IsEmpty && !b.Statement.Sources.IsEmpty
            && !StoryAccounts.SameSources(a, b) && Firm(a) && Firm(b);

        static bool Firm(Telling t) => t.Statement.Factuality is Factuality.Certain or Factuality.CertainlyNot;
    }

    /// <summary>"There are no army units" denies what takes them for granted, though it be still to come: "the remaining units will leave".</summary>
    static bool Has(Telling a, Telling b)
    {
        var (negative, positive) = a.Sign < 0 ? (a, b) : (b, a);
        return Told(negative) && positive.Statement.Factuality == Factuality.Certain && negative.Statement.Predicate is "have" or "be" && Denied(negative).Any();
    }

    /// <summary>The thing of which the denial says that there was none is in the assertion, and both may tell one thing.</summary>
    static bool None(TellingPair pair, Telling negative, Telling positive, StoryAccounts accounts)
    {
        if (pair.Score < OfOneThing || positive.All.Words.Count < 3)
        {
            return false;
        }

        var denied = Denied(negative).Select(accounts.Lexicon.Of).TakeWhile(w => w.Weight >= 1.5).ToArray();
        return denied.Length > 0 && (denied.Length > 1 || pair.Score >= OfOneWord) && denied.All(w => positive.All.Nearness(w) >= 0.75);
    }

    /// <summary>The words after "no", "not one", "not a single".</summary>
    static IEnumerable<string> Denied(Telling negative)
    {
        var text = negative.Report.Text;
        string[] words = [.. WordSpans.Of(text, negative.Statement.Extent.Start, negative.Statement.Extent.End).Select(w => w.ToLowerInvariant())];
        for (var i = 0; i < words.Length; i++)
        {
            if (Nothing.Contains(words[i]))
            {
                return words.Skip(i + 1).Take(3);
            }

            if (words[i] == "not" && i + 2 < words.Length && (words[i + 1] == "one" || (words[i + 1] == "a" && words[i + 2] == "single")))
            {
                return words.Skip(words[i + 1] == "one" ? i + 2 : i + 3).Take(3);
            }
        }

        return [];
    }

    /// <summary>Log-odds from which a denial is of what the other tells though the acts have other names.</summary>
    const double UnderAnyName = 1.5;

    /// <summary>Both surely tell one thing, and the denied act is near what is told to have been done, or all that is said of both is.</summary>
    static bool Meets(TellingPair pair, Telling negative, Telling positive) =>
        pair.Score >= Surely && negative.All.Words.Count >= 2 && positive.All.Words.Count >= 3
        && (pair.Trigger >= 0.5 || negative.Trigger.NearestCosine(positive.Trigger) >= 0.5 || negative.Refutes || positive.Refutes
            || (pair.Score >= UnderAnyName && positive.Statement.Factuality == Factuality.Certain && negative.All.Cosine(positive.All) >= (Denies(negative, positive) ? 0.4 : 0.55)));

    /// <summary>Whether one's source denies.</summary>
    static bool Denies(Telling a, Telling b) => a.Statement.Sources is [.., { Stance: Stance.Denies }] || b.Statement.Sources is [.., { Stance: Stance.Denies }];

    /// <summary>The denied act itself, and most of what else the denial says, must be in the assertion.</summary>
    static bool Answers(Telling negative, Telling positive, StoryAccounts accounts)
    {
        var act = negative.Trigger.Words.Where(w => w.Weight >= 0.6).Select(positive.All.Nearness).DefaultIfEmpty(0).Max();
        if (act < 0.75 || negative.All.Cosine(positive.All) < 0.45)
        {
            return false;
        }

        var matched = negative.All.Words.Count(w => positive.All.Nearness(w) >= 0.75);
        if (matched >= 2 && positive.All.Words.Count >= 2)
        {
            return negative.All.CoveredBy(positive.All) >= 0.45;
        }

        // A bare denial ("had not been answered") takes its meaning from its sentence.
        return negative.All.Words.Count == 1 && positive.All.Words.Count >= 2 && accounts.Sentence(negative) is var said && said.CoveredBy(accounts.Sentence(positive)) >= 0.3
            && said.Cosine(accounts.Sentence(positive)) >= 0.6;
    }

    static bool Told(Telling t) => t.Statement.Realis is Realis.Past or Realis.Ongoing
        && ((t.Statement.Factuality == Factuality.Uncommitted && t.Sign < 0) || t.Statement.Factuality is Factuality.Certain or Factuality.Probable or Factuality.CertainlyNot or Factuality.ProbablyNot);

    /// <summary>What one clause says of a part of another denies that part, not the whole: "they met in July, where he disavowed interference in the election".</summary>
    static bool Nested(Telling a, Telling b) => a.Statement.Extent.Contains(b.Statement.Extent) || b.Statement.Extent.Contains(a.Statement.Extent);
}
