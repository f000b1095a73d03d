using Parallax.Knowledge.Actors;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Actors;

/// <summary>From a draft's entry, title and modifiers to country, sector and name. What nothing tells stays null.</summary>
static class ActorCoding
{
    /// <summary>Codes every name; persons by the fullest mention of their chain.</summary>
    public static void Names(MentionContext context)
    {
        foreach (var draft in context.Drafts)
        {
            switch (draft.Kind)
            {
                case MentionKind.Description or MentionKind.Pronoun or MentionKind.Person:
                    break;
                default:
                    Named(context, draft);
                    break;
            }
        }

        // After the names that titles hang on, wherever these stand.
        foreach (var draft in context.Drafts)
        {
            if (draft.Kind == MentionKind.Person && draft.Antecedent is null)
            {
                Person(context, draft);
            }
        }

        foreach (var draft in context.Drafts)
        {
            if (draft.Kind == MentionKind.Person && draft.Antecedent is not null)
            {
                // A title on a later mention tells the office where the first had none.
                var root = draft.Root;
                if (root.Title is null && draft.Title is not null && root.Form is null)
                {
                    (root.Title, root.Modifier, root.IsFormer) = (draft.Title, draft.Modifier, draft.IsFormer);
                    Person(context, root);
                }

                root.Gender = root.Gender == '\0' ? draft.Gender : root.Gender;
            }
        }

        foreach (var draft in context.Drafts)
        {
            if (draft.Kind == MentionKind.Person && draft.Antecedent is not null)
            {
                var root = draft.Root;
                (draft.Actor, draft.Name) = (root.Actor, root.Name);
                draft.Rule = draft.Rule == "name.unknown" ? "person.samename" : draft.Rule;
            }
        }
    }

    static void Named(MentionContext context, MentionDraft draft)
    {
        var words = context.Words(draft.First, draft.End);
        draft.Name = words;
        if (draft.Form is { } form)
        {
            var entry = form.Entry;
            switch (entry.Kind)
            {
                case ActorKind.Country when form.Naming is ActorNaming.Name:
                    draft.Name = words;
                    draft.Actor = State(entry.Id);
                    draft.Rule = "country.name:" + entry.Id;
                    return;
                case ActorKind.Country when form.Naming == ActorNaming.Capital:
                    var government = ChoiceReading.IsGovernment(context, draft);
                    draft.Actor = government ? State(entry.Id) : new Actor(entry.Id, null, null, entry.Id);
                    draft.Rule = (government ? "metonym.capital:" : "place.capital:") + entry.Id;
                    return;
                case ActorKind.Country when form.Naming == ActorNaming.People:
                    draft.Actor = new Actor(entry.Id, "CVL", null);
                    draft.Rule = "country.people:" + entry.Id;
                    draft.IsPlural = true;
                    return;
                case ActorKind.Country:
                    draft.Actor = new Actor(entry.Id, null, null, entry.Id);
                    draft.Rule = "country.adjective:" + entry.Id;
                    return;
                case ActorKind.Organization:
                    draft.Actor = Organization(entry);
                    draft.Rule = "organization:" + entry.Id;
                    return;
                default:
                    draft.IsPlural = words.EndsWith('s');
                    draft.Actor = new Actor(entry.Country, draft.IsPlural ? "CVL" : null, entry.Name, entry.Id);
                    draft.Rule = "group:" + entry.Id;
                    return;
            }
        }

        if (draft.Place is { } place)
        {
            draft.Actor = place.Country is { } country ? new Actor(country, null, null, country) : null;
            draft.Rule = "place:" + place.Id;
            return;
        }

        if (draft.Kind == MentionKind.Organization)
        {
            draft.Actor = new Actor(InnerCountry(context, draft), null, words);
            draft.Rule = "organization.unknown";
        }
    }

    /// <summary>The state as an actor: its government.</summary>
    public static Actor State(string country) => new(country, "GOV", null, country);

    /// <summary>An institution whose name stands for a government is that government; others act by their own name.</summary>
    public static Actor Organization(ActorEntry entry) =>
        entry is { Detail: "institution", Sector: "GOV", Country: { } country } ? new Actor(country, "GOV", null, country) : new Actor(entry.Country, entry.Sector, entry.Name, entry.Id);

    /// <summary>"Seoul National University", "Bank of China": the country inside an unknown organisation's name.</summary>
    static string? InnerCountry(MentionContext context, MentionDraft draft)
    {
        for (var i = draft.First; i < draft.End; i++)
        {
            if (PhraseMatch.Find(context.Actors.Names, context.Tokens, i, draft.End, properly: true, out var found) > 0 && found.Length == 1 && found[0].Value.Entry.Country is { } country)
            {
                return country;
            }
        }

        // "Lund University in Sweden".
        return draft.End + 1 < context.Tokens.Count && context.Is(draft.End, "in") && context.Owner[draft.End + 1] is { Kind: MentionKind.Place } place
            ? place.Form?.Entry.Country ?? place.Place?.Country
            : null;
    }

    static void Person(MentionContext context, MentionDraft draft)
    {
        var words = context.Words(draft.First, draft.End);
        if (draft.Form?.Entry is { } entry)
        {
            var role = entry.RoleOn(context.Published, out var isFormer);
            isFormer |= draft.IsFormer && draft.Title is not null;
            var country = role?.Country is "IGO" ? null : role?.Country ?? entry.Country;
            var sector = isFormer && role?.Sector == "GOV" ? "ELI" : role?.Country is "IGO" ? "IGO" : role?.Sector ?? entry.Sector;

            // What the text calls somebody outweighs what the pack knows.
            if (draft.Title is { } office && !draft.IsFormer && isFormer && office.Sector == "GOV")
            {
                sector = "GOV";
            }

            draft.Actor = new Actor(country, sector, entry.Name, entry.Id);
            draft.Name = words.Length >= entry.Name.Length ? words : draft.End - draft.First == 1 ? entry.Name : words;
            draft.Rule = (draft.Rule == "name.unknown" ? "person" : draft.Rule) + ":" + entry.Id + (isFormer ? ":former" : "");
            draft.Gender = draft.Gender == '\0' ? entry.IsFemale ? 'f' : 'm' : draft.Gender;
            return;
        }

        draft.Name = words;
        if (draft.IsAmbiguous)
        {
            return;
        }

        if (draft.Title is { } title)
        {
            var (country, sector) = Code(title, draft.Modifier);
            draft.Actor = new Actor(country, draft.IsFormer && sector == "GOV" ? "ELI" : sector, words);
            return;
        }

        draft.Actor = new Actor(null, null, words);
    }

    /// <summary>Country and sector of an agent's noun with its modifier.</summary>
    public static (string? Country, string? Sector) Code(AgentEntry agent, MentionDraft? modifier)
    {
        var country = modifier?.Actor?.Country;
        var sector = agent.Sector is "UNK" ? null : agent.Sector;
        if (modifier?.Actor is { Sector: { } of } owner)
        {
            // Who speaks or works for an organisation belongs to its sector; a word of its own sector keeps it.
            var isBelonging = agent.Kind == AgentKind.Spokesman || of == "IGO" || (sector == "GOV" && owner.Name is not null && owner.Sector != "CVL") || (agent.Name is "leader" or "chief" or "member" or "fighter" && owner.Name is not null);
            sector = isBelonging ? of : sector;
        }

        return (country, sector);
    }

    /// <summary>Codes a description by its modifier; whether it could.</summary>
    public static bool Describe(MentionDraft draft)
    {
        var agent = draft.Agent!;
        if (draft.Modifier?.Root is not { Actor: { } owner } modifier)
        {
            return false;
        }

        // "Russia's ally", "its neighbour" is somebody else; "Western allies", "the Syrian side" are what the adjective says.
        if (agent.Kind == AgentKind.Side && agent.Name is not "side" && modifier.Kind != MentionKind.Norp)
        {
            return false;
        }

        var (country, sector) = Code(agent, modifier);
        if (agent.Kind == AgentKind.State)
        {
            draft.Actor = country is null ? null : State(country);
            draft.Rule = "agent.state";
            return country is not null;
        }

        if (modifier.Form?.Entry is { Detail: "armed" } && agent.Sector is "CVL" or "MIL" or "GOV" or "REB" or "PRM" or "PTY")
        {
            draft.Actor = owner;
            draft.Rule = "agent.organization:" + agent.Id;
            return true;
        }

        // "ECOWAS army chiefs", "Hamas fighters", "UN officials" act for the organisation itself.
        if (owner.Name is not null && modifier.Kind is MentionKind.Organization or MentionKind.Place && sector == owner.Sector | owner.Sector is "IGO" or "REB" or "PRE" or "PRM")
        {
            draft.Actor = owner;
            draft.Rule = "agent.organization:" + agent.Id;
            return true;
        }

        if (country is null && sector is null)
        {
            return false;
        }

        var isGovernment = sector == "GOV" && country is not null;
        draft.Actor = isGovernment ? State(country!) : new Actor(country, draft.IsFormer && sector == "GOV" ? "ELI" : sector, null);
        draft.Rule = "agent.modifier:" + agent.Id;
        return true;
    }
}
