namespace Parallax.Comparing.Ties;

/// <summary>How a tie moves: its happenings by day and by week, and its last days against those before.</summary>
/// <remarks>A week runs from Monday to Sunday. Weeks without a happening between the first and the last stay in the series as zeros.</remarks>
public sealed class TieSeries
{
    /// <summary>Weeks back to which the series goes: ten years; what is told of earlier days has its own rows among the days.</summary>
    public const int MostWeeks = 520;

    readonly Deed[] _deeds;
    readonly IReadOnlyDictionary<DateOnly, int> _coverage;

    TieSeries(Deed[] deeds, IReadOnlyDictionary<DateOnly, int> coverage, DateOnly asOf)
    {
        (_deeds, _coverage, AsOf) = (deeds, coverage, asOf);
        Days = [.. _deeds.Select(d => d.Day).Distinct().Order().Select(d => Period(d, d))];
        Weeks = [.. WeekStarts().Select(w => Period(w, w.AddDays(6)))];
        Changes = [Change(4), Change(52)];
    }

    /// <summary>The day on which changes are told.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Happenings, by day.</summary>
    public IReadOnlyList<Deed> Deeds => _deeds;

    /// <summary>Days that have a happening.</summary>
    public IReadOnlyList<TiePeriod> Days { get; }

    /// <summary>Every week from the first happening to the last, <see cref="MostWeeks"/> at most.</summary>
    public IReadOnlyList<TiePeriod> Weeks { get; }

    /// <summary>Against the last 4 and the last 52 weeks.</summary>
    public IReadOnlyList<TieChange> Changes { get; }

    /// <summary>Makes the series.</summary>
    /// <param name="deeds">Happenings of one pair, each once, in any order; those after <paramref name="asOf"/> are left out.</param>
    /// <param name="coverage">Reports that name both actors, by day of publication.</param>
    /// <param name="asOf">The day on which changes are told.</param>
    public static TieSeries Of(IEnumerable<Deed> deeds, IReadOnlyDictionary<DateOnly, int> coverage, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(deeds);
        ArgumentNullException.ThrowIfNull(coverage);
        return new TieSeries(
            [.. deeds.Where(d => d.Day <= asOf).OrderBy(d => d.Day).ThenBy(d => d.At.Report, StringComparer.Ordinal).ThenBy(d => d.At.Statement)], coverage, asOf);
    }

    /// <summary>The Monday on or before a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7));

    IEnumerable<DateOnly> WeekStarts()
    {
        if (_deeds.Length > 0)
        {
            var first = _deeds[0].Day.DayNumber < AsOf.DayNumber - (7 * MostWeeks) ? AsOf.AddDays(-7 * MostWeeks) : _deeds[0].Day;
            for (var week = Monday(first); week <= _deeds[^1].Day; week = week.AddDays(7))
            {
                yield return week;
            }
        }
    }

    TiePeriod Period(DateOnly from, DateOnly to)
    {
        var within = _deeds.Where(d => d.Day >= from && d.Day <= to).ToArray();
        return new TiePeriod(
            from, to, within.Count(d => d.Weight > 0), within.Count(d => d.Weight < 0), Math.Round(within.Sum(d => d.Weight), 2),
            _coverage.Where(c => c.Key >= from && c.Key <= to).Sum(c => c.Value));
    }

    TieChange Change(int weeks)
    {
        var start = AsOf.DayNumber - 6;
        var before = _deeds.Where(d => d.Day.DayNumber < start && d.Day.DayNumber >= start - (7 * weeks)).ToArray();
        return new TieChange(
            weeks, before.Length, before.Length < TieChange.LeastBase ? null : Math.Round(before.Sum(d => d.Weight) / weeks, 2),
            Math.Round(_deeds.Where(d => d.Day.DayNumber >= start).Sum(d => d.Weight), 2));
    }
}
