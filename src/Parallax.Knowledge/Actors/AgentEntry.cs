namespace Parallax.Knowledge.Actors;

/// <summary>A common noun or noun phrase that names an agent.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Name">Its singular, or its one form.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Kind">What it means.</param>
/// <param name="IsPlural">Whether this form is a plural.</param>
public sealed record AgentEntry(string Id, string Name, string Sector, AgentKind Kind, bool IsPlural);
