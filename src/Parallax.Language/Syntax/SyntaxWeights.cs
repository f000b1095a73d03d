using System.Collections.Immutable;

namespace Parallax.Language.Syntax;

/// <summary>All that tagger and parser have learned, and the file it is kept in.</summary>
/// <param name="Tags">Joint tags, <c>UPOS|XPOS</c>.</param>
/// <param name="Relations">Relations with subtype.</param>
/// <param name="Tag">Weights of tags.</param>
/// <param name="Action">Weights of the parser's moves.</param>
/// <param name="Label">Weights of relations.</param>
sealed record SyntaxWeights(
    ImmutableArray<string> Tags, ImmutableArray<string> Relations, WeightTable Tag, WeightTable Action, WeightTable Label)
{
    /// <summary>Rises with every change of templates, hashes or layout.</summary>
    public const int Version = 1;

    const string Kind = "PLXS";

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="Knowledge.Packs.PackException">The bytes are none of this version's weights.</exception>
    public static SyntaxWeights Read(string file, ReadOnlyMemory<byte> content) => WeightFile.Read(file, Kind, Version, content, reader =>
        new SyntaxWeights(ReadNames(reader), ReadNames(reader), SparseTable.Read(reader), SparseTable.Read(reader), SparseTable.Read(reader)));

    /// <summary>Writes the file; the same weights give the same bytes.</summary>
    public void Write(Stream stream) => WeightFile.Write(stream, Kind, Version, writer =>
    {
        WriteNames(writer, Tags);
        WriteNames(writer, Relations);
        SparseTable.Write(writer, Tag);
        SparseTable.Write(writer, Action);
        SparseTable.Write(writer, Label);
    });

    static ImmutableArray<string> ReadNames(BinaryReader reader)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            names.Add(reader.ReadString());
        }

        return names.ToImmutable();
    }

    static void WriteNames(BinaryWriter writer, ImmutableArray<string> names)
    {
        writer.Write7BitEncodedInt(names.Length);
        foreach (var name in names)
        {
            writer.Write(name);
        }
    }
}
