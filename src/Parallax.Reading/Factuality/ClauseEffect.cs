namespace Parallax.Reading.Factuality;

/// <summary>What a subordinator or preposition makes of its clause or event noun.</summary>
/// <param name="Id">Names the entry in traces.</param>
/// <param name="Value">A fixed value as a number of <see cref="Commitment"/>; null where it is taken over.</param>
/// <param name="Inherits">Where it is taken over: from the governor, else from the speaker.</param>
internal sealed record ClauseEffect(string Id, int? Value, bool Inherits);
