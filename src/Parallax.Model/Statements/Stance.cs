namespace Parallax.Model.Statements;

/// <summary>What a cue does with its content.</summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    [Label("asserts")] Asserts,
    /// <summary>Says that it is not so.</summary>
    [Label("denies")] Denies,
    /// <summary>Withholds: declined to comment, did not confirm.</summary>
    [Label("declines")] Declines,
    /// <summary>Holds it to be so, without saying it as a fact.</summary>
    [Label("believes")] Believes,
    /// <summary>Wants it to be done.</summary>
    [Label("demands")] Demands,
    /// <summary>Commits itself to it.</summary>
    [Label("promises")] Promises,
    /// <summary>Foretells it as a harm or threatens it.</summary>
    [Label("warns")] Warns,
    /// <summary>Gives evidence for it ("data show").</summary>
    [Label("shows")] Shows,
    /// <summary>Leaves it open as a question.</summary>
    [Label("asks")] Asks,
}
