namespace Parallax.Reading.Times;

/// <summary>A count and a unit of time.</summary>
/// <param name="Count">The count as its words give it.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Total">How many of the unit; meaningless where vague.</param>
/// <param name="End">The token after it.</param>
readonly record struct Length(Counting.Count Count, Grain Unit, double Total, int End)
{
    /// <summary>Whether the words leave the number open.</summary>
    public bool IsVague => Count.IsVague;

    /// <summary>The TIMEX3 value.</summary>
    public string Value => IsVague ? DurationValue.Vague(Unit) : DurationValue.Of(Total, Unit);
}
