using System.Text.Json;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Store.Format;

/// <summary>The <c>statements</c> of the format.</summary>
static class StatementJson
{
    public static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteNumber("id", statement.Id);
        json.WriteNumber("sentence", statement.Sentence);
        json.WriteSpan("trigger", statement.Trigger);
        json.WriteSpan("extent", statement.Extent);
        json.WriteList("verbatim", statement.Verbatim, static (j, s) => j.WriteSpanValue(s));
        json.WriteString("predicate", statement.Predicate);
        WriteEvent(json, statement.Event);
        json.WriteList("agents", statement.Agents, static (j, m) => j.WriteNumberValue(m));
        json.WriteList("patients", statement.Patients, static (j, m) => j.WriteNumberValue(m));
        json.WriteList("participants", statement.Participants, WriteParticipant);
        WriteWhen(json, statement.When);
        WriteWhere(json, statement.Where);
        json.WriteList("figures", statement.Figures, WriteFigure);
        json.WriteList("sources", statement.Sources, WriteSource);
        json.WriteLabel("factuality", statement.Factuality);
        json.WriteLabel("author", statement.Author);
        json.WriteLabel("realis", statement.Realis);
        WriteSilence(json, statement.Silence);
        json.WriteList("trace", statement.Trace, static (j, o) =>
        {
            j.WriteStartObject();
            j.WriteSpan("span", o.Span);
            j.WriteString("rule", o.Rule);
            j.WriteLabel("result", o.Result);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static Statement Read(JsonInput input) => new()
    {
        Id = input["id"].Integer,
        Sentence = input["sentence"].Integer,
        Trigger = input["trigger"].Span,
        Extent = input["extent"].Span,
        Verbatim = input["verbatim"].List(static i => i.Span),
        Predicate = input["predicate"].Text,
        Event = ReadEvent(input["event"]),
        Agents = input["agents"].List(static i => i.Integer),
        Patients = input["patients"].List(static i => i.Integer),
        Participants = input["participants"].List(
            static i => new Participant(i["role"].Label<ParticipantRole>(), i["span"].Span, i["mention"].IntegerOrNull)),
        When = input["when"] is { IsNull: false } when ? new When(when["time"].IntegerOrNull, when.Days("from", "to")) : null,
        Where = input["where"] is { IsNull: false } where
            ? new Where(where["mention"].IntegerOrNull, where["name"].Text, where["country"].TextOrNull)
            : null,
        Figures = input["figures"].List(ReadFigure),
        Sources = input["sources"].List(static i => new Source(
            i["span"].SpanOrNull, i["cue"].Span, i["stance"].Label<Stance>(), i["mention"].IntegerOrNull, i["rule"].Text)),
        Factuality = input["factuality"].Label<Factuality>(),
        Author = input["author"].Label<Factuality>(),
        Realis = input["realis"].Label<Realis>(),
        Silence = ReadSilence(input),
        Trace = input["trace"].List(static i => new Operator(i["span"].Span, i["rule"].Text, i["result"].Label<Factuality>())),
    };

    static void WriteEvent(Utf8JsonWriter json, EventCode? code)
    {
        if (code is null)
        {
            json.WriteNull("event");
            return;
        }

        json.WriteStartObject("event");
        json.WriteLabel("type", code.Type);
        json.WriteString("mode", code.Mode);
        json.WriteStrings("contexts", code.Contexts);
        json.WriteString("cameo", code.Cameo);
        json.WriteNumber("goldstein", code.Goldstein);
        json.WriteString("rule", code.Rule);
        json.WriteEndObject();
    }

    static EventCode? ReadEvent(JsonInput input) => input.IsNull ? null : new EventCode(
        input["type"].Label<EventType>(), input["mode"].TextOrNull, input["contexts"].Strings(), input["cameo"].Text, input["goldstein"].Number, input["rule"].Text);

    static void WriteParticipant(Utf8JsonWriter json, Participant participant)
    {
        json.WriteStartObject();
        json.WriteLabel("role", participant.Role);
        json.WriteNumberOrNull("mention", participant.Mention);
        json.WriteSpan("span", participant.Span);
        json.WriteEndObject();
    }

    static void WriteWhen(Utf8JsonWriter json, When? when)
    {
        if (when is null)
        {
            json.WriteNull("when");
            return;
        }

        json.WriteStartObject("when");
        json.WriteNumberOrNull("time", when.Time);
        json.WriteDay("from", when.Days.From);
        json.WriteDay("to", when.Days.To);
        json.WriteEndObject();
    }

    static void WriteWhere(Utf8JsonWriter json, Where? where)
    {
        if (where is null)
        {
            json.WriteNull("where");
            return;
        }

        json.WriteStartObject("where");
        json.WriteNumberOrNull("mention", where.Mention);
        json.WriteString("name", where.Name);
        json.WriteString("country", where.Country);
        json.WriteEndObject();
    }

    static void WriteFigure(Utf8JsonWriter json, FigureMention figure)
    {
        json.WriteStartObject();
        json.WriteSpan("span", figure.Span);
        json.WriteNumber("low", figure.Value.Low);
        if (figure.Value.High is { } high)
        {
            json.WriteNumber("high", high);
        }
        else
        {
            json.WriteNull("high");
        }

        json.WriteString("unit", figure.Unit);
        json.WriteSpan("unitSpan", figure.UnitSpan);
        json.WriteString("measure", figure.Measure);
        json.WriteSpan("scope", figure.Scope);
        json.WriteDay("from", figure.AsOf.From);
        json.WriteDay("to", figure.AsOf.To);
        json.WriteString("rule", figure.Rule);
        json.WriteEndObject();
    }

    static FigureMention ReadFigure(JsonInput input)
    {
        var (low, high) = (input["low"].Decimal, input["high"].DecimalOrNull);
        if (high < low)
        {
            throw input["high"].Wrong("a number that is not below low");
        }

        return new FigureMention(
            input["span"].Span, high is { } end ? Figure.Between(low, end) : Figure.AtLeast(low), input["unit"].TextOrNull, input["unitSpan"].SpanOrNull,
            input["measure"].TextOrNull, input["scope"].SpanOrNull, input.Days("from", "to"), input["rule"].Text);
    }

    static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteSpan("span", source.Span);
        json.WriteSpan("cue", source.Cue);
        json.WriteLabel("stance", source.Stance);
        json.WriteNumberOrNull("mention", source.Mention);
        json.WriteString("rule", source.Rule);
        json.WriteEndObject();
    }

    static void WriteSilence(Utf8JsonWriter json, Silence? silence)
    {
        if (silence is null)
        {
            json.WriteNull("silence");
            return;
        }

        json.WriteLabel("silence", silence.Kind);
        json.WriteStartObject("silent");
        json.WriteSpan("holder", silence.Holder);
        json.WriteNumberOrNull("mention", silence.HolderMention);
        json.WriteSpan("about", silence.About);
        json.WriteEndObject();
    }

    static Silence? ReadSilence(JsonInput input)
    {
        var kind = input["silence"];
        return kind.IsNull ? null : new Silence(
            kind.Label<SilenceKind>(), input["silent"]["holder"].SpanOrNull, input["silent"]["mention"].IntegerOrNull, input["silent"]["about"].SpanOrNull);
    }
}
