namespace Parallax.Model.Mentions;

/// <summary>Who is meant: country × sector × name, each as far as it is known (CAMEO and PLOVER actor coding).</summary>
/// <remarks>Equality is by all parts. At least one part is known; the constructor throws otherwise.</remarks>
public sealed record Actor
{
    /// <summary>Takes what is known.</summary>
    /// <exception cref="ArgumentException">Nothing is known, or the country is not three capitals.</exception>
    public Actor(string? country, string? sector, string? name, string? id = null)
    {
        if (country is null && sector is null && name is null)
        {
            throw new ArgumentException("an actor has a country, a sector or a name");
        }

        if (country is not null && (country.Length != 3 || !country.All(char.IsAsciiLetterUpper)))
        {
            throw new ArgumentException($"'{country}' is no ISO 3166-1 alpha-3 code", nameof(country));
        }

        Country = country;
        Sector = sector;
        Name = name;
        Id = id;
    }

    /// <summary>ISO 3166-1 alpha-3, or PLOVER's codes of that form for what is no state (IGO, NGO, …), or null.</summary>
    public string? Country { get; }

    /// <summary>PLOVER sector: GOV, MIL, REB, OPP, PTY, COP, JUD, LEG, SPY, MED, EDU, BUS, CRM, CVL, … or null.</summary>
    public string? Sector { get; }

    /// <summary>The fullest name known, or null for a whole country or a nameless group.</summary>
    public string? Name { get; }

    /// <summary>The knowledge pack's entry, or null where no pack knows the actor.</summary>
    public string? Id { get; }

    /// <summary>By what two mentions are the same actor in comparisons: the pack's id, else the code and name.</summary>
    public string Key => Id ?? $"{Country}.{Sector}.{Name}";
}
