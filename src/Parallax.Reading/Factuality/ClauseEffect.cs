namespace Parallax.Reading.Factuality;

/// <summary>What a subordinator or preposition makes of its clause or event noun.</summary>
/// <param name="Id">Names the entry in traces.</param>
/// <param name="Value">A fixed value as a number of <see cref="Commitment"/>; null where it is taken over.</param>
/// <param name="Inherits">Where it is taken over: from the governor, else from the speaker.</param>
/// <param name="IsAhead">Uncommitted only where it looks ahead: told of the past, the clause came true ("once the talks ended, he left").</param>
internal sealed record ClauseEffect(string Id, int? Value, bool Inherits, bool IsAhead = false);
