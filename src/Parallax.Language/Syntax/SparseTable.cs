namespace Parallax.Language.Syntax;

/// <summary>The form of a <see cref="WeightTable"/> in a file: rows that hold a weight by their distance, then columns, then weights, each kind by itself so that they pack well.</summary>
static class SparseTable
{
    public static WeightTable Read(BinaryReader reader)
    {
        int bits = reader.Read7BitEncodedInt(), classes = reader.Read7BitEncodedInt();
        if (bits is < 1 or > 24 || classes is < 1 or > 256)
        {
            throw new InvalidDataException("no table has such a size");
        }

        var rows = Block(reader);
        var columns = Block(reader);
        var weights = Block(reader);
        var cells = new sbyte[WeightTable.Size(bits, classes)];
        var width = WeightTable.WidthOf(classes);
        int at = 0, row = -1;
        for (var i = 0; i < rows.Length;)
        {
            row += Number(rows, ref i);
            for (var count = Number(rows, ref i); count > 0; count--, at++)
            {
                cells[row * width + columns[at]] = (sbyte)weights[at];
            }
        }

        return new WeightTable(bits, classes, cells);
    }

    public static void Write(BinaryWriter writer, WeightTable table)
    {
        using MemoryStream rows = new(), columns = new(), weights = new();
        var last = -1;
        for (var row = 0; row < 1 << table.Bits; row++)
        {
            var cells = table.Cells.Slice(row * table.Width, table.Classes);
            var count = table.Classes - cells.Count((sbyte)0);
            if (count == 0)
            {
                continue;
            }

            Number(rows, row - last);
            Number(rows, count);
            last = row;
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column] != 0)
                {
                    columns.WriteByte((byte)column);
                    weights.WriteByte((byte)cells[column]);
                }
            }
        }

        writer.Write7BitEncodedInt(table.Bits);
        writer.Write7BitEncodedInt(table.Classes);
        foreach (var block in (ReadOnlySpan<MemoryStream>)[rows, columns, weights])
        {
            writer.Write7BitEncodedInt((int)block.Length);
            writer.Write(block.GetBuffer().AsSpan(0, (int)block.Length));
        }
    }

    static byte[] Block(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        var block = reader.ReadBytes(length);
        return block.Length == length ? block : throw new EndOfStreamException();
    }

    static int Number(ReadOnlySpan<byte> bytes, ref int i)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[i++];
            value |= (b & 127) << shift;
            if (b < 128)
            {
                return value;
            }
        }
    }

    static void Number(MemoryStream stream, int value)
    {
        for (; value > 127; value >>= 7)
        {
            stream.WriteByte((byte)(value | 128));
        }

        stream.WriteByte((byte)value);
    }
}
