namespace Parallax.Model.Stories;

/// <summary>What one report leaves out that all other independent accounts of the story have.</summary>
/// <param name="Report">The report that omits it.</param>
/// <param name="Happening">The happening's position in the brief.</param>
/// <param name="Others">The reports that have it.</param>
public sealed record Omission(string Report, int Happening, EquatableList<string> Others);
