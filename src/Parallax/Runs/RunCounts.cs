namespace Parallax.Runs;

/// <summary>What became of the input.</summary>
sealed record RunCounts(int New, int Held, int Changed, int Again, int SetAside, int Rejected, int PassedOver)
{
    public static RunCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Reports that were read, whether the record had them or not.</summary>
    public int Read => New + Changed + Again;

    /// <summary>In one phrase, for people.</summary>
    public override string ToString() => string.Join(
        ", ",
        new (int Count, string Words)[]
        {
            (New, "new"), (Changed, "changed since"), (Again, "read again"), (Held, "held already"), (SetAside, "in other languages set aside"), (Rejected, "rejected"), (PassedOver, "files of other kinds passed over"),
        }.Where(p => p.Count > 0).Select(p => FormattableString.Invariant($"{p.Count:N0} {p.Words}")).DefaultIfEmpty("no reports"));
}
