using System.Globalization;
using System.Text.Json;
using Parallax.Model;

namespace Parallax.Store.Format;

/// <summary>A place in a document that is read back: the element and how one comes to it, which is put into words only for a message.</summary>
readonly struct JsonInput
{
    readonly JsonPlace? _place;
    readonly string? _name;

    /// <summary>The document itself, with what messages are to call it.</summary>
    public JsonInput(JsonElement document, string? name = null) => (Element, _name) = (document, name);

    /// <summary>An element at a place, or at one of the place's members where there is a name.</summary>
    JsonInput(JsonElement element, JsonPlace? place, string? name) => (Element, _place, _name) = (element, place, name);

    public JsonElement Element { get; }

    /// <summary>The path that leads here, as in "statements[3].when".</summary>
    public string Path => Here?.ToString() ?? "";

    JsonPlace? Here => _name is null ? _place : new JsonPlace(_place, _name, 0);

    public JsonInput this[string name]
    {
        get
        {
            var here = Here;
            return Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value)
                ? new JsonInput(value, here, name)
                : throw new RecordFormatException(new JsonPlace(here, name, 0).ToString(), "is missing");
        }
    }

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

            var (start, end) = (new JsonInput(Element[0], _place, _name).Integer, new JsonInput(Element[1], _place, _name).Integer);
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
        var here = items.Length > 0 ? Here : null;
        var i = 0;
        foreach (var item in Element.EnumerateArray())
        {
            items[i] = read(new JsonInput(item, new JsonPlace(here, null, i), null));
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

/// <summary>A step on the way into a document: a member by its name, or an item of a list by its position.</summary>
sealed record JsonPlace(JsonPlace? Parent, string? Name, int Index)
{
    public override string ToString() =>
        Name is null ? FormattableString.Invariant($"{Parent}[{Index}]") : Parent is null ? Name : $"{Parent}.{Name}";
}
