namespace Parallax.Language.Names;

/// <summary>A word's classes.</summary>
/// <param name="Form">As written, digits as 0.</param>
/// <param name="Fine">Finest class, from 1.</param>
/// <param name="Middle">Class of the fine class, from 1, at most 255.</param>
/// <param name="Coarse">Class of the middle class, from 1, at most 255.</param>
/// <param name="SmallShare">How often the word is written small, in eighths from 1 to 9.</param>
internal sealed record WordClass(string Form, uint Fine, uint Middle, uint Coarse, uint SmallShare);
