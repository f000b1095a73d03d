using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Parallax.Model;
using Parallax.Model.Reports;

namespace Parallax.Web.Api;

/// <summary>How the API writes values: names in camel case, closed choices by the record's words, spans as [start,end], days as 2025-03-04.</summary>
static class ApiJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The JSON Schema (2020-12) of what a type is written as.</summary>
    public static JsonNode Schema(Type type) => Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, node) => Transformed(context.TypeInfo.Type, node),
    });

    static JsonNode Transformed(Type type, JsonNode node)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var optional = plain != type;
        if (plain == typeof(TextSpan))
        {
            return JsonNode.Parse($$"""{"type":{{(optional ? "[\"array\",\"null\"]" : "\"array\"")}},"prefixItems":[{"type":"integer"},{"type":"integer"}],"minItems":2,"maxItems":2,"description":"UTF-16 offsets into the report's text, half-open"}""")!;
        }

        if (plain.IsEnum)
        {
            return JsonNode.Parse(optional ? """{"type":["string","null"]}""" : """{"type":"string"}""")!;
        }

        if (plain == typeof(Publication))
        {
            return JsonNode.Parse("""{"type":"object","required":["day","from"],"properties":{"day":{"type":["string","null"],"format":"date"},"at":{"type":["string","null"],"format":"date-time"},"from":{"type":["string","null"],"enum":["given","text","inferred",null]}}}""")!;
        }

        return node;
    }

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new LabelConverter());
        options.Converters.Add(new SpanConverter());
        options.Converters.Add(new PublicationConverter());
        options.MakeReadOnly();
        return options;
    }

    sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }

    sealed class PublicationConverter : JsonConverter<Publication>
    {
        public override Publication Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Publication value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("day", value.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            if (value is Publication.Given { At: { } at })
            {
                writer.WriteString("at", at);
            }

            writer.WriteString("from", value switch { Publication.Given => "given", Publication.FromText => "text", Publication.Inferred => "inferred", _ => null });
            writer.WriteEndObject();
        }
    }

    sealed class LabelConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

        sealed class Of<T> : JsonConverter<T> where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Labels.Of(value));
        }
    }
}
