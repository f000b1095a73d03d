using Parallax.Model.Statements;

namespace Parallax.Model.Stories;

/// <summary>The statements of all reports of a story that tell one event.</summary>
/// <param name="Id">Position in the brief's list.</param>
/// <param name="What">One plain line, made from the clearest statement.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Event">PLOVER type, or null.</param>
/// <param name="Days">When.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Witnesses">Independent witnesses: copies and shared sources count once.</param>
public sealed record Happening(
    int Id, string What, EquatableList<StatementRef> Statements, EventType? Event, DayInterval Days, string? Place, int Witnesses);
