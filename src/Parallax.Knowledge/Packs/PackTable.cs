using System.Collections;
using System.Collections.Frozen;
using System.Text;

namespace Parallax.Knowledge.Packs;

/// <summary>A tab-separated resource of a pack: one entry a line, its first column the id.</summary>
/// <remarks>It keeps the file's bytes and where its cells begin; a cell's text is made each time it is asked for, as most are asked for once.</remarks>
public sealed class PackTable
{
    readonly FrozenDictionary<string, int> _columns;
    readonly ReadOnlyMemory<byte> _content;
    readonly int[] _starts;

    /// <param name="file">The file, relative to the packs folder.</param>
    /// <param name="fields">Column names.</param>
    /// <param name="content">The file's bytes, UTF-8.</param>
    /// <param name="starts">For each entry where its cells begin, and the place behind its last cell's end plus one, as if another cell followed.</param>
    internal PackTable(string file, IReadOnlyList<string> fields, ReadOnlyMemory<byte> content, int[] starts)
    {
        (File, Fields, _content, _starts) = (file, fields, content, starts);
        _columns = fields.Select((f, i) => (f, i)).ToFrozenDictionary(p => p.f, p => p.i, StringComparer.Ordinal);
        Rows = new RowList(this, starts.Length / (fields.Count + 1));
    }

    /// <summary>The file, relative to the packs folder.</summary>
    public string File { get; }

    /// <summary>Column names, as the datapackage and the file's first line both give them.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>The entries in file order.</summary>
    public IReadOnlyList<PackRow> Rows { get; }

    internal int Column(string field) =>
        _columns.TryGetValue(field, out var i) ? i : throw new PackException(File, null, $"has no field '{field}'; it has {string.Join(", ", Fields)}");

    internal string Cell(int row, int column)
    {
        var at = (row * (Fields.Count + 1)) + column;
        return Encoding.UTF8.GetString(_content.Span[_starts[at]..(_starts[at + 1] - 1)]);
    }

    sealed class RowList(PackTable table, int count) : IReadOnlyList<PackRow>
    {
        public int Count => count;

        public PackRow this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count, nameof(index));
                return new PackRow(table, index);
            }
        }

        public IEnumerator<PackRow> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
            {
                yield return new PackRow(table, i);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
