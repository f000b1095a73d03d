using Parallax.Knowledge.Actors;
using Parallax.Knowledge.Places;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Finds names: what the packs know and what the name tagger sees, the longer stretch winning, the pack at equal length.</summary>
static class NameReading
{
    public static void Read(MentionContext context)
    {
        var tokens = context.Tokens;
        var tagged = new NameSpan[tokens.Count];
        var inTagged = new bool[tokens.Count];
        foreach (var span in context.Text.Names)
        {
            for (var i = span.First; i < span.End; i++)
            {
                tagged[i] = span;
                inTagged[i] = true;
            }
        }

        for (var s = 0; s < context.Text.Sentences.Length; s++)
        {
            var sentence = context.Text.Sentences[s];
            var shouting = IsShouting(context, sentence);
            for (var i = sentence.First; i < sentence.End;)
            {
                var end = Known(context, i, sentence, shouting, inTagged[i] ? tagged[i] : null, out var forms, out var places);
                if (inTagged[i] && tagged[i].First == i && tagged[i].End > end)
                {
                    // "Northern Israel" is Israel; "Northern Ireland" has a name of its own.
                    if (end < 0 && tagged[i].Kind == MentionKind.Place && tokens.Upos(i) == Upos.ADJ && char.IsLower(tokens.Form(i)[0])
                        && Known(context, i + 1, sentence, shouting, tagged[i], out _, out _) == tagged[i].End)
                    {
                        i++;
                        continue;
                    }

                    // "Pyongyang's Kim Il Sung Square" is two names.
                    var possessive = end > 0 && context.Tokens.Form(end) is "'s" or "’s" && end + 1 < tagged[i].End ? end + 1 : -1;
                    if (possessive > 0)
                    {
                        for (var j = possessive; j < tagged[i].End; j++)
                        {
                            tagged[j] = tagged[j] with { First = possessive };
                        }

                        Add(context, i, end, s, forms, places, null);
                        i = possessive;
                        continue;
                    }

                    i = Tagged(context, tagged[i], s);
                    continue;
                }

                // "The National" is a paper, but not in "The National Council …".
                if (end < 0 || (end < sentence.End && i + 1 < sentence.End && context.Is(i, "the")
                    && Known(context, i + 1, sentence, shouting, inTagged[i + 1] ? tagged[i + 1] : null, out _, out _) > end))
                {
                    i++;
                    continue;
                }

                // A known name inside a longer name that begins before it, or runs on ("Seoul National University"), belongs to the longer one.
                Add(context, i, end, s, forms, places, inTagged[i] ? tagged[i].Kind : null);
                i = end;
            }
        }
    }

    static int Known(MentionContext context, int i, Sentence sentence, bool shouting, NameSpan? tag, out ActorForm[] forms, out PlaceEntry[] places)
    {
        forms = [];
        places = [];
        var tokens = context.Tokens;
        var form = tokens.Form(i);
        if (form.Length < 2 || !(char.IsLetterOrDigit(form[0])))
        {
            return -1;
        }

        var actorEnd = PhraseMatch.Find(context.Actors.Names, tokens, i, sentence.End, properly: true, out var actors);
        if (shouting && actorEnd > 0)
        {
            actors = [.. actors.Where(a => !a.IsAcronym)];
            actorEnd = actors.Length == 0 ? -1 : actorEnd;
        }

        var placeEnd = char.IsUpper(form[0]) ? PhraseMatch.Find(context.Places.Names, tokens, i, sentence.End, properly: true, out var found) is var e && e > 0
            && (IsProper(tokens, i, e) || tag is not null) ? Keep(found, out places, e) : -1 : -1;
        if (placeEnd > actorEnd)
        {
            return placeEnd;
        }

        if (actorEnd < 0)
        {
            return -1;
        }

        // One common word ("Shell", "Intel", "Petra") is a name only where the tagger or the parser takes it for one.
        if (actorEnd == i + 1 && tag is null && !IsProper(tokens, i, actorEnd) && actors.All(a => a.Value.Entry.Kind is not ActorKind.Country and not ActorKind.Group))
        {
            return -1;
        }

        if (placeEnd < actorEnd)
        {
            places = [];
        }

        forms = [.. actors.Select(a => a.Value).Distinct()];
        return actorEnd;
    }

    static int Keep(Phrase<PlaceEntry>[] found, out PlaceEntry[] places, int end)
    {
        places = [.. found.Select(f => f.Value).Distinct()];
        return end;
    }

    static void Add(MentionContext context, int first, int end, int sentence, ActorForm[] forms, PlaceEntry[] places, MentionKind? tag)
    {
        // A company's or a paper's name of one word may be somebody's family name; nobody is called Kremlin.
        if (tag == MentionKind.Person && end == first + 1 && forms.Length > 0 && forms.All(f => f.Entry is { Kind: ActorKind.Organization, Detail: "company" or "media" or "party" }))
        {
            forms = [];
        }

        if (tag == MentionKind.Person && forms.Length == 0 && (end == first + 1 || places.All(p => p.Weight < 1_000_000)))
        {
            places = [];
        }

        var kind = forms.Length > 0 && !(tag is MentionKind.Place or MentionKind.Facility && places.Length > 0 && forms.All(f => f.Entry.Kind == ActorKind.Organization && f.Entry.Detail != "entity"))
            ? KindOf(forms[0])
            : places.Length > 0 ? MentionKind.Place : tag ?? MentionKind.Miscellaneous;
        if (kind == MentionKind.Place && forms.Length > 0 && forms.All(f => f.Entry.Kind == ActorKind.Organization && f.Entry.Detail != "entity"))
        {
            forms = [];
        }

        context.Add(new MentionDraft { First = first, End = end, Sentence = sentence, Kind = kind, Forms = forms, Places = places, IsTaggedPlace = tag == MentionKind.Place });
    }

    static int Tagged(MentionContext context, NameSpan span, int sentence)
    {
        var (first, end) = (span.First, span.End);
        while (first < end - 1 && context.Tokens.Upos(first) is Upos.PUNCT or Upos.DET)
        {
            first++;
        }

        // "Russian Defence Ministry", "Ministry of Health of Chad": an agent's noun with its modifiers, read as such later.
        if (span.Kind is MentionKind.Organization or MentionKind.Miscellaneous)
        {
            var after = PhraseMatch.Find(context.Actors.Names, context.Tokens, first, end, properly: true, out var owners);
            var agentFirst = after > 0 && owners.Any(o => o.Value.Entry.Kind == ActorKind.Country) ? after : first;
            while (agentFirst > first && agentFirst < end && context.Tokens.Form(agentFirst) is "'s" or "’s")
            {
                agentFirst++;
            }

            var agentEnd = agentFirst < end ? PhraseMatch.Find(context.Agents.Forms, context.Tokens, agentFirst, end, properly: false, out _) : -1;
            if (agentEnd > 0 && (agentEnd == end || context.Tokens.Form(agentEnd) is "of" or "for" or "in"))
            {
                if (agentFirst > first)
                {
                    Add(context, first, after, sentence, [.. owners.Select(o => o.Value)], [], null);
                }

                return agentEnd;
            }
        }

        while (end > first + 1 && (context.Tokens.Upos(end - 1) == Upos.PUNCT || context.Is(end - 1, "'s") || context.Is(end - 1, "’s")) && context.Tokens.Form(end - 1) is not ".")
        {
            end--;
        }

        // Days and months are times, not names.
        if (span.Kind is not (MentionKind.Miscellaneous or MentionKind.Norp) || !IsCalendar(context.Tokens.Form(first)))
        {
            context.Add(new MentionDraft { First = first, End = end, Sentence = sentence, Kind = span.Kind });
        }

        return span.End;
    }

    /// <summary>Days of the week and months, short forms and possessives too.</summary>
    static bool IsCalendar(ReadOnlySpan<char> form)
    {
        var word = form.EndsWith("'s") || form.EndsWith("’s") ? form[..^2] : form.TrimEnd('.');
        return word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
            or "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
            or "Jan" or "Feb" or "Mar" or "Apr" or "Jun" or "Jul" or "Aug" or "Sept" or "Sep" or "Oct" or "Nov" or "Dec";
    }

    static MentionKind KindOf(ActorForm form) => form.Entry.Kind switch
    {
        ActorKind.Country => form.Naming is ActorNaming.Adjective or ActorNaming.People ? MentionKind.Norp : MentionKind.Place,
        ActorKind.Person => MentionKind.Person,
        ActorKind.Group => MentionKind.Norp,
        _ => form.Entry.Detail == "entity" ? MentionKind.Place : MentionKind.Organization,
    };

    static bool IsProper(TokenTable tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens.Upos(i) == Upos.PROPN || tokens.Xpos(i) is "NNP" or "NNPS")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A headline in capitals tells nothing by its capitals.</summary>
    static bool IsShouting(MentionContext context, Sentence sentence)
    {
        var letters = 0;
        foreach (var c in sentence.Span.In(context.Text.Text))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters > 12;
    }
}
