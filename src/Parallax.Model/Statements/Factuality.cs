namespace Parallax.Model.Statements;

/// <summary>How sure a source is that something happened (FactBank, Saurí and Pustejovsky 2009).</summary>
public enum Factuality
{
    /// <summary>Uncommitted: condition, question, purpose, "declined to say whether".</summary>
    [Label("U")] Uncommitted,
    /// <summary>Certainly so.</summary>
    [Label("CT+")] Certain,
    /// <summary>Probably so.</summary>
    [Label("PR+")] Probable,
    /// <summary>Possibly so.</summary>
    [Label("PS+")] Possible,
    /// <summary>Certainly not.</summary>
    [Label("CT-")] CertainlyNot,
    /// <summary>Probably not.</summary>
    [Label("PR-")] ProbablyNot,
    /// <summary>Possibly not.</summary>
    [Label("PS-")] PossiblyNot,
}
