using Parallax.Knowledge.Actors;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Reads what stands around an agent's noun in its phrase: whose it is, whether it is definite, counted or former.</summary>
static class ModifierReading
{
    public static void Read(MentionContext context)
    {
        foreach (var draft in context.Drafts)
        {
            if (draft.Kind == MentionKind.Description)
            {
                Left(context, draft);
                if (draft.Modifier is null && !draft.IsPossessed)
                {
                    Right(context, draft);
                }
            }
        }
    }

    static void Left(MentionContext context, MentionDraft draft)
    {
        var tokens = context.Tokens;
        var start = context.Text.Sentences[draft.Sentence].First;
        for (var i = draft.First - 1; i >= start && draft.First - i <= 12; i--)
        {
            if (context.Owner[i] is { } owner)
            {
                // "Iran-backed", "rebel-held": who backs or holds is not whose it is.
                if (owner.End < draft.First && tokens.Form(owner.End) is "-" or "–" && owner.End + 1 < draft.First && tokens.Xpos(owner.End + 1) is "VBN" or "VBD" or "JJ" or "VBG" && !char.IsUpper(tokens.Form(owner.End + 1)[0]))
                {
                    i = owner.First;
                    continue;
                }

                if (owner.Kind is MentionKind.Pronoun || !IsJoined(context, owner, draft, i))
                {
                    return;
                }

                // "Ethnic Armenian leaders" of a region are not Armenia's.
                if (owner.Kind == MentionKind.Norp && owner.First > start && context.Is(owner.First - 1, "ethnic"))
                {
                    i = owner.First - 1;
                    continue;
                }

                if (owner.Kind != MentionKind.Description)
                {
                    if (draft.Modifier is null)
                    {
                        draft.Modifier = owner;
                        Join(context, draft, owner, start);
                    }
                }
                else if (draft.Modifier is null && (owner.IsTitle || IsPossessive(context, owner.End)))
                {
                    draft.Modifier = owner;
                }

                i = owner.First;
                continue;
            }

            var form = tokens.Form(i);
            var upos = tokens.Upos(i);
            if (upos == Upos.DET || form is "The" or "the")
            {
                draft.IsDefinite |= form.Equals("the", StringComparison.OrdinalIgnoreCase) || form.Equals("this", StringComparison.OrdinalIgnoreCase)
                    || form.Equals("that", StringComparison.OrdinalIgnoreCase);
                Count(draft, form);
                return;
            }

            if (form.Equals("both", StringComparison.OrdinalIgnoreCase))
            {
                draft.Counted = 2;
                return;
            }

            if (upos == Upos.NUM)
            {
                Count(draft, form);
                continue;
            }

            if (upos == Upos.PRON && tokens.Xpos(i) is "PRP$")
            {
                draft.IsPossessed = true;
                return;
            }

            if (form.Equals("former", StringComparison.OrdinalIgnoreCase) || form.Equals("ex", StringComparison.OrdinalIgnoreCase)
                || form.Equals("then", StringComparison.OrdinalIgnoreCase) || form.Equals("ousted", StringComparison.OrdinalIgnoreCase)
                || form.Equals("deposed", StringComparison.OrdinalIgnoreCase) || form.Equals("late", StringComparison.OrdinalIgnoreCase))
            {
                draft.IsFormer = true;
                continue;
            }

            if (upos is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADV || form is "-" or "–" or "'s" or "’s" or "'" or "’"
                || (upos == Upos.VERB && tokens.Is(i, "amod")))
            {
                continue;
            }

            return;
        }
    }

    /// <summary>"Russian, Indian and Chinese officials": names of the modifier's kind before it, parted by commas and "and".</summary>
    static void Join(MentionContext context, MentionDraft draft, MentionDraft modifier, int start)
    {
        var at = modifier.First - 1;
        while (at > start && (context.Is(at, "and") || context.Is(at, "or") || context.Tokens.Form(at) is "," or "-" or "–" or "/")
            && context.Owner[at - 1] is { } owner && owner.Kind == modifier.Kind && owner.Kind is MentionKind.Norp or MentionKind.Place
            && (context.Is(at, "and") || context.Tokens.Form(at) is "-" or "–" or "/" || draft.Joined.Count > 0))
        {
            draft.Joined.Add(owner);
            at = owner.First - 1;
        }
    }

    // "The foreign ministers of Germany, France and China"
    static void JoinRight(MentionContext context, MentionDraft draft, MentionDraft modifier, int end)
    {
        for (var at = modifier.End; at + 1 < end && (context.Tokens.Form(at) is "," || context.Is(at, "and")); at++)
        {
            var isLast = context.Is(at, "and") || context.Is(at + 1, "and");
            var next = context.Is(at + 1, "and") || context.Is(at + 1, "the") ? at + 2 : at + 1;
            if (next >= end || context.Owner[next] is not { } owner || owner.Kind != modifier.Kind || owner.Kind is not (MentionKind.Place or MentionKind.Organization))
            {
                // A list that no "and" closes is none.
                draft.Joined.Clear();
                return;
            }

            draft.Joined.Add(owner);
            if (isLast)
            {
                return;
            }

            at = owner.End - 1;
        }

        draft.Joined.Clear();
    }

    static void Count(MentionDraft draft, ReadOnlySpan<char> form)
    {
        if (form.Equals("both", StringComparison.OrdinalIgnoreCase) || form.Equals("two", StringComparison.OrdinalIgnoreCase) || form is "2")
        {
            draft.Counted = 2;
        }
        else if (form.Equals("three", StringComparison.OrdinalIgnoreCase) || form is "3")
        {
            draft.Counted = 3;
        }
    }

    /// <summary>Whether a name to the left belongs to the agent's phrase: a possessor, or below it in the tree.</summary>
    static bool IsJoined(MentionContext context, MentionDraft owner, MentionDraft draft, int at)
    {
        if (IsPossessive(context, owner.End))
        {
            return true;
        }

        // Between a name and the agent only words of the phrase have been passed, so a comma or verb cannot stand between.
        return owner.Kind is not MentionKind.Person && (context.Tokens.IsBelow(owner.Head, draft.Head)
            || draft.First - at <= 3 || context.Tokens.Head(draft.Head) == owner.Head);
    }

    static bool IsPossessive(MentionContext context, int end)
    {
        if (end >= context.Tokens.Count)
        {
            return false;
        }

        var form = context.Tokens.Form(end);
        return form is "'s" or "’s" || (form is "'" or "’" && context.Tokens.Xpos(end) == "POS");
    }

    /// <summary>"Of Niger", "for the Polish Defence Ministry", "from Iran", "in Nairobi": each as far as the noun allows it.</summary>
    static void Right(MentionContext context, MentionDraft draft)
    {
        var tokens = context.Tokens;
        var end = context.Text.Sentences[draft.Sentence].End;
        if (draft.End + 1 >= end)
        {
            return;
        }

        var preposition = tokens.Form(draft.End);
        var strong = preposition is "of" or "for";
        if (!strong && preposition is not ("from" or "in" or "at"))
        {
            return;
        }

        // "In Washington" tells where an ambassador is, not whose.
        if (preposition is "in" or "at" && draft.Agent is { Kind: AgentKind.Office } or { Name: "diplomat" or "embassy" or "envoy" or "correspondent" })
        {
            return;
        }

        for (var i = draft.End + 1; i < end && i <= draft.End + 5; i++)
        {
            if (context.Owner[i] is { } owner)
            {
                if (owner.Kind is not MentionKind.Person and not MentionKind.Pronoun && (owner.Kind != MentionKind.Norp || strong || preposition is "from"))
                {
                    draft.Modifier = owner;
                    if (draft.IsPlural && (strong || preposition is "from"))
                    {
                        JoinRight(context, draft, owner, end);
                    }
                }

                return;
            }

            if (tokens.Upos(i) is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN))
            {
                return;
            }
        }
    }
}
