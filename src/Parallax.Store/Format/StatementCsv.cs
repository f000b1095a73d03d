using System.Buffers;
using System.Globalization;
using Parallax.Model;
using Parallax.Model.Statements;

namespace Parallax.Store.Format;

/// <summary>Statements as CSV (RFC 4180, with a head line): one row a statement, its words beside its values.</summary>
public static class StatementCsv
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The columns' names.</summary>
    public static string Head =>
        "report,outlet,published,published_from,statement,sentence,start,end,predicate,event,mode,cameo,goldstein,agents,patients,from,to,place,country,source,stance,factuality,author,realis,silence,text";

    /// <summary>The rows of a reading.</summary>
    public static IEnumerable<string> Rows(Reading reading) => reading.Statements.Select(s => Row(reading, s));

    static string Row(Reading reading, Statement s)
    {
        var report = reading.Report;
        return string.Join(',', new[]
            {
                report.Id, report.Outlet, Day(report.Published.Day), ReportJson.From(report.Published), Number(s.Id), Number(s.Sentence), Number(s.Extent.Start), Number(s.Extent.End),
                s.Predicate, s.Event is { } e ? Labels.Of(e.Type) : null, s.Event?.Mode, s.Event?.Cameo, s.Event?.Goldstein.ToString("R", CultureInfo.InvariantCulture),
                Names(reading, s.Agents), Names(reading, s.Patients), Day(s.When?.Days.From), Day(s.When?.Days.To), s.Where?.Name, s.Where?.Country,
                string.Join(" > ", s.Sources.Select(source => source.Span?.In(report.Text).ToString() ?? "(unnamed)")),
                s.Sources.IsEmpty ? null : Labels.Of(s.Sources[s.Sources.Count - 1].Stance), Labels.Of(s.Factuality), Labels.Of(s.Author), Labels.Of(s.Realis),
                s.Silence is { } silence ? Labels.Of(silence.Kind) : null, s.Extent.In(report.Text).ToString(),
            }.Select(Cell));
    }

    static string Names(Reading reading, EquatableList<int> mentions) => string.Join("; ", mentions.Select(m => reading.Mentions[m].Actor?.Country ?? reading.Mentions[m].Name));

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static string? Day(DateOnly? day) => day is { } value ? JsonOutput.Day(value) : null;

    static string Cell(string? value)
    {
        if (value is null)
        {
            return "";
        }

        return value.AsSpan().IndexOfAny(Quoted) >= 0 ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }
}
