namespace Parallax.Briefs;

/// <summary>Lines under a heading; <see cref="Left"/> more were left out for the sake of one screen.</summary>
sealed record BriefSection(string Heading, IReadOnlyList<BriefLine> Lines, int Left);
