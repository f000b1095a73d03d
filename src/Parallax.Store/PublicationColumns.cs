using System.Globalization;
using Microsoft.Data.Sqlite;
using Parallax.Model;
using Parallax.Model.Reports;

namespace Parallax.Store;

/// <summary>A publication in the three columns <c>published, published_from, published_detail</c>.</summary>
static class PublicationColumns
{
    public static (string? From, string? Detail) Write(Publication published) => published switch
    {
        Publication.Given given => ("given", given.At?.ToString("O", CultureInfo.InvariantCulture)),
        Publication.FromText text => ("text", FormattableString.Invariant($"{text.Span.Start} {text.Span.End}")),
        Publication.Inferred inferred => ("inferred", inferred.Story),
        Publication.Unknown => (null, null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static Publication Read(SqliteDataReader row, int column)
    {
        if (row.IsDBNull(column) || row.IsDBNull(column + 1))
        {
            return new Publication.Unknown();
        }

        var day = DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var detail = row.IsDBNull(column + 2) ? null : row.GetString(column + 2);
        switch (row.GetString(column + 1))
        {
            case "given":
                return new Publication.Given(day, detail is null ? null : DateTimeOffset.ParseExact(detail, "O", CultureInfo.InvariantCulture));
            case "text":
                var ends = detail!.Split(' ');
                return new Publication.FromText(day, new TextSpan(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture)));
            default:
                return new Publication.Inferred(day, detail!);
        }
    }
}
