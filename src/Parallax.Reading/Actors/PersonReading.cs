using Parallax.Knowledge.Actors;
using Parallax.Language;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>Gives persons their titles and appositions, and joins short names to full ones.</summary>
static class PersonReading
{
    /// <summary>Titles before a name belong to the name; they are no mentions of their own.</summary>
    public static void Titles(MentionContext context)
    {
        var tokens = context.Tokens;
        foreach (var person in context.Drafts)
        {
            if (person.Kind is not (MentionKind.Person or MentionKind.Miscellaneous or MentionKind.Organization) || person.Form?.Entry.Kind is ActorKind.Organization or ActorKind.Country)
            {
                continue;
            }

            var before = person.First - 1;
            if (before >= 0 && Honorific(tokens.Form(before)) is var (isHonorific, gender) && isHonorific)
            {
                person.Kind = MentionKind.Person;
                person.Gender = gender;
                before--;
            }

            if (before >= 0 && context.Owner[before] is { Kind: MentionKind.Description } title && title.End == before + 1 && title.Sentence == person.Sentence
                && !title.IsPlural && title.Agent!.Kind is AgentKind.Office or AgentKind.Person or AgentKind.Spokesman)
            {
                person.Kind = MentionKind.Person;
                Give(person, title);
                title.IsTitle = true;
                title.Antecedent = person;
                person.Rule = "person.title";

                // "Colonel-Major": one title of two words.
                if (title.First > 1 && tokens.Form(title.First - 1) is "-" && context.Owner[title.First - 2] is { Kind: MentionKind.Description } outer)
                {
                    (outer.IsTitle, outer.Antecedent) = (true, person);
                }
            }
        }
    }

    /// <summary>"Leif-Eric Easley, a professor at Ewha University", "Russia's ambassador in Washington, Anatoly Antonov".</summary>
    public static void Appositions(MentionContext context)
    {
        var tokens = context.Tokens;
        foreach (var person in context.Drafts)
        {
            if (person.Kind != MentionKind.Person)
            {
                continue;
            }

            var end = context.Text.Sentences[person.Sentence].End;
            if (person.End + 1 < end && tokens.Form(person.End) is "," or "(" or "—" or "–")
            {
                for (var i = person.End + 1; i < end && i <= person.End + 9; i++)
                {
                    if (context.Owner[i] is { Kind: MentionKind.Description } office)
                    {
                        if (!office.IsPlural && !office.IsTitle && office.Agent!.Kind is AgentKind.Office or AgentKind.Person or AgentKind.Spokesman
                            && !(office.End < end && context.Owner[office.End] is { Kind: MentionKind.Person }) && (person.Title is null || office.Modifier is not null))
                        {
                            Give(person, office);
                            office.Antecedent = person;
                            person.Rule = "person.apposition";
                        }

                        if (!office.IsTitle || !office.IsPlural)
                        {
                            break;
                        }
                    }

                    if (context.Owner[i] is null && tokens.Upos(i) is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.PRON or Upos.SCONJ or Upos.CCONJ && tokens.Form(i) is not "-")
                    {
                        break;
                    }
                }
            }

            var start = person.First > 0 && context.Owner[person.First - 1] is { IsTitle: true } own && own.End == person.First ? own.First : person.First;
            if ((person.Title is null || start < person.First) && start > 1 && tokens.Form(start - 1) is ",")
            {
                for (var i = start - 2; i >= 0 && i >= person.First - 10 && tokens.Sentence(i) == person.Sentence; i--)
                {
                    if (context.Owner[i] is { Kind: MentionKind.Description } office)
                    {
                        if (!office.IsPlural && !office.IsTitle && office.Antecedent is null && office.Agent!.Kind is AgentKind.Office or AgentKind.Person or AgentKind.Spokesman
                            && (tokens.Is(person.Head, "appos") || tokens.Is(person.Head, "flat") || tokens.IsBelow(person.Head, office.Head)))
                        {
                            if (person.Title is null || office.Modifier is not null)
                            {
                                Give(person, office);
                            }

                            office.Antecedent = person;
                            person.Rule = "person.apposition";
                        }

                        break;
                    }

                    if (tokens.Upos(i) is Upos.VERB or Upos.AUX or Upos.PUNCT)
                    {
                        break;
                    }
                }
            }
        }
    }

    static void Give(MentionDraft person, MentionDraft office)
    {
        person.Title = office.Agent;
        person.Modifier = office.Modifier;
        person.Possessor = office.Possessor;
        person.IsFormer = office.IsFormer;
        person.Gender = office.Gender == '\0' ? person.Gender : office.Gender;
    }

    /// <summary>Joins "Kim" to "Kim Jong Un": by any word of an earlier full name, or by the packs where no full name is given.</summary>
    public static void ShortNames(MentionContext context)
    {
        var known = new Dictionary<string, List<MentionDraft>>(StringComparer.Ordinal);
        var whole = new Dictionary<string, MentionDraft>(StringComparer.Ordinal);

        // A headline may give the surname that only the body spells out, so full names are collected first.
        foreach (var draft in context.Drafts)
        {
            if (draft.Kind == MentionKind.Person && (draft.End - draft.First > 1 || draft.Form is not null))
            {
                var key = draft.Form?.Entry.Id ?? NameFold.Fold(context.Words(draft.First, draft.End));
                if (whole.TryAdd(key, draft))
                {
                    for (var i = draft.First; i < draft.End; i++)
                    {
                        Remember(known, NameFold.Fold(context.Tokens.Form(i).ToString()), draft);
                    }

                    Remember(known, NameFold.Fold(context.Words(draft.First + (draft.End - draft.First > 2 ? 1 : 0), draft.End)), draft);
                }
            }
        }

        Untagged(context, known);
        foreach (var draft in context.Drafts)
        {
            if (draft.Kind is not (MentionKind.Person or MentionKind.Miscellaneous or MentionKind.Organization) || draft.Form is { Entry.Kind: not ActorKind.Person })
            {
                continue;
            }

            var folded = NameFold.Fold(context.Words(draft.First, draft.End));
            var key = draft.Form?.Entry.Id ?? folded;
            if (whole.TryGetValue(key, out var first))
            {
                draft.Antecedent = first == draft ? null : first;
                continue;
            }

            if (known.TryGetValue(folded, out var candidates))
            {
                draft.Kind = MentionKind.Person;
                if (candidates.Count == 1)
                {
                    draft.Antecedent = candidates[0];
                    draft.Rule = "person.shortname";
                    continue;
                }

                // Two of one surname: the one whose title fits, else the one named last before; unknown where neither tells.
                var fitting = candidates.Where(c => draft.Title is not null && c.Title?.Id == draft.Title.Id).ToArray();
                var before = candidates.Where(c => c.First < draft.First && draft.Sentence - c.Sentence <= 2).ToArray();
                draft.Antecedent = fitting.Length == 1 ? fitting[0] : before.Length == 1 ? before[0] : null;
                draft.IsAmbiguous = draft.Antecedent is null;
                draft.Rule = draft.IsAmbiguous ? "person.ambiguous" : "person.shortname";
                continue;
            }

            if (draft.Form is null && Holder(context, draft, folded) is { } form)
            {
                draft.Kind = MentionKind.Person;
                draft.Form = form;
                draft.Rule = "person.surname";
                if (whole.TryGetValue(form.Entry.Id, out var spelt))
                {
                    draft.Antecedent = spelt;
                    continue;
                }

                whole[form.Entry.Id] = draft;
                Remember(known, folded, draft);
            }
            else if (draft.Form is null && draft.Kind == MentionKind.Person)
            {
                whole[key] = draft;
            }
        }
    }

    /// <summary>A word that this report has as a family name is that name, also where the tagger saw none ("Peskov gave no date").</summary>
    static void Untagged(MentionContext context, Dictionary<string, List<MentionDraft>> known)
    {
        var tokens = context.Tokens;
        Span<char> buffer = stackalloc char[32];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var isNew = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var form = tokens.Form(i);
            if (context.Owner[i] is null && form.Length is > 2 and <= 32 && char.IsUpper(form[0]) && tokens.Upos(i) is not (Upos.DET or Upos.PRON or Upos.ADP or Upos.CCONJ or Upos.SCONJ)
                && lookup.TryGetValue(buffer[..NameFold.Fold(form, buffer)], out var persons)
                && AnyWritten(context, persons, form))
            {
                context.Add(new MentionDraft { First = i, End = i + 1, Sentence = tokens.Sentence(i), Kind = MentionKind.Person });
                isNew = true;
            }
        }

        if (isNew)
        {
            context.Sort();
        }
    }

    static bool AnyWritten(MentionContext context, List<MentionDraft> persons, ReadOnlySpan<char> form)
    {
        foreach (var person in persons)
        {
            if (Written(context, person, form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the full name has the word as its last, or as its first before a hyphenated or threefold name.</summary>
    static bool Written(MentionContext context, MentionDraft person, ReadOnlySpan<char> form) =>
        context.Tokens.Form(person.End - 1).Equals(form, StringComparison.OrdinalIgnoreCase)
        || (person.End - person.First > 2 && context.Tokens.Form(person.First).Equals(form, StringComparison.Ordinal));

    /// <summary>A surname alone means the one high office holder of that name on the day, of the report's countries before others.</summary>
    static ActorForm? Holder(MentionContext context, MentionDraft draft, string folded)
    {
        ActorForm? best = null;
        int bestScore = 0, ties = 0;
        foreach (var phrase in context.Actors.ShortNames.Find(folded.AsSpan()))
        {
            var entry = phrase.Value.Entry;
            var high = 0;
            var inOffice = false;
            foreach (var role in entry.Roles)
            {
                if (context.Published is not { } day || role.Days.Contains(day))
                {
                    inOffice = true;
                    high = Math.Max(high, role.IsHigh ? 3 : 0);
                }
            }

            var near = entry.Country is { } country ? context.Countries.GetValueOrDefault(country) : 0;
            if (!inOffice || (near == 0 && high == 0) || (draft.Kind != MentionKind.Person && (high == 0 || near == 0)))
            {
                continue;
            }

            var score = high + (2 * Math.Min(near, 5));
            if (best is null || score > bestScore)
            {
                (best, bestScore, ties) = (phrase.Value, score, 0);
            }
            else if (score == bestScore && best.Entry != entry)
            {
                ties++;
            }
        }

        return ties == 0 ? best : null;
    }

    static void Remember(Dictionary<string, List<MentionDraft>> known, string word, MentionDraft draft)
    {
        if (word.Length < 2)
        {
            return;
        }

        if (!known.TryGetValue(word, out var list))
        {
            known.Add(word, list = []);
        }

        if (!list.Contains(draft))
        {
            list.Add(draft);
        }
    }

    static (bool Is, char Gender) Honorific(ReadOnlySpan<char> form) => form switch
    {
        "Mr" or "Mr." => (true, 'm'),
        "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" => (true, 'f'),
        "Dr" or "Dr." or "Gen." or "Lt." or "Col." or "Maj." or "Capt." or "Adm." or "Sen." or "Rep." or "Prof." or "Comrade" => (true, '\0'),
        _ => (false, '\0'),
    };
}
