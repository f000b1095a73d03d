using System.Collections.Frozen;

namespace Parallax.Knowledge.Packs;

/// <summary>A tab-separated resource of a pack: one entry a line, its first column the id.</summary>
public sealed class PackTable
{
    readonly FrozenDictionary<string, int> _columns;
    readonly IReadOnlyList<PackRow> _rows;

    internal PackTable(string file, IReadOnlyList<string> fields, IReadOnlyList<string[]> lines)
    {
        File = file;
        Fields = fields;
        _columns = fields.Select((f, i) => (f, i)).ToFrozenDictionary(p => p.f, p => p.i, StringComparer.Ordinal);
        _rows = [.. lines.Select((cells, i) => new PackRow(this, cells, i + 2))];
    }

    /// <summary>The file, relative to the packs folder.</summary>
    public string File { get; }

    /// <summary>Column names, as the datapackage and the file's first line both give them.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The entries in file order.</summary>
    public IReadOnlyList<PackRow> Rows => _rows;

    internal int Column(string field) =>
        _columns.TryGetValue(field, out var i) ? i : throw new PackException(File, null, $"has no field '{field}'; it has {string.Join(", ", Fields)}");
}
