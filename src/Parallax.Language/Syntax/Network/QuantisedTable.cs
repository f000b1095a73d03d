using System.Runtime.InteropServices;

namespace Parallax.Language.Syntax.Network;

/// <summary>Vectors of eight-bit numbers in rows, with one scale.</summary>
sealed class QuantisedTable(int size, float scale, sbyte[] cells)
{
    /// <summary>What one step is worth.</summary>
    public float Scale { get; } = scale;

    public int Rows => cells.Length / size;

    public ReadOnlySpan<sbyte> Row(int row) => cells.AsSpan(row * size, size);

    /// <summary>Rounds to eight bits; numbers beyond the limit are cut to it.</summary>
    public static QuantisedTable Of(int size, ReadOnlySpan<float> values, float limit)
    {
        var cells = new sbyte[values.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (sbyte)MathF.Round(Math.Clamp(values[i] * 127 / limit, -127, 127));
        }

        return new QuantisedTable(size, limit / 127, cells);
    }

    public static QuantisedTable Read(BinaryReader reader, int size)
    {
        var scale = reader.ReadSingle();
        return new QuantisedTable(size, scale, Cells(reader, reader.Read7BitEncodedInt() * size));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Scale);
        writer.Write7BitEncodedInt(Rows);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(cells));
    }

    /// <summary>Reads so many cells.</summary>
    public static sbyte[] Cells(BinaryReader reader, int count)
    {
        var cells = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(cells.AsSpan()));
        return cells;
    }
}
