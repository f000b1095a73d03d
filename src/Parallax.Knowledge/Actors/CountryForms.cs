using Parallax.Knowledge.Packs;

namespace Parallax.Knowledge.Actors;

/// <summary>A country's entry and its forms: names, adjectives, nouns for its people, capitals.</summary>
static class CountryForms
{
    public static void Add(PackRow row, List<ActorEntry> entries, List<(string, ActorForm)> forms)
    {
        if (row.Id.Length != 3 || !row.Id.All(char.IsAsciiLetterUpper))
        {
            throw row.Wrong($"has the id '{row.Id}'; expected an ISO 3166-1 alpha-3 code");
        }

        var entry = new ActorEntry { Id = row.Id, Name = row["name"], Kind = ActorKind.Country, Country = row.Id, Sector = "GOV" };
        entries.Add(entry);
        foreach (var name in row.List("names").Prepend(row["name"]))
        {
            forms.Add((name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name, new ActorForm(entry, ActorNaming.Name)));
        }

        var people = row.List("people");
        foreach (var adjective in row.List("adjectives"))
        {
            forms.Add((adjective, new ActorForm(entry, ActorNaming.Adjective)));
            if (people.Length == 0 && Plural(adjective) is { } plural)
            {
                forms.Add((plural, new ActorForm(entry, ActorNaming.People)));
            }
        }

        foreach (var noun in people.Where(p => p != "-"))
        {
            forms.Add((noun, new ActorForm(entry, ActorNaming.People)));
        }

        foreach (var capital in row.List("capitals"))
        {
            forms.Add((capital, new ActorForm(entry, ActorNaming.Capital)));
        }
    }

    /// <summary>"Russian" makes "Russians"; "Chinese", "Irish", "French", "Swiss" make none.</summary>
    static string? Plural(string adjective) =>
        adjective.EndsWith("ese", StringComparison.Ordinal) || adjective.EndsWith("sh", StringComparison.Ordinal)
            || adjective.EndsWith("ch", StringComparison.Ordinal) || adjective.EndsWith("ss", StringComparison.Ordinal)
            || adjective.EndsWith("ic", StringComparison.Ordinal) || adjective.EndsWith('.') || !adjective.Any(char.IsLower)
            ? null
            : adjective + "s";
}
