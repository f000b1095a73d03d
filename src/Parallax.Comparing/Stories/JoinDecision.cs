namespace Parallax.Comparing.Stories;

/// <summary>Why a report joined a story or began one.</summary>
/// <param name="Report">The report.</param>
/// <param name="Story">Where it went.</param>
/// <param name="Position">The story's position in the stream at that time.</param>
/// <param name="IsNew">Whether it began the story.</param>
/// <param name="Score">The best story's score; above 0 joins.</param>
/// <param name="Features">What the score was made of, or null where no story was asked; <see cref="JoinWeights.Explain"/> tells what each weighed.</param>
public sealed record JoinDecision(string Report, string Story, int Position, bool IsNew, float Score, float[]? Features);
