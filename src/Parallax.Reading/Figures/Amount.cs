using Parallax.Model.Mentions;

namespace Parallax.Reading.Figures;

/// <summary>A number as its own words give it, before what stands around it.</summary>
/// <param name="Low">Lowest number.</param>
/// <param name="High">Highest number; null where the words leave it open ("hundreds").</param>
/// <param name="End">The token after it.</param>
/// <param name="IsShare">Whether it is a share of a whole, in percent ("a third").</param>
/// <param name="Scale">What the number was multiplied by; the first of "3 to 4 billion" takes it over.</param>
readonly record struct Amount(decimal Low, decimal? High, int End, bool IsShare, decimal Scale)
{
    /// <summary>The tolerance of "about" and "nearly": a tenth, which is as far as rounded news figures stray.</summary>
    const decimal Tolerance = .1m;

    /// <summary>The range that a bound makes of it.</summary>
    public Figure Bounded(BoundKind kind) => kind switch
    {
        BoundKind.Least => Figure.AtLeast(Floor(Low)),
        BoundKind.Most => Figure.AtMost(Ceiling(High ?? Low)),
        BoundKind.Near => Figure.Between(Floor(Low * (1 - Tolerance)), Ceiling(High ?? Low)),
        BoundKind.About => High is { } high ? Figure.Between(Floor(Low * (1 - Tolerance)), Ceiling(high * (1 + Tolerance))) : Figure.AtLeast(Floor(Low * (1 - Tolerance))),
        _ => High is { } top ? IsShare ? Figure.Between(Floor(Low), Ceiling(top)) : Figure.Between(Low, top) : Figure.AtLeast(Low),
    };

    bool IsWhole => IsShare || decimal.Truncate(Low) == Low && (High is null || decimal.Truncate(High.Value) == High);

    decimal Floor(decimal value) => IsWhole ? decimal.Floor(decimal.Round(value, 6)) : value;

    decimal Ceiling(decimal value) => IsWhole ? decimal.Ceiling(decimal.Round(value, 6)) : value;
}
