using Parallax.Knowledge;
using Parallax.Language.Syntax.Network;

namespace Parallax.Language.Syntax;

/// <summary>What unlabelled text tells of words: classes of words that stand in like places, and vectors. Case does not count, nor which digits a form has.</summary>
public sealed class Clusters
{
    const string Kind = "PLXC";
    const int Version = 2;
    const int LongestForm = 48;

    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rows;
    readonly string[] _forms;
    readonly ushort[] _classes;

    /// <summary>Takes folded forms, and for each its class from 1; vectors have a row more, the first, for words that are not known.</summary>
    internal Clusters(string[] forms, ushort[] classes, QuantisedTable vectors)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(classes.Length, forms.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vectors.Rows, forms.Length + 1);
        _forms = forms;
        _classes = [0, .. classes];
        var rows = new Dictionary<string, int>(forms.Length, StringComparer.Ordinal);
        for (var i = 0; i < forms.Length; i++)
        {
            rows.Add(forms[i], i + 1);
        }

        _rows = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        Vectors = vectors;
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
    internal int Row(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm)
        {
            return 0;
        }

        Span<char> folded = stackalloc char[LongestForm];
        return _rows.TryGetValue(folded[..Fold(form, folded)], out var row) ? row : 0;
    }

    /// <summary>The class of a place.</summary>
    internal int ClassOf(int row) => _classes[row];

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    internal static Clusters Read(string file, ReadOnlyMemory<byte> content) => WeightFile.Read(file, Kind, Version, content, reader =>
    {
        var forms = new string[reader.Read7BitEncodedInt()];
        var classes = new ushort[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = reader.ReadString();
            classes[i] = (ushort)reader.Read7BitEncodedInt();
        }

        return new Clusters(forms, classes, QuantisedTable.Read(reader, NetworkShape.VectorSize));
    });

    /// <summary>Writes the file.</summary>
    internal void Write(Stream stream) => WeightFile.Write(stream, Kind, Version, writer =>
    {
        writer.Write7BitEncodedInt(_forms.Length);
        for (var i = 0; i < _forms.Length; i++)
        {
            writer.Write(_forms[i]);
            writer.Write7BitEncodedInt(_classes[i + 1]);
        }

        Vectors.Write(writer);
    });

    /// <summary>Lower case, every digit 0; returns the length.</summary>
    internal static int Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (var i = 0; i < form.Length; i++)
        {
            folded[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);
        }

        return form.Length;
    }
}
