namespace Parallax.Model.Expectations;

/// <summary>How firmly something is anticipated.</summary>
public enum Strength
{
    /// <summary>Unconditional: will, decreed, pledged.</summary>
    [Label("certain")] Certain,
    /// <summary>Expected, intended, believed, scheduled.</summary>
    [Label("probable")] Probable,
    /// <summary>May, hoped, conditional, feared.</summary>
    [Label("possible")] Possible,
}
