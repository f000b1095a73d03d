namespace Parallax.Model;

/// <summary>Days from <see cref="From"/> to <see cref="To"/>, both included; a null end is open.</summary>
/// <remarks>Equality is by both ends. <c>default</c> is open on both sides: any day. The constructor throws where the last day lies before the first.</remarks>
public readonly record struct DayInterval
{
    /// <summary>Takes both ends, closed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public DayInterval(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, $"the last day lies before the first, {from:yyyy-MM-dd}");
        }

        From = from;
        To = to;
    }

    /// <summary>First day, or null where open.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day, or null where open.</summary>
    public DateOnly? To { get; }

    /// <summary>One day.</summary>
    public static DayInterval Of(DateOnly day) => new(day, day);

    /// <summary>Whether neither end is known.</summary>
    public bool IsOpen => From is null && To is null;

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>Whether one day could lie in both.</summary>
    public bool IsCompatibleWith(DayInterval other) => !(From > other.To) && !(other.From > To);
}
