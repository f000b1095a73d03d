namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>How many of how many.</summary>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>In percent; not a number where there is nothing to count.</summary>
    public double Percent => Whole == 0 ? double.NaN : 100.0 * Part / Whole;

    /// <summary>One more, in the part or not.</summary>
    public Share With(bool hit) => new(Part + (hit ? 1 : 0), Whole + 1);

    /// <summary>Adds counts.</summary>
    public static Share operator +(Share a, Share b) => new(a.Part + b.Part, a.Whole + b.Whole);
}
