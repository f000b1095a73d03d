namespace Parallax.Reading.Factuality;

/// <summary>What a predicate makes of its complement, as numbers of <see cref="Commitment"/>.</summary>
/// <param name="Id">Names the entry in traces.</param>
/// <param name="Positive">The complement's value where the predicate holds.</param>
/// <param name="Negative">The complement's value where it is denied.</param>
/// <param name="IsFactive">Whether the author is committed too.</param>
internal sealed record Signature(string Id, int Positive, int Negative, bool IsFactive);
