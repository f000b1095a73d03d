namespace Parallax.Knowledge.Actors;

/// <summary>The one name by which reports call a person: the family name, wherever the country's custom puts it, or the given name where custom is that.</summary>
static class ShortName
{
    // Countries whose persons are called by the first of their names: family name first, or given name first and used.
    static readonly HashSet<string> First = ["CHN", "PRK", "KOR", "TWN", "VNM", "KHM", "ETH", "ERI", "THA", "MYS", "IDN", "MNG"];

    public static IEnumerable<string> Of(ActorEntry person, string[] names)
    {
        var all = names.Prepend(person.Name).Where(n => !n.Contains('(', StringComparison.Ordinal)).ToArray();
        foreach (var name in all)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2)
            {
                continue;
            }

            if (person.Country is { } country && First.Contains(country) && !(country is "TWN" or "IDN" && words.Length == 2 && words[1].IndexOf('-', StringComparison.Ordinal) < 0))
            {
                yield return words[0];
                continue;
            }

            var last = words[^1] is "Jr." or "Jr" or "III" or "II" && words.Length > 2 ? words[^2] : words[^1];
            if (last.Any(char.IsLower) && last.Length > 2)
            {
                yield return last;
                var dash = last.IndexOf('-', StringComparison.Ordinal);
                if (dash is 2 && char.IsLower(last[0]))
                {
                    yield return last[3..];
                }

                // "von der Leyen", "da Silva", "Ben Ali": the particles belong to the name.
                if (words.Length > 2 && char.IsLower(words[^2][0]))
                {
                    yield return words[^2] + " " + last;
                    if (words.Length > 3 && char.IsLower(words[^3][0]))
                    {
                        yield return words[^3] + " " + words[^2] + " " + last;
                    }
                }
            }
        }
    }
}
