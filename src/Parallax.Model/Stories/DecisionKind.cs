namespace Parallax.Model.Stories;

/// <summary>What a person decided about stories.</summary>
public enum DecisionKind
{
    /// <summary>Reports do not belong to the story that held them; they are one of their own.</summary>
    [Label("split")] Split,
    /// <summary>Two stories are one.</summary>
    [Label("merge")] Merge,
    /// <summary>An earlier decision no longer holds.</summary>
    [Label("undo")] Undo,
}
