using System.Text.Json;
using Parallax.Model.Statements;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>The <c>comparisons</c> and <c>silences</c> of a brief.</summary>
static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartObject();
        json.WriteLabel("relation", comparison.Relation);
        json.WriteLabel("facet", comparison.Facet);
        json.WriteString("about", comparison.About);
        json.WriteNumberOrNull("happening", comparison.Happening);
        json.WriteString("rule", comparison.Rule);
        json.WriteNumber("confidence", comparison.Confidence);
        json.WriteList("sides", comparison.Sides, static (j, s) =>
        {
            j.WriteStartObject();
            j.WriteString("report", s.Report);
            j.WriteNumber("statement", s.Statement);
            j.WriteSpan("span", s.Span);
            j.WriteString("value", s.Value);
            j.WriteStrings("source", s.Source);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static Comparison Read(JsonInput input)
    {
        try
        {
            return new Comparison(
                input["relation"].Label<Relation>(), input["facet"].Label<Facet>(), input["about"].Text, input["happening"].IntegerOrNull, input["rule"].Text,
                input["confidence"].Number,
                input["sides"].List(static i => new ComparisonSide(
                    i["report"].Text, i["statement"].Integer, i["span"].Span, i["value"].Text, i["source"].Strings())));
        }
        catch (ArgumentException e)
        {
            throw new RecordFormatException(input.Path, e.Message);
        }
    }

    public static void WriteSilence(Utf8JsonWriter json, StorySilence silence)
    {
        json.WriteStartObject();
        json.WriteString("report", silence.Report);
        json.WriteNumber("statement", silence.Statement);
        json.WriteSpan("span", silence.Span);
        json.WriteString("holder", silence.Holder);
        json.WriteLabel("kind", silence.Kind);
        json.WriteString("about", silence.About);
        json.WriteEndObject();
    }

    public static StorySilence ReadSilence(JsonInput input) => new(
        input["report"].Text, input["statement"].Integer, input["span"].Span, input["holder"].TextOrNull, input["kind"].Label<SilenceKind>(), input["about"].TextOrNull);
}
