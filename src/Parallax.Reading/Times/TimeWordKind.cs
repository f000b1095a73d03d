namespace Parallax.Reading.Times;

/// <summary>What a word can be in a time expression; a word may be several things ("second", "may").</summary>
[Flags]
enum TimeWordKind
{
    None = 0,

    /// <summary>A cardinal up to ninety-nine, its value.</summary>
    Number = 1,

    /// <summary>Hundred, thousand …, its value.</summary>
    Scale = 1 << 1,

    /// <summary>An ordinal, its value.</summary>
    Ordinal = 1 << 2,

    /// <summary>A month, 1 to 12.</summary>
    Month = 1 << 3,

    /// <summary>A weekday, 1 is Monday.</summary>
    Weekday = 1 << 4,

    /// <summary>A unit, its <see cref="Grain"/>.</summary>
    Unit = 1 << 5,

    /// <summary>A part of the day, by code (MO, AF …).</summary>
    Part = 1 << 6,

    /// <summary>A season, by code; its value is the month it begins in.</summary>
    Season = 1 << 7,

    /// <summary>An uncertain count: several, few.</summary>
    Vague = 1 << 8,

    /// <summary>How often: daily; the code is the TIMEX3 value.</summary>
    Frequency = 1 << 9,

    /// <summary>A decade by its own word: eighties; its value is 80.</summary>
    Decade = 1 << 10,

    /// <summary>Which part of the unit: 1 early, 2 mid, 3 late.</summary>
    Edge = 1 << 11,

    /// <summary>First word of a bound: at least, about.</summary>
    Bound = 1 << 12,

    /// <summary>Which unit, seen from now: -1 last, 0 this, 1 next.</summary>
    Shift = 1 << 13,

    /// <summary>A day named from now: -1 yesterday, 0 today, 1 tomorrow.</summary>
    Deictic = 1 << 14,

    /// <summary>A clock's fixed hour: noon.</summary>
    Clock = 1 << 15,

    /// <summary>First word of a fixed phrase.</summary>
    Phrase = 1 << 16,

    /// <summary>First word of a holiday's name.</summary>
    Holiday = 1 << 17,

    /// <summary>A time zone.</summary>
    Zone = 1 << 18,

    /// <summary>Each of: every, each.</summary>
    Every = 1 << 19,

    /// <summary>May open an expression without meaning a time itself: a, the, within.</summary>
    Opener = 1 << 20,

    /// <summary>A unit's plural.</summary>
    Plural = 1 << 21,

    /// <summary>Between number and unit: straight, more, full.</summary>
    Filler = 1 << 22,

    /// <summary>Read as a time only with a capital: may, march, sun.</summary>
    Capital = 1 << 23,

    /// <summary>Read as a time only where a word before or after it calls for one: may, march, fall.</summary>
    Wary = 1 << 24,
}
