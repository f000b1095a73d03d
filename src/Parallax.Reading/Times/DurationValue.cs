using System.Globalization;

namespace Parallax.Reading.Times;

/// <summary>TIMEX3 values of lengths of time.</summary>
static class DurationValue
{
    /// <summary>A length in a unit: <c>P18M</c>, <c>PT2H</c>; halves go to the next smaller unit where that is whole.</summary>
    public static string Of(double count, Grain unit)
    {
        var (factor, letter) = Letter(unit);
        var value = count * factor;
        var whole = Math.Floor(value);
        var half = value - whole == .5;
        var head = whole > 0 || !half ? Text(half ? whole : value) + letter : "";
        return unit switch
        {
            Grain.Year when half => "P" + head + "6M",
            Grain.Day when half => "P" + head + "T12H",
            Grain.Hour when half => "PT" + head + "30M",
            Grain.Minute when half => "PT" + head + "30S",
            Grain.Hour or Grain.Minute or Grain.Second => "PT" + Text(value) + letter,
            _ => "P" + Text(value) + letter,
        };
    }

    /// <summary>A length of an unknown number of units: <c>PXD</c>.</summary>
    public static string Vague(Grain unit) => unit switch
    {
        Grain.Decade => "PXE",
        Grain.Century => "PXC",
        Grain.Millennium => "PXL",
        Grain.Hour or Grain.Minute or Grain.Second => "PTX" + Letter(unit).Letter,
        _ => "PX" + Letter(unit).Letter,
    };

    static (int Factor, string Letter) Letter(Grain unit) => unit switch
    {
        Grain.Millennium => (1000, "Y"),
        Grain.Century => (100, "Y"),
        Grain.Decade => (10, "Y"),
        Grain.Year => (1, "Y"),
        Grain.Half => (6, "M"),
        Grain.Quarter => (1, "Q"),
        Grain.Season => (3, "M"),
        Grain.Month => (1, "M"),
        Grain.Week => (1, "W"),
        Grain.Weekend => (2, "D"),
        Grain.Day => (1, "D"),
        Grain.Hour => (1, "H"),
        Grain.Minute => (1, "M"),
        _ => (1, "S"),
    };

    static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
