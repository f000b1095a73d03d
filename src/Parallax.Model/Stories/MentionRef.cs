namespace Parallax.Model.Stories;

/// <summary>A mention of a report's reading.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Mention">Id of the mention.</param>
public readonly record struct MentionRef(string Report, int Mention);
