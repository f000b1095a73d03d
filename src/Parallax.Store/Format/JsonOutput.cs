using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Model;

namespace Parallax.Store.Format;

/// <summary>How values that recur in the format are written.</summary>
static class JsonOutput
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void WriteSpan(this Utf8JsonWriter json, string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        json.WriteSpanValue(span);
    }

    public static void WriteSpanValue(this Utf8JsonWriter json, TextSpan? span)
    {
        if (span is not { } value)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        json.WriteNumberValue(value.Start);
        json.WriteNumberValue(value.End);
        json.WriteEndArray();
    }

    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, Day(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteList<T>(this Utf8JsonWriter json, string name, EquatableList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, EquatableList<string> items) =>
        json.WriteList(name, items, static (j, s) => j.WriteStringValue(s));

    public static void WriteLabel<T>(this Utf8JsonWriter json, string name, T value) where T : struct, Enum => json.WriteString(name, Labels.Of(value));
}
