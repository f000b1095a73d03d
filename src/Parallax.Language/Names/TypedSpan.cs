namespace Parallax.Language.Names;

/// <summary>A span of words with the type that a guideline gives it.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Type">As the guideline's labelled set writes it.</param>
public readonly record struct TypedSpan(int First, int End, string Type);
