using Parallax.Knowledge.Actors;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>One pass in text order that refers descriptions, groups and pronouns back. Looks at no more than <see cref="Window"/> mentions before.</summary>
static class ReferenceReading
{
    const int Window = 60;
    const int BlocSentences = 2;

    public static void Read(MentionContext context)
    {
        var drafts = context.Drafts;
        var named = new Dictionary<string, MentionDraft>(StringComparer.Ordinal);
        var armies = new Dictionary<string, Actor>(StringComparer.Ordinal);
        for (var at = 0; at < drafts.Count; at++)
        {
            var draft = drafts[at];
            if (draft.Kind == MentionKind.Pronoun)
            {
                if (PronounReading.IsSpeaker(context, draft))
                {
                    continue;
                }

                PronounReading.Resolve(context, at);
            }
            else if (draft.Kind == MentionKind.Description)
            {
                Describe(context, at, named);
            }

            Finish(context, draft);
            OfArmy(draft, armies);
            OfMinority(context, draft);
        }

        // Speakers often follow their words: "We will go," the minister said.
        for (var at = 0; at < drafts.Count; at++)
        {
            if (drafts[at] is { Kind: MentionKind.Pronoun, Name: null } draft)
            {
                PronounReading.Resolve(context, at);
                Finish(context, draft);
            }
        }

        foreach (var draft in drafts)
        {
            if (draft is { Possessor: { } possessor, Modifier: null, Kind: MentionKind.Description, Antecedent: null } && possessor.Root.Actor is not null)
            {
                draft.Modifier = possessor.Root;
                ActorCoding.Describe(draft);
            }
        }
    }

    // "Warplanes bombed the town": those of the one army that the text has named.
    static void OfArmy(MentionDraft draft, Dictionary<string, Actor> armies)
    {
        if (draft.Actor is { Sector: "MIL", Country: { } of, Name: not null } army && draft.Kind is MentionKind.Organization or MentionKind.Description && army.Id is not null)
        {
            armies.TryAdd(of, army);
        }
        else if (draft is { Kind: MentionKind.Description, Antecedent: null, Agent.Kind: AgentKind.Body or AgentKind.People, Actor: { Sector: "MIL", Name: null, Country: var country } }
            && (country is null ? armies.Count == 1 ? armies.Values.First() : null : armies.GetValueOrDefault(country)) is { } own)
        {
            draft.Actor = own;
            draft.Rule += ":" + own.Id;
        }
    }

    // "Syrian Kurds", "Bosnian Croats": of the country whose adjective stands before.
    static void OfMinority(MentionContext context, MentionDraft draft)
    {
        if (draft is { Kind: MentionKind.Norp, First: > 0 } && context.Tokens.Xpos(draft.Head) is "NNPS" or "NNS" && context.Owner[draft.First - 1] is { Kind: MentionKind.Norp, Actor.Country: { } country } before
            && before.Sentence == draft.Sentence && context.Tokens.Head(before.Head) == draft.Head && draft.Actor?.Country != country)
        {
            draft.Actor = new Actor(country, draft.Actor?.Sector, draft.Actor?.Name ?? context.Words(draft.First, draft.End));
            draft.Rule += ":minority";
        }
    }

    static void Finish(MentionContext context, MentionDraft draft)
    {
        // "The army" of the Sudan is the Sudanese Armed Forces, where these go by the name "Sudanese army".
        if (draft is { Kind: MentionKind.Description, Agent: { Kind: AgentKind.Body } agent, Antecedent: null, Actor: { Name: null, Country: { } country, Sector: { } sector } }
            && context.Actors.National(country, agent.Name) is { } national && national.Sector == sector)
        {
            draft.Actor = ActorCoding.Organization(national);
            draft.Rule += ":" + national.Id;
        }

        if (draft.Antecedent is { } back && draft.Kind != MentionKind.Person)
        {
            draft.Name = back.Root.Name;
            draft.Actor ??= back.Root.Actor;
        }

        draft.Name ??= context.Words(draft.First, draft.End);
    }

    static void Describe(MentionContext context, int at, Dictionary<string, MentionDraft> named)
    {
        var draft = context.Drafts[at];
        var agent = draft.Agent!;
        if (draft.Antecedent is { } person)
        {
            draft.Actor = person.Root.Actor;
            draft.Rule = draft.IsTitle ? "agent.title" : "agent.apposition";
            return;
        }

        if (draft.Possessor is { } possessor && possessor.Root.Kind != MentionKind.Pronoun)
        {
            draft.Modifier = possessor.Root;
        }

        if (draft.Modifier is null && draft.IsPlural && (draft.Counted > 0 || agent.Kind == AgentKind.Side) && GroupReading.Sum(context, at))
        {
            return;
        }

        if (draft.Joined.Count > 0 && draft.IsPlural)
        {
            draft.Joined.Reverse();
            draft.Members.AddRange(draft.Joined);
            draft.Members.Add(draft.Modifier!);
            draft.Rule = "agent.joined:" + agent.Id;
            return;
        }

        if (ActorCoding.Describe(draft))
        {
            named[agent.Name] = draft;
            return;
        }

        if (agent.Kind == AgentKind.State)
        {
            if (!draft.IsPlural && draft.IsDefinite && Last(context, at, d => d.IsCountry || d.Place is { Country: not null, Kind: "region" } && agent.Name is "enclave" or "territory") is { } country)
            {
                draft.Antecedent = country;
                draft.Actor = country.Actor;
                draft.Rule = "definite.state";
            }

            return;
        }

        if (draft.IsDefinite && !draft.IsPlural && Definite(context, at, named))
        {
            return;
        }

        // "The army", "police": whose is told by the one country that the report so far is about.
        if (named.TryGetValue(agent.Name, out var same) && same.Actor is not null && draft.Sentence - same.Sentence <= 8 && (draft.IsDefinite || draft.IsPlural || agent.Kind == AgentKind.Body) && !draft.IsPlural)
        {
            draft.Antecedent = same;
            draft.Actor = same.Actor;
            draft.Rule = "definite.samenoun";
            return;
        }

        var sector = agent.Sector == "UNK" ? null : agent.Sector;
        // "Heads of state", "defence chiefs": of several states, those of the body that the text has just named.
        if (draft.IsPlural && agent.Kind == AgentKind.Office
            && Last(context, at, d => d.Form?.Entry.Detail == "igo" && draft.Sentence - d.Sentence <= BlocSentences) is { Actor: { } bloc })
        {
            draft.Actor = bloc;
            draft.Rule = "agent.bloc:" + agent.Id;
            return;
        }

        if (sector is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY" or "OPP" && agent.Kind is not AgentKind.Person && Focus(context, at) is { } focus)
        {
            draft.Actor = sector == "GOV" ? ActorCoding.State(focus) : new Actor(focus, sector, null);
            draft.Rule = "agent.focus:" + agent.Id;
            return;
        }

        if ((LocalReading.Beside(context, draft) ?? (IsLocal(context, draft, sector) ? LocalReading.Country(context, draft) : null)) is { } here)
        {
            draft.Actor = sector == "GOV" ? ActorCoding.State(here) : new Actor(here, sector, null);
            draft.Rule = "agent.here:" + agent.Id;
            return;
        }

        if (sector is not null)
        {
            draft.Actor = new Actor(null, sector, null);
            draft.Rule = "agent:" + agent.Id;
        }
    }

    // Soldiers, the police and people who take to the streets are mostly of the country in which a sentence has them; a single visitor or a victim need not be.
    static bool IsLocal(MentionContext context, MentionDraft draft, string? sector) =>
        (sector is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "OPP" or "REB" or "UAF" || (sector is "CVL" or "LAB" or "EDU" or "MED" or "AGR" or "BUS" or "REL" && context.Tokens.Deprel(draft.Head) == "nsubj"))
        && (draft.IsPlural || draft.Agent!.Kind == AgentKind.Body || (draft.IsDefinite && draft.Agent.Kind == AgentKind.Office));

    static bool Definite(MentionContext context, int at, Dictionary<string, MentionDraft> named)
    {
        var draft = context.Drafts[at];
        var agent = draft.Agent!;
        if (agent.Kind is AgentKind.Office or AgentKind.Person or AgentKind.Spokesman
            && Last(context, at, d => d.Kind == MentionKind.Person && Holds(context, d.Root, agent)) is { } holder)
        {
            draft.Antecedent = holder;
            draft.Actor = holder.Root.Actor;
            draft.Rule = "definite.office";
            return true;
        }

        if (agent.Kind != AgentKind.Body)
        {
            return false;
        }

        var found = agent.Name switch
        {
            "bloc" or "regional bloc" or "alliance" or "military alliance" or "organization" or "international organization" or "world body" or "trade bloc" or "regional body"
                => Last(context, at, d => d.Form?.Entry.Detail == "igo"),
            "agency" or "news agency" or "state news agency" or "broadcaster" or "newspaper" or "daily" => Last(context, at, d => d.Form?.Entry.Detail is "media" || (agent.Name == "agency" && d.Form?.Entry.Detail is "igo" or "spy")),
            "group" or "militia" or "movement" or "armed group" or "militant group" or "rebel group" or "terrorist group" or "rebel movement" or "paramilitary force" or "paramilitary group" or "faction"
                => Last(context, at, d => d.Form?.Entry.Detail is "armed"),
            "party" or "ruling party" or "opposition party" => Last(context, at, d => d.Form?.Entry.Detail is "party"),
            "army" or "military" or "navy" or "air force" or "armed force" => Last(context, at, d => d.Form?.Entry is { Sector: "MIL", Kind: ActorKind.Organization }),
            "company" or "firm" or "airline" or "bank" => Last(context, at, d => d.Form?.Entry.Detail is "company" || (d.Kind == MentionKind.Organization && d.Form is null)),
            _ => null,
        };
        if (found is null)
        {
            return false;
        }

        draft.Antecedent = found;
        draft.Actor = found.Actor;
        draft.Rule = "definite.body";
        return true;
    }

    /// <summary>Whether a person holds an office by the text's title or, on the report's day, by the pack.</summary>
    static bool Holds(MentionContext context, MentionDraft person, AgentEntry agent)
    {
        if (person.Title is { } title && (title.Id == agent.Id || title.Name.EndsWith(" " + agent.Name, StringComparison.Ordinal)))
        {
            return true;
        }

        return person.Form?.Entry.RoleOn(context.Published, out _) is { } role
            && (role.Title == agent.Name || role.Title.EndsWith(" " + agent.Name, StringComparison.Ordinal) || (agent.Name is "premier" && role.Title == "prime minister"));
    }

    static MentionDraft? Last(MentionContext context, int at, Func<MentionDraft, bool> fits)
    {
        for (var i = at - 1; i >= 0 && i >= at - Window; i--)
        {
            var draft = context.Drafts[i];
            if (draft.Kind is not MentionKind.Pronoun && fits(draft))
            {
                return draft.Root;
            }
        }

        return null;
    }

    /// <summary>The one country that the sentence, or the report up to here, speaks of; null where there are several.</summary>
    static string? Focus(MentionContext context, int at)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        for (var i = at - 1; i >= 0 && i >= at - Window; i--)
        {
            var draft = context.Drafts[i];
            if (draft.Kind is MentionKind.Place or MentionKind.Norp or MentionKind.Person && draft.Actor?.Country is { } country)
            {
                var weight = draft.Kind == MentionKind.Person ? 1 : 2;
                counts[country] = counts.GetValueOrDefault(country) + weight;
                total += weight;
            }
        }

        foreach (var (country, count) in counts)
        {
            if (count >= 3 && count * 3 >= total * 2)
            {
                return country;
            }
        }

        return null;
    }
}
