using System.Globalization;
using System.Text.Json;
using Parallax.Model;

namespace Parallax.Store.Format;

/// <summary>A place in a document that is read back: the element and the path that leads to it, for messages.</summary>
readonly record struct JsonInput(JsonElement Element, string Path)
{
    public JsonInput this[string name] => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value)
        ? new JsonInput(value, Path.Length == 0 ? name : $"{Path}.{name}")
        : throw new RecordFormatException(Path.Length == 0 ? name : $"{Path}.{name}", "is missing");

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public string Text => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("a text");

    public string? TextOrNull => IsNull ? null : Text;

    public int Integer => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var value) ? value : throw Wrong("a whole number");

    public int? IntegerOrNull => IsNull ? null : Integer;

    public double Number => Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : throw Wrong("a number");

    public decimal Decimal => Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var value) ? value : throw Wrong("a number");

    public decimal? DecimalOrNull => IsNull ? null : Decimal;

    public bool Truth => Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Wrong("true or false");

    public DateOnly? DayOrNull => IsNull ? null
        : DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong("a day as 2023-09-09");

    public TextSpan Span
    {
        get
        {
            if (Element.ValueKind != JsonValueKind.Array || Element.GetArrayLength() != 2)
            {
                throw Wrong("a span [start,end]");
            }

            var (start, end) = (new JsonInput(Element[0], Path).Integer, new JsonInput(Element[1], Path).Integer);
            return start >= 0 && end >= start ? new TextSpan(start, end) : throw Wrong("a span [start,end] with 0 <= start <= end");
        }
    }

    public TextSpan? SpanOrNull => IsNull ? null : Span;

    public T Label<T>() where T : struct, Enum => Labels.Parse<T>(Text) ?? throw Wrong("one of " + string.Join(", ", Labels.All<T>()));

    public EquatableList<T> List<T>(Func<JsonInput, T> read)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        var items = new T[Element.GetArrayLength()];
        var i = 0;
        foreach (var item in Element.EnumerateArray())
        {
            items[i] = read(new JsonInput(item, FormattableString.Invariant($"{Path}[{i}]")));
            i++;
        }

        return [.. items];
    }

    public EquatableList<string> Strings() => List(static i => i.Text);

    public DayInterval Days(string from, string to) => Interval(this[from].DayOrNull, this[to].DayOrNull);

    public DayInterval Interval(DateOnly? from, DateOnly? to) => from > to ? throw Wrong("a first day that is not after the last") : new DayInterval(from, to);

    public RecordFormatException Wrong(string expected) => new(Path, $"holds {Short(Element)}; expected {expected}");

    static string Short(JsonElement element) => element.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : element.GetRawText();
}
