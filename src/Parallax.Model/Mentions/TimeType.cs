namespace Parallax.Model.Mentions;

/// <summary>TIMEX3 types (TimeML).</summary>
public enum TimeType
{
    /// <summary>A calendar time of a day or longer.</summary>
    [Label("DATE")] Date,
    /// <summary>A time of the day.</summary>
    [Label("TIME")] Time,
    /// <summary>A length of time.</summary>
    [Label("DURATION")] Duration,
    /// <summary>Times that recur.</summary>
    [Label("SET")] Set,
}
