namespace Parallax.Model.Stories;

/// <summary>One reason for a decision, with what it weighed.</summary>
/// <param name="Feature">What was seen ("shared actors: PRK, RUS").</param>
/// <param name="Weight">Its part in the score; the sum decides.</param>
public sealed record Evidence(string Feature, double Weight);
