namespace Parallax.Briefs;

/// <summary>What of a brief is shown.</summary>
/// <param name="Actor">Only lines that rest on sentences with this actor, by code or a part of its name; null for all.</param>
/// <param name="All">Every line, however many; else a screenful.</param>
sealed record BriefFilter(string? Actor, bool All)
{
    public static BriefFilter Screen { get; } = new(null, false);
}
