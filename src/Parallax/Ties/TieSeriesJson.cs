using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Parallax.Comparing.Ties;
using Parallax.Model;
using Parallax.Store.Format;

namespace Parallax.Ties;

/// <summary>A tie's movement in the published format (<c>docs/format/tie-series.schema.json</c>).</summary>
static class TieSeriesJson
{
    public static string Line(PairTie pair, TieSeries series)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion.Current);
            json.WriteStartArray("actors");
            json.WriteStringValue(pair.First);
            json.WriteStringValue(pair.Second);
            json.WriteEndArray();
            json.WriteString("asOf", Day(series.AsOf));
            json.WriteString("formula", TieTables.Formula);
            Periods(json, "days", series.Days);
            Periods(json, "weeks", series.Weeks);
            Changes(json, series.Changes);
            Deeds(json, series.Deeds);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void Periods(Utf8JsonWriter json, string name, IReadOnlyList<TiePeriod> periods)
    {
        json.WriteStartArray(name);
        foreach (var period in periods)
        {
            json.WriteStartObject();
            json.WriteString("from", Day(period.From));
            json.WriteString("to", Day(period.To));
            json.WriteNumber("score", period.Score);
            json.WriteNumber("cooperative", period.Cooperative);
            json.WriteNumber("conflictual", period.Conflictual);
            json.WriteNumber("reports", period.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Changes(Utf8JsonWriter json, IReadOnlyList<TieChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteNumber("weeks", change.Weeks);
            json.WriteNumber("base", change.Base);
            json.WriteNumber("now", change.Now);
            if (change.Mean is { } mean)
            {
                json.WriteNumber("mean", mean);
            }
            else
            {
                json.WriteNull("mean");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Deeds(Utf8JsonWriter json, IReadOnlyList<Deed> deeds)
    {
        json.WriteStartArray("happenings");
        foreach (var deed in deeds)
        {
            json.WriteStartObject();
            json.WriteString("day", Day(deed.Day));
            json.WriteString("type", Labels.Of(deed.Type));
            json.WriteNumber("weight", Math.Round(deed.Weight, 3));
            json.WriteString("report", deed.At.Report);
            json.WriteNumber("statement", deed.At.Statement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
