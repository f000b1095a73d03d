using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Tells a country by where a sentence takes place: "Soldiers took power in Niger", "protesters blocked a road near Tel Aviv".</summary>
static class LocalReading
{
    /// <summary>The one country in which a description's sentence takes place, or null where it names none or several.</summary>
    public static string? Country(MentionContext context, MentionDraft draft)
    {
        var sentence = context.Text.Sentences[draft.Sentence];
        string? found = null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.Owner[i] is not { Kind: MentionKind.Place } place || place.First != i || IsAnothers(context, place, draft))
            {
                continue;
            }

            if (!IsWhere(context, place, sentence) || (place.Actor?.Country ?? place.Place?.Country) is not { } country || (found is not null && found != country))
            {
                return null;
            }

            found = country;
        }

        return found;
    }

    /// <summary>"The generals in Myanmar", "doctors in northern Nigeria": the country of the place that stands right behind a description, or null.</summary>
    public static string? Beside(MentionContext context, MentionDraft draft)
    {
        var end = context.Text.Sentences[draft.Sentence].End;
        if (draft.End >= end || context.Tokens.Lemma(draft.End) is not ("in" or "across" or "around"))
        {
            return null;
        }

        for (var i = draft.End + 1; i < end && i <= draft.End + 3; i++)
        {
            if (context.Owner[i] is { Kind: MentionKind.Place } place)
            {
                return context.Tokens.IsBelow(i, draft.Head) ? place.Actor?.Country ?? place.Place?.Country : null;
            }

            if (context.Tokens.Upos(i) is not (Upos.DET or Upos.ADJ))
            {
                return null;
            }
        }

        return null;
    }

    // "Haroun, wanted by the court in The Hague, says that the guards let him go": where a body in an aside sits is not where the rest takes place.
    static bool IsAnothers(MentionContext context, MentionDraft place, MentionDraft draft)
    {
        var before = place.First - 1;
        while (before > 0 && context.Owner[before] is null && context.Tokens.Upos(before) is Upos.ADP or Upos.DET)
        {
            before--;
        }

        if (before < 0 || context.Owner[before] is not { Kind: MentionKind.Description or MentionKind.Organization } other || other == draft)
        {
            return false;
        }

        for (var i = Math.Min(place.End, draft.End); i < Math.Max(place.First, draft.First); i++)
        {
            if (context.Tokens.Form(i) is ",")
            {
                return true;
            }
        }

        return false;
    }

    // "In Niger", "near the city of Goma", "in northern Syria".
    static bool IsWhere(MentionContext context, MentionDraft place, Sentence sentence)
    {
        for (var i = place.First - 1; i >= sentence.First && i >= place.First - 4; i--)
        {
            if (context.Tokens.Lemma(i) is "in" or "at" or "near" or "outside" or "across" or "throughout" or "around")
            {
                return true;
            }

            if (context.Owner[i] is not null || context.Tokens.Upos(i) is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADP))
            {
                return false;
            }
        }

        return false;
    }
}
