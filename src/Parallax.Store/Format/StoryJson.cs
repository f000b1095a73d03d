using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>A story alone as one line of JSON (<c>docs/format/story.schema.json</c>).</summary>
public static class StoryJson
{
    /// <summary>One line, without a line end.</summary>
    public static string Write(Story story)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion.Current);
            json.WritePropertyName("story");
            BriefJson.WriteStory(json, story);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
