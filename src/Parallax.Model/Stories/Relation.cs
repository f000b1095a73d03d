namespace Parallax.Model.Stories;

/// <summary>How accounts relate on a facet.</summary>
public enum Relation
{
    /// <summary>Independent witnesses say what can be true together, of the same thing.</summary>
    [Label("agreement")] Agreement,
    /// <summary>Only one account has it.</summary>
    [Label("addition")] Addition,
    /// <summary>Both cannot be true.</summary>
    [Label("conflict")] Conflict,
    /// <summary>A later report overtakes an earlier figure or status.</summary>
    [Label("update")] Update,
}
