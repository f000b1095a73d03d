namespace Parallax.Reading.Times;

/// <summary>The calendar's units, from the coarsest to the finest; the order is used in comparisons.</summary>
enum Grain : byte
{
    Millennium, Century, Decade, Year, Half, Quarter, Season, Month, Week, Weekend, Day, Hour, Minute, Second,
}
