using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>A person's decision with the stories that it left, as one line of JSON (<c>docs/format/decision.schema.json</c>).</summary>
public static class DecisionJson
{
    /// <summary>One line, without a line end.</summary>
    public static string Write(StoryDecision decision, IReadOnlyList<Story> stories)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion.Current);
            json.WritePropertyName("decision");
            WriteDecision(json, decision);
            json.WriteList("stories", [.. stories], BriefJson.WriteStory);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static void WriteDecision(Utf8JsonWriter json, StoryDecision decision)
    {
        json.WriteStartObject();
        json.WriteNumber("number", decision.Number);
        json.WriteLabel("kind", decision.Kind);
        json.WriteStrings("stories", decision.Stories);
        json.WriteList("sides", decision.Sides, static (j, side) =>
        {
            j.WriteStartArray();
            foreach (var id in side)
            {
                j.WriteStringValue(id);
            }

            j.WriteEndArray();
        });
        json.WriteNumberOrNull("undoes", decision.Undoes);
        json.WriteString("reason", decision.Reason);
        json.WriteEndObject();
    }
}
