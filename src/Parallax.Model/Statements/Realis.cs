namespace Parallax.Model.Statements;

/// <summary>When, seen from the report, the statement places its event.</summary>
public enum Realis
{
    /// <summary>Before the report.</summary>
    [Label("past")] Past,
    /// <summary>Under way at the report.</summary>
    [Label("ongoing")] Ongoing,
    /// <summary>After the report.</summary>
    [Label("future")] Future,
    /// <summary>At no particular time: habit, rule, definition.</summary>
    [Label("generic")] Generic,
}
