using Parallax.Language;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Reading.Events;

/// <summary>Finds who a participant is where its own word names nobody: the actor named inside its phrase.</summary>
static class InnerActors
{
    const int Deepest = 3;

    /// <summary>"Froze the assets of two generals from Myanmar", "hailed the vote in Senegal", "tens of thousands of Georgians": the mention of the participant, or null.</summary>
    public static int? Of(TextEvents text, PredicationDraft draft, ParticipantRole role, int head)
    {
        if (role is not ParticipantRole.Agent && PronounSense.Of(text, draft, head) is >= 0 and var noun)
        {
            return Below(text, draft.Head, noun, 0);
        }

        var own = text.Mention(head);
        if (own is { } named && text.Mentions[named].Actor is not null)
        {
            return own;
        }

        return own is { } group && !text.Mentions[group].Members.IsEmpty ? own : role switch
        {
            ParticipantRole.Patient or ParticipantRole.Recipient or ParticipantRole.Partner when head != draft.Head => Below(text, draft.Head, head, 0) ?? own,
            ParticipantRole.Agent when IsQuantity(text, head) || text.Tokens.Child(head, "appos") >= 0 => Below(text, draft.Head, head, Deepest - 1) ?? own,
            _ => own,
        };
    }

    /// <summary>The first actor named below a word by country or name; the words of <paramref name="outside"/> are not entered.</summary>
    public static int? Below(TextEvents text, int outside, int head, int depth)
    {
        if (depth >= Deepest)
        {
            return null;
        }

        foreach (var c in text.Tokens.Children(head))
        {
            if (c == outside || !IsInside(text.Tokens, c))
            {
                continue;
            }

            if (text.Mention(c) is { } m && text.Mentions[m] is { Kind: not MentionKind.Pronoun, Actor: { } actor } && (actor.Country is not null || actor.Name is not null))
            {
                return m;
            }

            if (Below(text, outside, c, depth + 1) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    static bool IsQuantity(TextEvents text, int head) =>
        text.Tokens.Upos(head) == Upos.NUM || text.Lexicon.InClass("quantity", text.Tokens.Lemma(head));

    static bool IsInside(TokenTable tokens, int c) => tokens.Deprel(c) switch
    {
        "nmod" => ClauseSlots.Preposition(tokens, c) is "of" or "from" or "in" or "against" or "with" or "to" or "on" or "for" or "between" or "at" or "near" or "inside" or "by",
        "nmod:poss" or "compound" or "amod" or "appos" or "nummod" => true,
        "acl" => tokens.Xpos(c) == "VBN",
        "obl" => true,
        _ => false,
    };
}
