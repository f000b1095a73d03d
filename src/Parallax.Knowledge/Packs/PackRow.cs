namespace Parallax.Knowledge.Packs;

/// <summary>One entry of a pack's table.</summary>
public sealed class PackRow
{
    readonly PackTable _table;
    readonly int _row;

    internal PackRow(PackTable table, int row) => (_table, _row) = (table, row);

    /// <summary>Line in the file, from 1; the header is line 1.</summary>
    public int Line => _row + 2;

    /// <summary>The entry's id, unique in its table.</summary>
    public string Id => _table.Cell(_row, 0);

    /// <summary>A field's text, empty where the entry leaves it open.</summary>
    /// <exception cref="PackException">The table has no such field.</exception>
    public string this[string field] => _table.Cell(_row, _table.Column(field));

    /// <summary>A field's parts, parted by <c>|</c>; none where it is empty.</summary>
    public string[] List(string field) => this[field].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Says what is wrong with this entry.</summary>
    public PackException Wrong(string problem) => new(_table.File, Line, problem);
}
