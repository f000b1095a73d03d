using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Mentions;

namespace Parallax.Reading.Times;

/// <summary>What a rule can look at: the text's pieces, the report's day, the time in focus, the tense at hand.</summary>
sealed class TimeContext(TimeScan scan, TimeVocabulary vocabulary, DateOnly? anchor, TokenTable words)
{
    /// <summary>The text's pieces.</summary>
    public TimeScan Scan { get; } = scan;

    /// <summary>The words of times.</summary>
    public TimeVocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The report's day, or null where unknown.</summary>
    public DateOnly? Anchor { get; } = anchor;

    /// <summary>The time last spoken of; null before the first.</summary>
    public CalendarTime? Focus { get; set; }

    /// <summary>Whether the focus hangs on the report's day.</summary>
    public bool FocusAnchored { get; set; }

    /// <summary>The quarter or run of months last spoken of, which "a year earlier" compares with; null before the first.</summary>
    public CalendarTime? Period { get; set; }

    /// <summary>The year that a time before in the same sentence names, where it is not the report's own; null otherwise.</summary>
    public int? Year { get; set; }

    /// <summary>The sentence of a token; -1 where the text has none there.</summary>
    public int Sentence(int token) => words.At(Scan[token].Start) is var word && word < words.Count ? words.Sentence(word) : -1;

    /// <summary>Where the tense at a token looks.</summary>
    public Direction Tense(int token) => TenseReading.At(words, Vocabulary, Scan, token);

    /// <summary>A time that hangs on the report's day.</summary>
    public static TimeFind Anchored(int first, int end, CalendarTime point, string suffix = "") => new(
        first, end, suffix.Length == 0 ? TimeType.Date : TimeType.Time, point.Value + suffix, DaysOf(point, suffix), Anchored: true)
    { Point = point };

    /// <summary>A time that the text itself fixes.</summary>
    public static TimeFind Fixed(int first, int end, CalendarTime point, string suffix = "") => new(
        first, end, suffix.Length == 0 ? TimeType.Date : TimeType.Time, point.Value + suffix, DaysOf(point, suffix), Anchored: false)
    { Point = point, IsAbsolute = true };

    /// <summary>A relative time while no anchor is known.</summary>
    public static TimeFind Relative(int first, int end, string value, string suffix = "") =>
        new(first, end, suffix.Length == 0 ? TimeType.Date : TimeType.Time, value + suffix, default, Anchored: true);

    /// <summary>A night reaches into the next day: "Friday night" is Friday and Saturday.</summary>
    static DayInterval DaysOf(CalendarTime point, string suffix) =>
        suffix == "TNI" && point.Grain == Grain.Day ? new(point.First, CalendarTime.Plus(point.First, 1)) : point.Days;
}
