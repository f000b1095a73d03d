namespace Parallax.Knowledge.Actors;

/// <summary>A name as a pack writes it.</summary>
/// <param name="Written">Its spelling in the pack.</param>
/// <param name="Value">What it stands for.</param>
/// <param name="IsAcronym">Whether it counts only in capitals.</param>
/// <remarks>Equality is by all parts.</remarks>
public sealed record Phrase<T>(string Written, T Value, bool IsAcronym);
