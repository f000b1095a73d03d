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

    public static EquatableList<StatementMark> Read(ReadOnlyMemory<byte> written)
    {
        using var document = JsonDocument.Parse(written);
        return new JsonInput(document.RootElement, "marks").List(static i => new StatementMark(
            At(i, 0).Text, At(i, 1).Integer, At(i, 2).Span, At(i, 3).Span, At(i, 4).Span,
            At(i, 5).List(static s => new SourceMark(At(s, 0).SpanOrNull, At(s, 1).Span, At(s, 2).Label<Stance>())),
            At(i, 6).Label<Factuality>(), At(i, 7).Label<Factuality>()));
    }

    static JsonInput At(JsonInput input, int position) => new(input.Element[position], input.Path);
}
