using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Store.Format;

/// <summary>A reading as one line of JSON, and back: nothing is lost on the way (<c>docs/format/reading.schema.json</c>).</summary>
public static class ReadingJson
{
    /// <summary>One line, without a line end.</summary>
    public static string Write(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        Write(reading, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same as UTF-8.</summary>
    public static void Write(Reading reading, IBufferWriter<byte> output) => Write(reading, output, withReport: true);

    internal static void Write(Reading reading, IBufferWriter<byte> output, bool withReport)
    {
        using var json = new Utf8JsonWriter(output, JsonOutput.Compact);
        json.WriteStartObject();
        json.WriteNumber("format", FormatVersion.Current);
        if (withReport)
        {
            json.WritePropertyName("report");
            ReportJson.Write(json, reading.Report);
        }

        json.WriteList("sentences", reading.Sentences, static (j, s) =>
        {
            j.WriteStartObject();
            j.WriteSpan("span", s);
            j.WriteEndObject();
        });
        json.WriteList("mentions", reading.Mentions, WriteMention);
        json.WriteList("times", reading.Times, WriteTime);
        json.WriteList("statements", reading.Statements, StatementJson.Write);
        json.WriteEndObject();
    }

    /// <summary>Reads a line back.</summary>
    /// <exception cref="RecordFormatException">It is not JSON, not of this format, or of another version.</exception>
    public static Reading Read(ReadOnlyMemory<byte> utf8) => Read(utf8, null);

    /// <summary>Reads a line back.</summary>
    /// <exception cref="RecordFormatException">It is not JSON, not of this format, or of another version.</exception>
    public static Reading Read(string line) => Read(Encoding.UTF8.GetBytes(line));

    internal static Reading Read(ReadOnlyMemory<byte> utf8, Model.Reports.Report? report)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var input = new JsonInput(document.RootElement);
            Version(input);
            return new Reading(
                report ?? ReportJson.Read(input["report"]),
                input["sentences"].List(static i => i["span"].Span),
                input["mentions"].List(ReadMention),
                input["times"].List(ReadTime),
                input["statements"].List(StatementJson.Read));
        }
        catch (JsonException e)
        {
            throw new RecordFormatException("line", "is not JSON: " + e.Message);
        }
    }

    internal static void Version(JsonInput input)
    {
        if (input["format"].Integer != FormatVersion.Current)
        {
            throw input["format"].Wrong(FormattableString.Invariant($"format {FormatVersion.Current}"));
        }
    }

    static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("id", mention.Id);
        json.WriteSpan("span", mention.Span);
        json.WriteLabel("kind", mention.Kind);
        json.WriteString("name", mention.Name);
        if (mention.Actor is { } actor)
        {
            json.WriteStartObject("actor");
            json.WriteString("country", actor.Country);
            json.WriteString("sector", actor.Sector);
            json.WriteString("name", actor.Name);
            json.WriteString("id", actor.Id);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("actor");
        }

        json.WriteNumberOrNull("antecedent", mention.Antecedent);
        json.WriteList("members", mention.Members, static (j, m) => j.WriteNumberValue(m));
        json.WriteString("rule", mention.Rule);
        json.WriteEndObject();
    }

    static Mention ReadMention(JsonInput input) => new(
        input["id"].Integer, input["span"].Span, input["kind"].Label<MentionKind>(), input["name"].Text, ReadActor(input["actor"]),
        input["antecedent"].IntegerOrNull, input["members"].List(static i => i.Integer), input["rule"].Text);

    static Actor? ReadActor(JsonInput input)
    {
        try
        {
            return input.IsNull ? null : new Actor(input["country"].TextOrNull, input["sector"].TextOrNull, input["name"].TextOrNull, input["id"].TextOrNull);
        }
        catch (ArgumentException e)
        {
            throw new RecordFormatException(input.Path, e.Message);
        }
    }

    static void WriteTime(Utf8JsonWriter json, Time time)
    {
        json.WriteStartObject();
        json.WriteNumber("id", time.Id);
        json.WriteSpan("span", time.Span);
        json.WriteLabel("type", time.Type);
        json.WriteString("value", time.Value);
        json.WriteDay("from", time.Days.From);
        json.WriteDay("to", time.Days.To);
        json.WriteBoolean("anchored", time.Anchored);
        json.WriteString("rule", time.Rule);
        json.WriteEndObject();
    }

    static Time ReadTime(JsonInput input) => new(
        input["id"].Integer, input["span"].Span, input["type"].Label<TimeType>(), input["value"].Text, input.Days("from", "to"), input["anchored"].Truth,
        input["rule"].Text);
}
