using Parallax.Briefs;
using Parallax.Model;
using Parallax.Model.Mentions;
using Parallax.Model.Statements;

namespace Parallax.Web.Reports;

/// <summary>A report's text in paragraphs with all that was read from it marked, for layers that a reader switches.</summary>
static class ReportText
{
    /// <summary>Characters on one page; longer texts are turned like pages.</summary>
    public const int PageLength = 24_000;

    /// <summary>The paragraphs of a stretch: its lines that are not blank.</summary>
    public static IEnumerable<TextSpan> Paragraphs(string text, TextSpan stretch)
    {
        for (var start = stretch.Start; start < stretch.End;)
        {
            var end = text.IndexOf('\n', start, stretch.End - start) is >= 0 and var at ? at : stretch.End;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return new TextSpan(start, end);
            }

            start = end + 1;
        }
    }

    /// <summary>A text in parts of at most <see cref="PageLength"/> characters, cut at a line's end where one is near.</summary>
    public static IReadOnlyList<TextSpan> Parts(string text)
    {
        var parts = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + PageLength);
            if (end < text.Length)
            {
                var line = text.LastIndexOf('\n', end - 1, PageLength / 4);
                end = line > start ? line + 1 : char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
            }

            parts.Add(new TextSpan(start, end));
            start = end;
        }

        return parts;
    }

    /// <summary>All marks of a reading; those of one statement are marked besides as chosen.</summary>
    public static IReadOnlyList<TextMark> Marks(Model.Statements.Reading reading, int? chosen)
    {
        var marks = new List<TextMark>();
        foreach (var statement in reading.Statements)
        {
            var address = FormattableString.Invariant($"/reports/{reading.Report.Id}/{statement.Id}");
            marks.Add(new TextMark(statement.Extent, "st", FormattableString.Invariant($"s{statement.Id}")));
            marks.Add(new TextMark(statement.Trigger, "tr", null, address, Title(statement)));
            foreach (var source in statement.Sources)
            {
                marks.Add(new TextMark(source.Cue, "cue", null, null, "cue: " + Labels.Of(source.Stance)));
                if (source.Span is { } span)
                {
                    marks.Add(new TextMark(span, "src", null, null, "source"));
                }
            }

            foreach (var figure in statement.Figures)
            {
                marks.Add(new TextMark(figure.Span, "fig", null, null, Title(figure)));
            }
        }

        marks.AddRange(reading.Times.Select(t => new TextMark(t.Span, "time", null, null, Title(t))));
        marks.AddRange(reading.Mentions.Where(m => m.Actor is not null).Select(m => new TextMark(m.Span, "act", null, null, Title(m))));
        if (chosen is { } number && number >= 0 && number < reading.Statements.Count)
        {
            marks.AddRange(Chosen(reading.Statements[number]));
        }

        return marks;
    }

    /// <summary>The marks of one statement.</summary>
    public static IReadOnlyList<TextMark> Chosen(Statement statement)
    {
        var marks = new List<TextMark> { new(statement.Extent, "on"), new(statement.Trigger, "on-tr") };
        foreach (var source in statement.Sources)
        {
            marks.Add(new TextMark(source.Cue, "on-cue"));
            if (source.Span is { } span)
            {
                marks.Add(new TextMark(span, "on-src"));
            }
        }

        return marks;
    }

    static string Title(Statement statement) => string.Join(" · ", new[]
    {
        statement.Event is { } code ? Labels.Of(code.Type) : statement.Predicate, SurenessWords.Of(statement.Factuality), Labels.Of(statement.Realis),
    });

    static string Title(FigureMention figure) => figure.Value.High == figure.Value.Low
        ? FormattableString.Invariant($"{figure.Value.Low} {figure.Unit}")
        : FormattableString.Invariant($"{figure.Value.Low} to {figure.Value.High?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any number"} {figure.Unit}");

    static string Title(Time time) => BriefWords.Days(time.Days) is { } days ? $"{time.Value} · {days}" : time.Value;

    static string Title(Mention mention) => string.Join(" · ", new[] { mention.Name, mention.Actor!.Country, mention.Actor.Sector }.OfType<string>());
}
