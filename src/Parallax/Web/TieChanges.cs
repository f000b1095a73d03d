using Parallax.Comparing.Ties;
using Parallax.Store;

namespace Parallax.Web;

/// <summary>How a pair's last seven days stand against the weeks before them; the core's own rule over what the record keeps.</summary>
static class TieChanges
{
    const int MostWeeks = 52;

    /// <summary>Against the last 4 and the last 52 weeks; empty in a record without a day.</summary>
    public static IReadOnlyList<TieChange> Read(Record record, string first, string second, DateOnly today) => today.DayNumber < 7 * (MostWeeks + 1)
        ? []
        : TieSeries.Of(
            record.Lists.Ties.EventsBetween(first, second, today.AddDays(-7 * (MostWeeks + 1)), today).Select(e => new Deed(e.Day!.Value, e.Event, e.Score, e.Statement)),
            new Dictionary<DateOnly, int>(), today).Changes;
}
