namespace Parallax.Model.Statements;

/// <summary>How a holder kept silent. Silence is neither denial nor negation.</summary>
public enum SilenceKind
{
    /// <summary>Refused to say.</summary>
    [Label("declined")] Declined,
    /// <summary>Did not answer.</summary>
    [Label("no response")] NoResponse,
    /// <summary>Spoke and left it out; has not disclosed.</summary>
    [Label("did not mention")] DidNotMention,
    /// <summary>Has not confirmed.</summary>
    [Label("not confirmed")] NotConfirmed,
    /// <summary>Tried and could not check.</summary>
    [Label("could not verify")] CouldNotVerify,
}
