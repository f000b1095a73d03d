using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>What a rule found: which tokens, what they mean.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Days">The days; open where it means none.</param>
/// <param name="Anchored">Whether the report's day decided.</param>
sealed record TimeFind(int First, int End, TimeType Type, string Value, DayInterval Days, bool Anchored)
{
    /// <summary>The calendar unit it names, to which "a day later" may refer; null where it names none.</summary>
    public CalendarTime? Point { get; init; }

    /// <summary>Whether it names its year or moves from what does, so that the story told stands in that year.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>A second expression that shares the first one's month: the 13 of "Sept. 9–13".</summary>
    public TimeFind? Tail { get; init; }

    /// <summary>The rule's id.</summary>
    public string Rule { get; init; } = "";
}
