namespace Parallax.Model.Mentions;

/// <summary>A time expression with its TimeML value and the days it means.</summary>
/// <param name="Id">Position in the reading's list.</param>
/// <param name="Span">The expression, as TimeML delimits it.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value; relative (<c>XXXX-WXX-2</c>) while no anchor is known.</param>
/// <param name="Days">The days it means; open where it means none.</param>
/// <param name="Anchored">Whether <paramref name="Days"/> hang on the report's date, so that they move when it is inferred.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record Time(int Id, TextSpan Span, TimeType Type, string Value, DayInterval Days, bool Anchored, string Rule);
