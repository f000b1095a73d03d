namespace Parallax.Store;

/// <summary>How a report stands to the record before it is stored.</summary>
public enum Standing
{
    /// <summary>The record does not have it.</summary>
    New,
    /// <summary>The record has this text, read with the same program and knowledge, and dated no worse.</summary>
    Held,
    /// <summary>The record has this text, read by an older program or with older knowledge.</summary>
    HeldByOlder,
    /// <summary>The record has this text without the date that the input gives now.</summary>
    HeldUndated,
    /// <summary>The record has another text at this address.</summary>
    Changed,
}
