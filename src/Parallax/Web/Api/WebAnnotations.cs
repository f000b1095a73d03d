using System.Text.Json.Nodes;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Web.Api;

/// <summary>
/// Every span of a reading as a W3C Web Annotation (2017) of the report's plain text. Positions count Unicode code points there, as the recommendation asks;
/// the record's own offsets count UTF-16 units.
/// </summary>
sealed class WebAnnotations
{
    const int Around = 24;

    readonly string _source;
    readonly string _text;
    readonly int[] _points;
    readonly JsonArray _items = [];

    WebAnnotations(string address, string text)
    {
        _source = address;
        _text = text;
        _points = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            _points[i + 1] = _points[i] + (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
        }
    }

    /// <summary>All annotations of a reading, as an annotation page.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="origin">Scheme and host by which the record is served.</param>
    public static JsonObject Of(Model.Statements.Reading reading, string origin)
    {
        var address = $"{origin}/api/reports/{reading.Report.Id}";
        var made = new WebAnnotations(address, reading.Report.Text);
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            made.Add($"sentence-{i}", reading.Sentences[i], "sentence", []);
        }

        foreach (var mention in reading.Mentions)
        {
            made.Add($"mention-{mention.Id}", mention.Span, "mention", [("kind", Labels.Of(mention.Kind)), ("name", mention.Name), ("country", mention.Actor?.Country), ("sector", mention.Actor?.Sector)]);
        }

        foreach (var time in reading.Times)
        {
            made.Add($"time-{time.Id}", time.Span, "time", [("type", Labels.Of(time.Type)), ("value", time.Value)]);
        }

        foreach (var statement in reading.Statements)
        {
            made.Statement(statement);
        }

        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = address + "/annotations",
            ["type"] = "AnnotationPage",
            ["startIndex"] = 0,
            ["items"] = made._items,
        };
    }

    void Statement(Statement statement)
    {
        var name = FormattableString.Invariant($"statement-{statement.Id}");
        Add(name, statement.Extent, "statement",
        [
            ("predicate", statement.Predicate), ("event", statement.Event is { } code ? Labels.Of(code.Type) : null), ("factuality", Labels.Of(statement.Factuality)),
            ("author", Labels.Of(statement.Author)), ("realis", Labels.Of(statement.Realis)), ("silence", statement.Silence is { } silence ? Labels.Of(silence.Kind) : null),
        ]);
        Add(name + "-trigger", statement.Trigger, "trigger", [("statement", name)]);
        Each(statement.Verbatim, (v, i) => Add($"{name}-verbatim-{i}", v, "verbatim", [("statement", name)]));
        Each(statement.Participants, (p, i) => Add($"{name}-participant-{i}", p.Span, "participant", [("statement", name), ("role", Labels.Of(p.Role))]));
        Each(statement.Figures, (f, i) =>
        {
            Add($"{name}-figure-{i}", f.Span, "figure", [("statement", name), ("unit", f.Unit), ("low", f.Value.Low.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
            Add($"{name}-figure-{i}-unit", f.UnitSpan, "unit", [("statement", name)]);
            Add($"{name}-figure-{i}-scope", f.Scope, "scope", [("statement", name)]);
        });
        Each(statement.Sources, (s, i) =>
        {
            Add($"{name}-cue-{i}", s.Cue, "cue", [("statement", name), ("stance", Labels.Of(s.Stance))]);
            Add($"{name}-source-{i}", s.Span, "source", [("statement", name), ("stance", Labels.Of(s.Stance))]);
        });
        Each(statement.Trace, (o, i) => Add($"{name}-operator-{i}", o.Span, "operator", [("statement", name), ("rule", o.Rule), ("factuality", Labels.Of(o.Result))]));
        Add(name + "-silent", statement.Silence?.Holder, "silent", [("statement", name)]);
        Add(name + "-about", statement.Silence?.About, "about", [("statement", name)]);
    }

    static void Each<T>(EquatableList<T> items, Action<T, int> act)
    {
        for (var i = 0; i < items.Count; i++)
        {
            act(items[i], i);
        }
    }

    void Add(string name, TextSpan? span, string kind, ReadOnlySpan<(string Name, string? Value)> properties)
    {
        if (span is { } there)
        {
            Add(name, there, kind, properties);
        }
    }

    void Add(string name, TextSpan span, string kind, ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var bodies = new JsonArray { Body("classifying", kind) };
        foreach (var (property, value) in properties)
        {
            if (value is not null)
            {
                bodies.Add(Body("describing", $"{property}: {value}"));
            }
        }

        _items.Add(new JsonObject
        {
            ["id"] = $"{_source}/annotations#{name}",
            ["type"] = "Annotation",
            ["motivation"] = "classifying",
            ["body"] = bodies,
            ["target"] = new JsonObject
            {
                ["source"] = _source + "/text",
                ["selector"] = new JsonArray
                {
                    new JsonObject { ["type"] = "TextPositionSelector", ["start"] = _points[span.Start], ["end"] = _points[span.End] },
                    new JsonObject
                    {
                        ["type"] = "TextQuoteSelector", ["exact"] = span.In(_text).ToString(), ["prefix"] = Whole(Math.Max(0, span.Start - Around), span.Start),
                        ["suffix"] = Whole(span.End, Math.Min(_text.Length, span.End + Around)),
                    },
                },
            },
        });
    }

    static JsonObject Body(string purpose, string value) => new() { ["type"] = "TextualBody", ["purpose"] = purpose, ["value"] = value, ["format"] = "text/plain" };

    /// <summary>A stretch without half a surrogate pair at its ends.</summary>
    string Whole(int start, int end)
    {
        start += start < end && char.IsLowSurrogate(_text[start]) ? 1 : 0;
        end -= end > start && char.IsHighSurrogate(_text[end - 1]) ? 1 : 0;
        return _text[start..end];
    }
}
