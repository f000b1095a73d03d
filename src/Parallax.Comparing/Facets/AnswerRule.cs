using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Facets;

/// <summary>
/// A denial set beside a claim, in whatever words: "gunners had fired cluster shells", and in the next sentence "the army said it had used nothing of the kind". A
/// report puts what one says beside what the accused answers to it; so the denial must come from whom the claim accuses.
/// </summary>
public static class AnswerRule
{
    /// <summary>Names the rule.</summary>
    public const string Id = "polarity.answered";

    /// <summary>Looks at one pair.</summary>
    public static Finding? Compare(TellingPair pair, StoryAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var (claim, denial) = (pair.First, pair.Second);
        if (!pair.SameReport || claim.Sign <= 0 || denial.Sign >= 0 || denial.Statement.Sentence - claim.Statement.Sentence > 1 || StoryAccounts.SameSources(claim, denial)
            || PolarityRule.OfSilence(denial) || claim.Statement.Realis == Realis.Future || denial.Statement.Realis == Realis.Future)
        {
            return null;
        }

        // What the report tells in its own voice is answered only by who denies it outright.
        var told = claim.Statement.Sources.IsEmpty;
        var outright = denial.Statement.Sources is [.., { Stance: Stance.Denies }];
        var voice = Sides.Voice(denial);

        // Who speaks of what he himself did answers whoever names him.
        var accused = outright || Sides.Agents(denial).Overlaps(voice) ? Sides.Named(claim) : Sides.Agents(claim);
        return voice.Overlaps(accused) && !Sides.Voice(claim).Overlaps(voice) && (!told || outright)
            ? new Finding(Relation.Conflict, Facet.Polarity, Id, 0.55, claim.Statement.Extent, PlainWords.Of(claim), denial.Statement.Extent, PlainWords.Of(denial))
            : null;
    }
}
