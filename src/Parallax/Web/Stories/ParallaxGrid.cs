using Parallax.Model.Stories;
using Parallax.Store.Views;

namespace Parallax.Web.Stories;

/// <summary>Happenings down, accounts across: what a story's comparison says, cell by cell.</summary>
static class ParallaxGrid
{
    /// <summary>All rows: what several accounts tell or dispute first, by witnesses; then what one alone has, what is coded first.</summary>
    public static IReadOnlyList<GridRow> Of(Brief brief, IReadOnlyList<StatementMark> marks)
    {
        var markOf = marks.ToDictionary(m => (m.Report, m.Statement));
        var copies = brief.Story.Copies.SelectMany(g => g.Skip(1)).ToHashSet(StringComparer.Ordinal);
        var conflicts = Sides(brief, Relation.Conflict);
        var updates = Sides(brief, Relation.Update);
        var omissions = brief.Omissions.Select(o => (o.Report, o.Happening)).ToHashSet();
        var rows = brief.Happenings.Select(h => new GridRow(h, [.. brief.Story.Reports.Select(r => Cell(h, r))])).ToArray();
        return [.. rows.OrderByDescending(Together).ThenByDescending(r => r.Happening.Witnesses).ThenByDescending(r => r.Happening.Event is not null)
            .ThenByDescending(r => r.Happening.Statements.Count).ThenBy(r => r.Happening.Id)];

        GridCell Cell(Happening happening, string report)
        {
            StatementRef[] told = [.. happening.Statements.Where(s => s.Report == report)];
            if (told.Length == 0)
            {
                return omissions.Contains((report, happening.Id)) ? GridCell.Silent with { IsOmission = true } : GridCell.Silent;
            }

            Comparison[] against = [.. told.SelectMany(s => conflicts[(s.Report, s.Statement)]).Distinct()];
            var state = copies.Contains(report) && happening.Statements.Any(s => s.Report != report) ? CellState.Copy
                : against.Length > 0 ? CellState.Conflicts
                : happening.Statements.All(s => s.Report == report || copies.Contains(s.Report)) ? CellState.Adds
                : CellState.Agrees;
            return new GridCell(
                state, [.. told.Select(s => markOf.GetValueOrDefault((s.Report, s.Statement))).OfType<StatementMark>()], against,
                told.Any(s => updates.Contains((s.Report, s.Statement))), false);
        }
    }

    /// <summary>Whether more than one account is in a row.</summary>
    public static bool Together(GridRow row) => row.Cells.Count(c => c.State != CellState.Silent) > 1 || row.Cells.Any(c => c.State == CellState.Conflicts);

    static ILookup<(string, int), Comparison> Sides(Brief brief, Relation relation) =>
        (from comparison in brief.Comparisons
         where comparison.Relation == relation
         from side in comparison.Sides
         select (Key: (side.Report, side.Statement), Comparison: comparison)).ToLookup(p => p.Key, p => p.Comparison);
}
