using Parallax.Model;

namespace Parallax.Knowledge.Actors;

/// <summary>An office or part that a person holds for a time.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or IGO.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Title">In plain words, lower case but for names.</param>
/// <param name="Days">First to last day; an end is open where it is not known or not yet.</param>
public sealed record ActorRole(string Country, string Sector, string Title, DayInterval Days)
{
    /// <summary>Heads of state and of government, and ministers and envoys: those whom reports name by surname alone.</summary>
    public bool IsHigh => Title is "president" or "prime minister" or "chancellor" or "supreme leader" or "foreign minister" or "king"
        or "secretary of state" or "crown prince" or "emir" or "junta leader" or "UN secretary-general" or "NATO secretary-general"
        or "European Commission president" or "leader" or "Kremlin spokesman" or "pope" or "defence minister" or "defense secretary";
}
