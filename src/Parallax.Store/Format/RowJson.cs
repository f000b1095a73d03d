using System.Buffers;
using System.Text;
using System.Text.Json;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>Parts of briefs as lines of their own, for lists over many stories.</summary>
public static class RowJson
{
    /// <summary>An expectation with its story (<c>docs/format/expectation.schema.json</c>).</summary>
    public static string Expectation(string story, Expectation expectation) => Line(json =>
    {
        json.WriteString("story", story);
        json.WritePropertyName("expectation");
        ExpectationJson.Write(json, expectation);
    });

    /// <summary>Two actors over several stories (<c>docs/format/tie.schema.json</c>).</summary>
    /// <param name="first">Country code or name.</param>
    /// <param name="second">Country code or name.</param>
    /// <param name="score">Sum over stories.</param>
    /// <param name="stories">The stories' ids.</param>
    /// <param name="statements">What it was summed from.</param>
    public static string Tie(string first, string second, double score, IReadOnlyList<string> stories, IReadOnlyList<StatementRef> statements) => Line(json =>
    {
        json.WriteStartArray("actors");
        json.WriteStringValue(first);
        json.WriteStringValue(second);
        json.WriteEndArray();
        json.WriteNumber("score", score);
        json.WriteString("sign", score < 0 ? "-" : "+");
        json.WriteStrings("stories", [.. stories]);
        json.WriteList("statements", [.. statements], BriefJson.WriteReference);
    });

    /// <summary>A source over many reports (<c>docs/format/source.schema.json</c>).</summary>
    /// <param name="name">The source as the reports name it.</param>
    /// <param name="actor">Country code, or null.</param>
    /// <param name="statements">How many statements go back to it as the innermost.</param>
    /// <param name="reports">In how many reports.</param>
    /// <param name="outlets">The outlets that quote it.</param>
    /// <param name="stances">How often it takes each stance, by the stance's word.</param>
    /// <param name="certainty">How often its statements have each factuality, by its word.</param>
    public static string Source(
        string name, string? actor, int statements, int reports, IReadOnlyList<string> outlets, IReadOnlyList<(string Word, int Count)> stances,
        IReadOnlyList<(string Word, int Count)> certainty) => Line(json =>
    {
        json.WriteString("source", name);
        json.WriteString("country", actor);
        json.WriteNumber("statements", statements);
        json.WriteNumber("reports", reports);
        json.WriteStrings("outlets", [.. outlets]);
        WriteCounts(json, "stances", stances);
        WriteCounts(json, "certainty", certainty);
    });

    static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyList<(string Word, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (word, count) in counts)
        {
            json.WriteNumber(word, count);
        }

        json.WriteEndObject();
    }

    static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion.Current);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
