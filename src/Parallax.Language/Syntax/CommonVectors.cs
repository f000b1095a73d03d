using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Parallax.Knowledge;
using Parallax.Knowledge.Packs;

namespace Parallax.Language.Syntax;

/// <summary>Vectors of words from far more text than <see cref="Clusters"/> has seen (GloVe). They are read where they lie in the file, which is not packed.</summary>
public sealed class CommonVectors
{
    /// <summary>Numbers of a vector.</summary>
    internal const int Size = 100;

    const string Kind = "PLXV";
    const int Version = 1, HeadLength = 16;

    readonly FormTable _forms;
    readonly ReadOnlyMemory<byte> _cells;

    CommonVectors(FormTable forms, float scale, ReadOnlyMemory<byte> cells) => (_forms, Scale, _cells) = (forms, scale, cells);

    /// <summary>What one step of a number is worth.</summary>
    internal float Scale { get; }

    /// <summary>How many words have a vector.</summary>
    internal int Count => _forms.Count;

    /// <summary>Takes the vectors from the pack <c>language-syntax</c>; get them by <c>knowledge.Table(CommonVectors.From)</c>.</summary>
    /// <exception cref="PackException">They are of another version, or damaged.</exception>
    public static CommonVectors From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return Read("language-syntax/vectors.bin", knowledge.Pack("language-syntax").Blob("vectors"));
    }

    /// <summary>A form's place from 1, or 0 where it has no vector.</summary>
    internal int Row(ReadOnlySpan<char> form) => _forms.Row(form);

    /// <summary>The form of a place, folded.</summary>
    internal string Form(int row) => _forms.Form(row);

    /// <summary>The vector of a place; that of place 0 is empty.</summary>
    internal ReadOnlySpan<sbyte> Vector(int row) =>
        row == 0 ? default : MemoryMarshal.Cast<byte, sbyte>(_cells.Span.Slice((row - 1) * Size, Size));

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    internal static CommonVectors Read(string file, ReadOnlyMemory<byte> content)
    {
        WeightFile.CheckHead(file, Kind, Version, content.Span);
        try
        {
            var bytes = content.Span;
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
            var scale = BinaryPrimitives.ReadSingleLittleEndian(bytes[12..]);
            if (count < 0 || count > bytes.Length / Size)
            {
                throw new InvalidDataException();
            }

            var from = HeadLength;
            var cells = content.Slice(bytes.Length - count * Size, count * Size);
            var forms = new FormTable(count);
            for (var i = 0; i < count; i++)
            {
                int length = bytes[from];
                forms.Add(bytes.Slice(from + 1, length));
                from += 1 + length;
            }

            return from + cells.Length == bytes.Length ? new CommonVectors(forms, scale, cells) : throw new InvalidDataException();
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new PackException(file, null, "is cut short or damaged");
        }
    }

    /// <summary>Writes vectors in steps, a row of <see cref="Size"/> for each folded form; the same content gives the same bytes.</summary>
    internal static void Write(Stream stream, IReadOnlyList<string> forms, float scale, ReadOnlySpan<sbyte> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Length, forms.Count * Size);
        WeightFile.WriteHead(stream, Kind, Version);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(forms.Count);
        writer.Write(scale);
        foreach (var form in forms)
        {
            var letters = Encoding.UTF8.GetBytes(form);
            writer.Write(checked((byte)letters.Length));
            writer.Write(letters);
        }

        writer.Write(MemoryMarshal.AsBytes(cells));
    }
}
