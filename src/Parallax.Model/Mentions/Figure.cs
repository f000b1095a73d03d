namespace Parallax.Model.Mentions;

/// <summary>A number as a report gives it: the range its words commit to ("at least 20" is 20 and up).</summary>
/// <remarks>Equality is by both ends. <c>default</c> is exactly 0. Ends are inclusive; a null high end is open. Made by the named constructors, which throw on an empty range.</remarks>
public readonly record struct Figure
{
    Figure(decimal low, decimal? high)
    {
        if (high < low)
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, $"a range cannot end below its start, {low}");
        }

        Low = low;
        _open = high is null;
        _high = high ?? 0;
    }

    readonly decimal _high;
    readonly bool _open;

    /// <summary>Lowest number the words allow.</summary>
    public decimal Low { get; }

    /// <summary>Highest number the words allow, or null where open.</summary>
    public decimal? High => _open ? null : _high;

    /// <summary>One number.</summary>
    public static Figure Exactly(decimal value) => new(value, value);

    /// <summary>A lower bound.</summary>
    public static Figure AtLeast(decimal value) => new(value, null);

    /// <summary>From 0 to an upper bound.</summary>
    public static Figure AtMost(decimal value) => new(Math.Min(0, value), value);

    /// <summary>Both bounds.</summary>
    public static Figure Between(decimal low, decimal high) => new(low, high);

    /// <summary>Whether one true number could satisfy both.</summary>
    public bool IsCompatibleWith(Figure other) => !(Low > other.High) && !(other.Low > High);
}
