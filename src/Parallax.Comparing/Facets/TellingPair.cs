using Parallax.Comparing.Happenings;

namespace Parallax.Comparing.Facets;

/// <summary>Two statements that may be about one thing, with what was already measured of them; the first is from the earlier report.</summary>
/// <param name="First">From the earlier report, or earlier in the same.</param>
/// <param name="Second">The other.</param>
/// <param name="Similarity">Of their words, 0 to 1.</param>
/// <param name="Trigger">How near their triggers are, 0 to 1.</param>
/// <param name="Happening">The happening that both tell, or null.</param>
/// <param name="Score">Log-odds that both tell one thing.</param>
public sealed record TellingPair(Telling First, Telling Second, double Similarity, double Trigger, int? Happening, double Score)
{
    /// <summary>Whether both are from one report.</summary>
    public bool SameReport => First.Report.Id == Second.Report.Id;

    /// <summary>Whether both tell one happening, or are so alike that they are about one thing.</summary>
    public bool SameThing => Happening is not null || (Trigger >= 0.7 && Similarity >= 0.4) || Similarity >= 0.55;
}
