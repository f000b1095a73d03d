namespace Parallax.Knowledge.Events;

/// <summary>On what kind of word a frame stands.</summary>
public enum FrameKind
{
    /// <summary>A verb with its arguments (<c>V</c>).</summary>
    Verb,
    /// <summary>A verb whose object carries the event (<c>L</c>): "held talks".</summary>
    LightVerb,
    /// <summary>A noun that names an event (<c>N</c>).</summary>
    Noun,
    /// <summary>An adjective or noun under a copula (<c>A</c>).</summary>
    Copula,
}
