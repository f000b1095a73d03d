namespace Parallax.Model.Mentions;

/// <summary>What kind of thing a mention names; the types of the worldwide-newswire guidelines, and descriptions.</summary>
public enum MentionKind
{
    /// <summary>A human being by name.</summary>
    [Label("person")] Person,
    /// <summary>An institution, company, party, armed group or agency.</summary>
    [Label("organization")] Organization,
    /// <summary>A country, region, city, sea or other place.</summary>
    [Label("place")] Place,
    /// <summary>A building, airport, bridge or base.</summary>
    [Label("facility")] Facility,
    /// <summary>Nationalities, religious and political groups ("Russian", "Kurds").</summary>
    [Label("norp")] Norp,
    /// <summary>A made thing, weapon, ship or work by name.</summary>
    [Label("product")] Product,
    /// <summary>Another name.</summary>
    [Label("miscellaneous")] Miscellaneous,
    /// <summary>A common noun that stands for an actor ("lawmakers", "the spokesman", "both leaders").</summary>
    [Label("description")] Description,
    /// <summary>A pronoun.</summary>
    [Label("pronoun")] Pronoun,
}
