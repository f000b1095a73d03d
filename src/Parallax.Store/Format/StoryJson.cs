using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>A story alone as one line of JSON (<c>docs/format/story.schema.json</c>).</summary>
public static class StoryJson
{
    /// <summary>One line, without a line end.</summary>
    /// <param name="story">The story.</param>
    /// <param name="decisions">What people decided about its reports, or null where that is not told.</param>
    public static string Write(Story story, IReadOnlyList<StoryDecision>? decisions = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion.Current);
            json.WritePropertyName("story");
            BriefJson.WriteStory(json, story);
            if (decisions is not null)
            {
                json.WriteList("decisions", [.. decisions], DecisionJson.WriteDecision);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
