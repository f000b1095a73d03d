namespace Parallax.Knowledge.Actors;

/// <summary>How a form names its actor.</summary>
public enum ActorNaming
{
    /// <summary>By its name ("Russia", "NATO", "Vladimir Putin").</summary>
    Name,
    /// <summary>By an adjective that also serves as a noun ("Russian").</summary>
    Adjective,
    /// <summary>By a noun for its people ("Russians").</summary>
    People,
    /// <summary>By its capital, which can also mean the city.</summary>
    Capital,
    /// <summary>By a family name or the one name by which a person is known ("Putin").</summary>
    ShortName,
}
