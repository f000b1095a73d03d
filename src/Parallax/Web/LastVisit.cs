using System.Globalization;

namespace Parallax.Web;

/// <summary>What a reader had seen before this visit; kept in their own browser. A visit ends after half an hour without a look at the stories.</summary>
/// <param name="Before">Reports with a greater number are new to them.</param>
/// <param name="Now">The number of the last report when they last looked.</param>
/// <param name="At">When they last looked.</param>
sealed record LastVisit(long Before, long Now, DateTimeOffset At)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "parallax-seen";

    static readonly TimeSpan End = TimeSpan.FromMinutes(30);

    /// <summary>Nobody's: nothing is new.</summary>
    public static LastVisit None { get; } = new(long.MaxValue, 0, DateTimeOffset.UnixEpoch);

    /// <summary>The visit that goes on, or the one that begins now; to a first visitor nothing is new.</summary>
    public static LastVisit Of(string? cookie, long lastNumber, DateTimeOffset now)
    {
        if (cookie?.Split('.') is not [var first, var second, var third]
            || !long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            || !long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            || !long.TryParse(third, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > 253402300799)
        {
            return new LastVisit(lastNumber, lastNumber, now);
        }

        var ended = now - DateTimeOffset.FromUnixTimeSeconds(seconds) > End;
        return new LastVisit(ended ? seen : before, lastNumber, now);
    }

    /// <summary>As the cookie holds it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Before}.{Now}.{At.ToUnixTimeSeconds()}");
}
