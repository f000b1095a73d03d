namespace Parallax.Store.Views;

/// <summary>How many on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Count">How many.</param>
public sealed record DayCount(DateOnly Day, int Count);
