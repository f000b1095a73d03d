namespace Parallax.Knowledge.Actors;

/// <summary>An actor and how a form names it.</summary>
/// <param name="Entry">The actor.</param>
/// <param name="Naming">How it is named.</param>
public sealed record ActorForm(ActorEntry Entry, ActorNaming Naming);
