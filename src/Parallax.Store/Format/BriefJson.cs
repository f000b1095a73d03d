using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>A story's brief as one line of JSON, and back (<c>docs/format/brief.schema.json</c>).</summary>
public static class BriefJson
{
    /// <summary>One line, without a line end.</summary>
    public static string Write(Brief brief)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion.Current);
            json.WritePropertyName("story");
            WriteStory(json, brief.Story);
            json.WriteList("happenings", brief.Happenings, WriteHappening);
            json.WriteList("comparisons", brief.Comparisons, ComparisonJson.Write);
            json.WriteList("silences", brief.Silences, ComparisonJson.WriteSilence);
            json.WriteList("omissions", brief.Omissions, static (j, o) =>
            {
                j.WriteStartObject();
                j.WriteString("report", o.Report);
                j.WriteNumber("happening", o.Happening);
                j.WriteStrings("others", o.Others);
                j.WriteEndObject();
            });
            json.WriteList("expectations", brief.Expectations, ExpectationJson.Write);
            json.WriteList("ties", brief.Ties, WriteTie);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a line back.</summary>
    /// <exception cref="RecordFormatException">It is not JSON, not of this format, or of another version.</exception>
    public static Brief Read(string line) => Read(Encoding.UTF8.GetBytes(line));

    /// <summary>The same from the line's UTF-8.</summary>
    /// <exception cref="RecordFormatException">It is not JSON, not of this format, or of another version.</exception>
    public static Brief Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var input = new JsonInput(document.RootElement);
            ReadingJson.Version(input);
            return new Brief(
                ReadStory(input["story"]),
                input["happenings"].List(static i => new Happening(
                    i["id"].Integer, i["what"].Text, i["statements"].List(Reference), i["event"].IsNull ? null : i["event"].Label<Model.Statements.EventType>(),
                    i.Days("from", "to"), i["place"].TextOrNull, i["witnesses"].Integer)
                {
                    Tellers = i["tellers"].List(Reference),
                    Agents = i["agents"].List(ReadMention),
                    Patients = i["patients"].List(ReadMention),
                }),
                input["comparisons"].List(ComparisonJson.Read),
                input["silences"].List(ComparisonJson.ReadSilence),
                input["omissions"].List(static i => new Omission(i["report"].Text, i["happening"].Integer, i["others"].Strings())),
                input["expectations"].List(ExpectationJson.Read),
                input["ties"].List(ReadTie));
        }
        catch (JsonException e)
        {
            throw new RecordFormatException("line", "is not JSON: " + e.Message);
        }
    }

    internal static void WriteReference(Utf8JsonWriter json, StatementRef reference)
    {
        json.WriteStartObject();
        json.WriteString("report", reference.Report);
        json.WriteNumber("statement", reference.Statement);
        json.WriteEndObject();
    }

    static void WriteMention(Utf8JsonWriter json, MentionRef mention)
    {
        json.WriteStartObject();
        json.WriteString("report", mention.Report);
        json.WriteNumber("mention", mention.Mention);
        json.WriteEndObject();
    }

    static MentionRef ReadMention(JsonInput input) => new(input["report"].Text, input["mention"].Integer);

    internal static StatementRef Reference(JsonInput input) => new(input["report"].Text, input["statement"].Integer);

    internal static void WriteStory(Utf8JsonWriter json, Story story)
    {
        json.WriteStartObject();
        json.WriteString("id", story.Id);
        json.WriteString("title", story.Title);
        json.WriteDay("from", story.Days.From);
        json.WriteDay("to", story.Days.To);
        json.WriteStrings("reports", story.Reports);
        json.WriteList("copies", story.Copies, static (j, group) =>
        {
            j.WriteStartArray();
            foreach (var id in group)
            {
                j.WriteStringValue(id);
            }

            j.WriteEndArray();
        });
        json.WriteList("why", story.Why, static (j, e) =>
        {
            j.WriteStartObject();
            j.WriteString("feature", e.Feature);
            j.WriteNumber("weight", e.Weight);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    internal static Story ReadStory(JsonInput input) => new(
        input["id"].Text, input["title"].Text, input.Days("from", "to"), input["reports"].Strings(), input["copies"].List(static i => i.Strings()),
        input["why"].List(static i => new Evidence(i["feature"].Text, i["weight"].Number)));

    static void WriteHappening(Utf8JsonWriter json, Happening happening)
    {
        json.WriteStartObject();
        json.WriteNumber("id", happening.Id);
        json.WriteString("what", happening.What);
        json.WriteList("statements", happening.Statements, WriteReference);
        json.WriteString("event", happening.Event is { } type ? Labels.Of(type) : null);
        json.WriteDay("from", happening.Days.From);
        json.WriteDay("to", happening.Days.To);
        json.WriteString("place", happening.Place);
        json.WriteNumber("witnesses", happening.Witnesses);
        json.WriteList("tellers", happening.Tellers, WriteReference);
        json.WriteList("agents", happening.Agents, WriteMention);
        json.WriteList("patients", happening.Patients, WriteMention);
        json.WriteEndObject();
    }

    static void WriteTie(Utf8JsonWriter json, Tie tie)
    {
        json.WriteStartObject();
        json.WriteStartArray("actors");
        json.WriteStringValue(tie.First);
        json.WriteStringValue(tie.Second);
        json.WriteEndArray();
        json.WriteNumber("score", tie.Score);
        json.WriteString("sign", tie.Sign);
        json.WriteList("statements", tie.Statements, WriteReference);
        json.WriteEndObject();
    }

    static Tie ReadTie(JsonInput input)
    {
        var actors = input["actors"].Strings();
        return actors.Count == 2
            ? new Tie(actors[0], actors[1], input["score"].Number, input["statements"].List(Reference))
            : throw input["actors"].Wrong("two actors");
    }
}
