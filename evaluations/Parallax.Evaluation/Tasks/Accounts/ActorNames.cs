using Parallax.Model.Mentions;

namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Between a mention's actor and the gold's way to write actors: a state by its country code, others by name.</summary>
public static class ActorNames
{
    /// <summary>Whether a mention is read as a country or a name; "people" or "they" without an actor is neither.</summary>
    public static bool IsNamed(Mention mention) =>
        mention.Kind is not (MentionKind.Description or MentionKind.Pronoun) || mention.Actor?.Country is not null || mention.Actor?.Name is { Length: > 0 };

    /// <summary>A country code and a name, as far as known.</summary>
    public static (string? Country, string Name) Of(Mention mention) =>
        mention.Actor?.Country is { } country ? (country, mention.Actor.Sector is "GOV" or null ? "" : mention.Actor.Name ?? mention.Name) : (null, mention.Actor?.Name ?? mention.Name);

    /// <summary>Whether the gold's code or name means this one: the country's code, else a name of which one holds all content words of the other.</summary>
    public static bool Match((string? Country, string Name) system, string gold) =>
        system.Country == gold || Match(system.Name, gold);

    /// <summary>Whether two written actors mean the same.</summary>
    public static bool Match(string system, string gold)
    {
        if (system == gold)
        {
            return true;
        }

        if (system.Length == 0 || IsCode(gold) || IsCode(system))
        {
            return false;
        }

        var a = ContentWords.Of(system);
        var b = ContentWords.Of(gold);
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    static bool IsCode(string name) => name.Length == 3 && name.All(char.IsAsciiLetterUpper);
}
