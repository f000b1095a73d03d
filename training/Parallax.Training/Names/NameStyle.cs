namespace Parallax.Training.Names;

/// <summary>How a guideline's head is learned.</summary>
/// <param name="Runs">How many runs, each with a seed of its own; the head is the mean of what they learn.</param>
/// <param name="SmallEvery">A sentence of so many is learned in small letters as well, as many write on the web; 0 for none.</param>
internal readonly record struct NameStyle(int Runs, int SmallEvery)
{
    /// <summary>Edited news: one run, sentences as they stand.</summary>
    public static NameStyle News => new(1, 0);

    /// <summary>Texts of the web, of which a set has few.</summary>
    public static NameStyle Web => new(3, 8);
}
