namespace Parallax.Model.Statements;

/// <summary>When a statement's event takes place.</summary>
/// <param name="Time">The time it hangs on, position in the reading's list; null where taken from the context.</param>
/// <param name="Days">The days.</param>
public sealed record When(int? Time, DayInterval Days);
