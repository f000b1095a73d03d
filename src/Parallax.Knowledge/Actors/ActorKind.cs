namespace Parallax.Knowledge.Actors;

/// <summary>What kind of actor an entry is.</summary>
public enum ActorKind
{
    /// <summary>A country or territory.</summary>
    Country,
    /// <summary>A human being.</summary>
    Person,
    /// <summary>An organisation, party, armed group, medium, service or institution.</summary>
    Organization,
    /// <summary>A people or a religious or political group.</summary>
    Group,
}
