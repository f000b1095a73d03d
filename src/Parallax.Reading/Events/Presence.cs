using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Events;

/// <summary>Tells a visit that is told by where somebody is: "the premier will be in Yerevan until Thursday", "the envoy is due in Tehran".</summary>
static class Presence
{
    /// <summary>Under which lemma the lexicon has what being in a place means.</summary>
    public const string Lemma = "@place";

    /// <summary>Whether a predicate under a copula is a place of one country in which somebody who speaks for another one is.</summary>
    public static bool Is(TextEvents text, int head, List<Slot> slots) =>
        IsInside(text.Tokens, head) && text.Named(head) is { } place
        && text.Mentions[place] is { Kind: MentionKind.Place, Actor.Country: { } where }
        && slots.Exists(s => s.Name == "subj" && text.Mention(s.Head) is { } m
            && text.Mentions[m] is { Kind: not MentionKind.Place, Actor: { Country: var home, Sector: "GOV" or "IGO" or "LEG" or null } } && home != where);

    static bool IsInside(TokenTable tokens, int head)
    {
        foreach (var c in tokens.Children(head))
        {
            if (tokens.Is(c, "case") && tokens.Lemma(c) is "in" or "at")
            {
                return true;
            }
        }

        return false;
    }
}
