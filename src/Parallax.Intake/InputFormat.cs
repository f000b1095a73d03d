namespace Parallax.Intake;

/// <summary>What a file holds.</summary>
public enum InputFormat
{
    /// <summary>Plain text, one report.</summary>
    Text,
    /// <summary>An HTML page, one report.</summary>
    Page,
    /// <summary>A JSON document: one report or an array of them.</summary>
    Json,
    /// <summary>A JSON document a line.</summary>
    JsonLines,
}
