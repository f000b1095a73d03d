namespace Parallax.Knowledge.Actors;

/// <summary>What a common noun for an agent means.</summary>
public enum AgentKind
{
    /// <summary>An office that one person holds, also a title before a name ("president").</summary>
    Office,
    /// <summary>A person ("lawmaker").</summary>
    Person,
    /// <summary>Several persons ("troops").</summary>
    People,
    /// <summary>An institution or group as one ("ministry").</summary>
    Body,
    /// <summary>Who speaks for another ("spokesman"): belongs to the sector of that other.</summary>
    Spokesman,
    /// <summary>A word for a country ("the two nations", "its neighbour").</summary>
    State,
    /// <summary>A word for one of two or more that face each other ("both sides").</summary>
    Side,
    /// <summary>No agent: a longer phrase that holds an agent's word ("state of emergency").</summary>
    None,
}
