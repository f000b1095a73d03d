using Parallax.Knowledge;
using Parallax.Language.Syntax.Network;

namespace Parallax.Language.Syntax;

/// <summary>What unlabelled text tells of words: classes of words that stand in like places, and vectors. Case does not count, nor which digits a form has.</summary>
public sealed class Clusters
{
    const string Kind = "PLXC";
    const int Version = 2;

    readonly FormTable _forms;
    readonly ushort[] _classes;

    /// <summary>Takes folded forms, and for each its class from 1; classes and vectors have a row more, the first, for words that are not known.</summary>
    internal Clusters(FormTable forms, ushort[] classes, QuantisedTable vectors)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(classes.Length, forms.Count + 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vectors.Rows, forms.Count + 1);
        (_forms, _classes, Vectors) = (forms, classes, vectors);
    }

    /// <summary>Vectors by <see cref="Row"/>.</summary>
    internal QuantisedTable Vectors { get; }

    /// <summary>Takes the classes from the pack <c>language-syntax</c>; get them by <c>knowledge.Table(Clusters.From)</c>.</summary>
    /// <exception cref="Knowledge.Packs.PackException">They are of another version, or damaged.</exception>
    public static Clusters From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return Read("language-syntax/clusters.bin", knowledge.Pack("language-syntax").Blob("clusters"));
    }

    /// <summary>A form's class from 1, or 0 where the form is not known.</summary>
    public int Of(ReadOnlySpan<char> form) => _classes[Row(form)];

    /// <summary>A form's place among the known ones from 1, or 0 where it is not known.</summary>
    internal int Row(ReadOnlySpan<char> form) => _forms.Row(form);

    /// <summary>The class of a place.</summary>
    internal int ClassOf(int row) => _classes[row];

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    internal static Clusters Read(string file, ReadOnlyMemory<byte> content) => WeightFile.Read(file, Kind, Version, content, reader =>
    {
        var count = reader.Read7BitEncodedInt();
        var forms = new FormTable(count);
        var classes = new ushort[count + 1];
        Span<byte> room = stackalloc byte[byte.MaxValue];
        for (var i = 1; i <= count; i++)
        {
            // As BinaryReader reads a string, but without one.
            var length = reader.Read7BitEncodedInt();
            var letters = length <= room.Length ? room[..length] : new byte[length];
            reader.BaseStream.ReadExactly(letters);
            forms.Add(letters);
            classes[i] = (ushort)reader.Read7BitEncodedInt();
        }

        return new Clusters(forms, classes, QuantisedTable.Read(reader, NetworkShape.VectorSize));
    });

    /// <summary>Writes the file.</summary>
    internal void Write(Stream stream) => WeightFile.Write(stream, Kind, Version, writer =>
    {
        writer.Write7BitEncodedInt(_forms.Count);
        for (var i = 1; i <= _forms.Count; i++)
        {
            writer.Write(_forms.Form(i));
            writer.Write7BitEncodedInt(_classes[i]);
        }

        Vectors.Write(writer);
    });
}
