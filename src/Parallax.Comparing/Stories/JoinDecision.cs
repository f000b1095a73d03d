using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Comparing.Stories;

/// <summary>Why a report joined a story or began one.</summary>
/// <param name="Report">The report.</param>
/// <param name="Story">Where it went.</param>
/// <param name="IsNew">Whether it began the story.</param>
/// <param name="Score">The best story's score; above 0 joins.</param>
/// <param name="Why">What the score was made of, the heaviest first.</param>
public sealed record JoinDecision(string Report, string Story, bool IsNew, float Score, EquatableList<Evidence> Why);
