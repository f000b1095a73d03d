using System.Buffers;
using System.Text.Json;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Store.Format;

namespace Parallax.Store.Views;

/// <summary>Marks as the record keeps them: an array a mark, in the order of <see cref="StatementMark"/>'s parts.</summary>
static class MarkJson
{
    public static ReadOnlySpan<byte> Write(EquatableList<StatementMark> marks)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        using (var json = new Utf8JsonWriter(buffer, JsonOutput.Compact))
        {
            json.WriteStartArray();
            foreach (var mark in marks)
            {
                json.WriteStartArray();
                json.WriteStringValue(mark.Report);
                json.WriteNumberValue(mark.Statement);
                json.WriteSpanValue(mark.Sentence);
                json.WriteSpanValue(mark.Extent);
                json.WriteSpanValue(mark.Trigger);
                json.WriteStartArray();
                foreach (var source in mark.Sources)
                {
                    json.WriteStartArray();
                    json.WriteSpanValue(source.Span);
                    json.WriteSpanValue(source.Cue);
                    json.WriteStringValue(Labels.Of(source.Stance));
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                json.WriteStringValue(Labels.Of(mark.Factuality));
                json.WriteStringValue(Labels.Of(mark.Author));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan;
    }

    /// <summary>Reads them back, token by token: a large story has thousands, and its page waits for them.</summary>
    public static EquatableList<StatementMark> Read(ReadOnlySpan<byte> written)
    {
        var json = new Utf8JsonReader(written);
        var marks = new List<StatementMark>();
        try
        {
            Next(ref json, JsonTokenType.StartArray);
            while (Next(ref json) == JsonTokenType.StartArray)
            {
                marks.Add(Mark(ref json, marks.Count > 0 ? marks[^1].Report : ""));
            }

            return json.TokenType == JsonTokenType.EndArray ? [.. marks] : throw Wrong(ref json, "a mark");
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new RecordFormatException($"marks[{marks.Count}]", "is not as it was written: " + e.Message);
        }
    }

    static StatementMark Mark(ref Utf8JsonReader json, string before)
    {
        Next(ref json, JsonTokenType.String);
        // Marks of one happening tend to be of one report.
        var report = json.ValueTextEquals(before) ? before : json.GetString()!;
        var (statement, sentence, extent, trigger) = (Integer(ref json), Span(ref json), Span(ref json), Span(ref json));
        var sources = Sources(ref json);
        var mark = new StatementMark(report, statement, sentence, extent, trigger, sources, Label<Factuality>(ref json), Label<Factuality>(ref json));
        Next(ref json, JsonTokenType.EndArray);
        return mark;
    }

    static EquatableList<SourceMark> Sources(ref Utf8JsonReader json)
    {
        Next(ref json, JsonTokenType.StartArray);
        List<SourceMark>? sources = null;
        while (Next(ref json) == JsonTokenType.StartArray)
        {
            TextSpan? span = Next(ref json) == JsonTokenType.Null ? null : Rest(ref json);
            var cue = Span(ref json);
            (sources ??= []).Add(new SourceMark(span, cue, Label<Stance>(ref json)));
            Next(ref json, JsonTokenType.EndArray);
        }

        return json.TokenType != JsonTokenType.EndArray ? throw Wrong(ref json, "a source") : sources is null ? [] : [.. sources];
    }

    static TextSpan Span(ref Utf8JsonReader json)
    {
        Next(ref json);
        return Rest(ref json);
    }

    static TextSpan Rest(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong(ref json, "a span [start,end]");
        }

        var (start, end) = (Integer(ref json), Integer(ref json));
        Next(ref json, JsonTokenType.EndArray);
        return start >= 0 && end >= start ? new TextSpan(start, end) : throw Wrong(ref json, "a span [start,end] with 0 <= start <= end");
    }

    static int Integer(ref Utf8JsonReader json)
    {
        Next(ref json, JsonTokenType.Number);
        return json.GetInt32();
    }

    static T Label<T>(ref Utf8JsonReader json) where T : struct, Enum
    {
        Next(ref json, JsonTokenType.String);
        return Labels.Parse<T>(json.GetString()!) ?? throw Wrong(ref json, "one of " + string.Join(", ", Labels.All<T>()));
    }

    static void Next(ref Utf8JsonReader json, JsonTokenType wanted)
    {
        if (Next(ref json) != wanted)
        {
            throw Wrong(ref json, wanted.ToString());
        }
    }

    static JsonTokenType Next(ref Utf8JsonReader json) => json.Read() ? json.TokenType : throw Wrong(ref json, "more");

    static FormatException Wrong(ref Utf8JsonReader json, string expected) => new($"{json.TokenType} at byte {json.TokenStartIndex}; expected {expected}");
}
