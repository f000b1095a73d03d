using System.Text.Json;
using Parallax.Model.Expectations;
using Parallax.Model.Stories;

namespace Parallax.Store.Format;

/// <summary>The <c>expectations</c> of a brief.</summary>
static class ExpectationJson
{
    public static void Write(Utf8JsonWriter json, Expectation expectation)
    {
        json.WriteStartObject();
        json.WriteNumber("id", expectation.Id);
        json.WriteString("report", expectation.Statement.Report);
        json.WriteNumber("statement", expectation.Statement.Statement);
        json.WriteSpan("span", expectation.Span);
        json.WriteString("what", expectation.What);
        json.WriteNumber("happening", expectation.Happening);
        json.WriteStrings("holder", expectation.Holder);
        json.WriteLabel("strength", expectation.Strength);
        json.WriteBoolean("conditional", expectation.Conditional);
        json.WriteStartArray("window");
        WriteEnd(json, expectation.Window.From);
        WriteEnd(json, expectation.Window.To);
        json.WriteEndArray();
        json.WriteString("place", expectation.Place);
        json.WriteLabel("status", expectation.Status);
        if (expectation.ResolvedBy is { } resolution)
        {
            json.WriteStartObject("resolvedBy");
            json.WriteString("report", resolution.Report);
            json.WriteNumber("statement", resolution.Statement);
            json.WriteSpan("span", resolution.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("resolvedBy");
        }

        json.WriteString("rule", expectation.Rule);
        json.WriteEndObject();
    }

    public static Expectation Read(JsonInput input)
    {
        var window = input["window"].List(static i => i.DayOrNull);
        return new Expectation(
            input["id"].Integer, new StatementRef(input["report"].Text, input["statement"].Integer), input["span"].Span, input["what"].Text,
            input["happening"].Integer, input["holder"].Strings(), input["strength"].Label<Strength>(), input["conditional"].Truth,
            window.Count == 2 ? input["window"].Interval(window[0], window[1]) : throw input["window"].Wrong("two days, or null where open"),
            input["place"].TextOrNull, input["status"].Label<ExpectationStatus>(),
            input["resolvedBy"] is { IsNull: false } by ? new Resolution(by["report"].Text, by["statement"].Integer, by["span"].Span) : null,
            input["rule"].Text);
    }

    static void WriteEnd(Utf8JsonWriter json, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteStringValue(JsonOutput.Day(value));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
