namespace Parallax.Reading.Times;

/// <summary>Where the governing verb's tense looks, seen from the report's day.</summary>
enum Direction : byte
{
    /// <summary>Back: "met Monday".</summary>
    Past,

    /// <summary>At the day itself, or no tense to go by.</summary>
    Present,

    /// <summary>Ahead: "will meet Monday", "to meet Monday".</summary>
    Future,
}
