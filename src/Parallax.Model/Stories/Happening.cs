using Parallax.Model.Statements;

namespace Parallax.Model.Stories;

/// <summary>The statements of all reports of a story that tell one event.</summary>
/// <param name="Id">Position in the brief's list.</param>
/// <param name="What">One plain line, made from the clearest statement.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Event">PLOVER type, or null.</param>
/// <param name="Days">When.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Witnesses">Independent witnesses who commit themselves that it took place (or that it did not): copies and shared sources count once; 0 for what is only expected or possible.</param>
public sealed record Happening(
    int Id, string What, EquatableList<StatementRef> Statements, EventType? Event, DayInterval Days, string? Place, int Witnesses)
{
    /// <summary>
    /// Those of its statements that its line stands on: the one whose words the line has, then those that surely tell the same of one mind with it. Witnesses are counted among
    /// them; what else belongs to the happening may tell another side of it, expect or deny it.
    /// </summary>
    public EquatableList<StatementRef> Tellers { get; init; } = Statements;

    /// <summary>Who acts, as at least half of its statements have it that name anybody: one mention of each.</summary>
    public EquatableList<MentionRef> Agents { get; init; }

    /// <summary>Who is acted on, likewise.</summary>
    public EquatableList<MentionRef> Patients { get; init; }
}
