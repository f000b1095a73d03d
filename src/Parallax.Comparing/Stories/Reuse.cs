namespace Parallax.Comparing.Stories;

/// <summary>Two reports that share wording.</summary>
/// <param name="First">Position of the one that came first: earlier by date, then by dateline and place in the input.</param>
/// <param name="Second">Position of the other.</param>
/// <param name="Containment">The share of the shorter text's word sequences found in the other, 0 to 1.</param>
public readonly record struct Reuse(int First, int Second, double Containment)
{
    /// <summary>From here on one text is a copy of the other, lightly edited at most.</summary>
    public const double CopyFrom = 0.5;

    /// <summary>From here on one text carries a part of the other.</summary>
    public const double PartFrom = 0.2;

    /// <summary>Whether both carry one text and are one witness.</summary>
    public bool IsCopy => Containment >= CopyFrom;
}
