namespace Parallax.Evaluation.Tasks.Accounts;

/// <summary>Hits against what the system gave and what the gold has.</summary>
public readonly record struct Tally(int Hits, int System, int Gold)
{
    /// <summary>Percentage of the system's that are right; 0 where it gave none.</summary>
    public double Precision => System == 0 ? 0 : 100.0 * Hits / System;

    /// <summary>Percentage of the gold's that were found; 0 where there are none.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * Hits / Gold;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => System + Gold == 0 ? 0 : 200.0 * Hits / (System + Gold);

    /// <summary>Adds counts.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Hits + b.Hits, a.System + b.System, a.Gold + b.Gold);
}
