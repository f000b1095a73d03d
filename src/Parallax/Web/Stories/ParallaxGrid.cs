using Parallax.Model.Stories;
using Parallax.Store.Views;

namespace Parallax.Web.Stories;

/// <summary>Happenings down, accounts across: what a story's comparison says. Cells are made for the rows that are asked for: a story of a hundred reports has half a million.</summary>
sealed class ParallaxGrid
{
    readonly Brief _brief;
    readonly Dictionary<(string, int), StatementMark> _marks;
    readonly HashSet<string> _copies;
    readonly ILookup<(string, int), Comparison> _conflicts;
    readonly ILookup<(string, int), Comparison> _updates;
    readonly HashSet<(string, int)> _omissions;

    /// <summary>The grid of a comparison.</summary>
    public ParallaxGrid(Brief brief, IReadOnlyList<StatementMark> marks)
    {
        _brief = brief;
        _marks = marks.ToDictionary(m => (m.Report, m.Statement));
        _copies = brief.Story.Copies.SelectMany(g => g.Skip(1)).ToHashSet(StringComparer.Ordinal);
        _conflicts = Sides(brief, Relation.Conflict);
        _updates = Sides(brief, Relation.Update);
        _omissions = brief.Omissions.Select(o => (o.Report, o.Happening)).ToHashSet();
        Happenings =
        [
            .. brief.Happenings.OrderByDescending(IsTogether).ThenByDescending(h => h.Witnesses).ThenByDescending(h => h.Event is not null)
                .ThenByDescending(h => h.Statements.Count).ThenBy(h => h.Id),
        ];
    }

    /// <summary>In the order of the rows: what several accounts tell or dispute first, by witnesses; then what one alone has, what is coded first.</summary>
    public IReadOnlyList<Happening> Happenings { get; }

    /// <summary>All rows.</summary>
    public IEnumerable<GridRow> Rows => Happenings.Select(Row);

    /// <summary>Whether more than one account is in a row, or the one account contradicts itself.</summary>
    public bool IsTogether(Happening happening) =>
        happening.Statements.Any(s => s.Report != happening.Statements[0].Report) || happening.Statements.Any(s => _conflicts.Contains((s.Report, s.Statement)));

    /// <summary>One happening across all accounts.</summary>
    public GridRow Row(Happening happening)
    {
        var told = happening.Statements.ToLookup(s => s.Report, StringComparer.Ordinal);
        return new GridRow(happening, [.. _brief.Story.Reports.Select(r => told.Contains(r) ? Cell(happening, r, [.. told[r]]) : _omissions.Contains((r, happening.Id)) ? GridCell.LeftOut : GridCell.Silent)]);
    }

    GridCell Cell(Happening happening, string report, StatementRef[] told)
    {
        Comparison[] against = [.. told.SelectMany(s => _conflicts[(s.Report, s.Statement)]).Distinct()];
        var state = _copies.Contains(report) && happening.Statements.Any(s => s.Report != report) ? CellState.Copy
            : against.Length > 0 ? CellState.Conflicts
            : Agrees(happening, report) ? CellState.Agrees
            : CellState.Adds;
        return new GridCell(
            state, [.. told.Select(s => _marks.GetValueOrDefault((s.Report, s.Statement))).OfType<StatementMark>()], against,
            told.Any(s => _updates.Contains((s.Report, s.Statement))), false);
    }

    /// <summary>Whether a report is among those that surely tell the row's line, and another that is no copy too; who only tells something near it adds to it.</summary>
    bool Agrees(Happening happening, string report) =>
        happening.Tellers.Any(s => s.Report == report) && happening.Tellers.Any(s => s.Report != report && !_copies.Contains(s.Report));

    static ILookup<(string, int), Comparison> Sides(Brief brief, Relation relation) =>
        (from comparison in brief.Comparisons
         where comparison.Relation == relation
         from side in comparison.Sides
         select (Key: (side.Report, side.Statement), Comparison: comparison)).ToLookup(p => p.Key, p => p.Comparison);
}
