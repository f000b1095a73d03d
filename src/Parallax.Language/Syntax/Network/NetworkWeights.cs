using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Language.Syntax.Network;

/// <summary>All that the network has learned, and the file it is kept in.</summary>
sealed record NetworkWeights
{
    /// <summary>Rises with every change of <see cref="NetworkShape"/>, of hashes or of the layout.</summary>
    public const int Version = 3;

    const string Kind = "PLXS";

    /// <summary>Joint tags, <c>UPOS|XPOS</c>.</summary>
    public required ImmutableArray<string> Tags { get; init; }

    /// <summary>Relations with subtype.</summary>
    public required ImmutableArray<string> Relations { get; init; }

    /// <summary>Where the features' vectors are.</summary>
    public required FeatureRows FeatureRows { get; init; }

    /// <summary>Vectors of features.</summary>
    public required QuantisedTable Features { get; init; }

    /// <summary>From a word's vector of <see cref="CommonVectors"/> to what it adds to the first layer's input.</summary>
    public required QuantisedLayer Common { get; init; }

    /// <summary>The recurrent layers, first to last.</summary>
    public required ImmutableArray<BidirectionalLayer> Layers { get; init; }

    /// <summary>From a word to the scores of its tags.</summary>
    public required QuantisedLayer Tag { get; init; }

    /// <summary>A word as a dependent, before <see cref="ArcView"/>.</summary>
    public required QuantisedLayer ArcDependent { get; init; }

    /// <summary>A word as a head.</summary>
    public required QuantisedLayer ArcHead { get; init; }

    /// <summary>From a dependent to what it looks for in a head.</summary>
    public required QuantisedLayer ArcView { get; init; }

    /// <summary>The root as a head.</summary>
    public required float[] ArcRoot { get; init; }

    /// <summary>What each class of distance adds to an arc's score.</summary>
    public required float[] Distance { get; init; }

    /// <summary>A word as the head of a relation.</summary>
    public required QuantisedLayer RelationHead { get; init; }

    /// <summary>A word as the dependent of a relation.</summary>
    public required QuantisedLayer RelationDependent { get; init; }

    /// <summary>The root as the head of a relation.</summary>
    public required float[] RelationRoot { get; init; }

    /// <summary>From an arc to the scores of its relations.</summary>
    public required QuantisedLayer Relation { get; init; }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="Knowledge.Packs.PackException">The bytes are none of this version's weights.</exception>
    public static NetworkWeights Read(string file, ReadOnlyMemory<byte> content) => WeightFile.Read(file, Kind, Version, content, reader => new NetworkWeights
    {
        Tags = Names(reader),
        Relations = Names(reader),
        FeatureRows = new FeatureRows(Keys(reader)),
        Features = QuantisedTable.Read(reader, NetworkShape.VectorSize),
        Common = Layer(reader),
        Layers = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new BidirectionalLayer(Layer(reader), Numbers(reader, 2 * NetworkShape.Size)))],
        Tag = Layer(reader),
        ArcDependent = Layer(reader),
        ArcHead = Layer(reader),
        ArcView = Layer(reader),
        ArcRoot = Numbers(reader, NetworkShape.ArcSize),
        Distance = Numbers(reader, NetworkShape.Distances),
        RelationHead = Layer(reader),
        RelationDependent = Layer(reader),
        RelationRoot = Numbers(reader, NetworkShape.ArcSize),
        Relation = Layer(reader),
    });

    /// <summary>Writes the file; the same weights give the same bytes.</summary>
    public void Write(Stream stream) => WeightFile.Write(stream, Kind, Version, writer =>
    {
        Names(writer, Tags);
        Names(writer, Relations);
        writer.Write7BitEncodedInt(FeatureRows.Keys.Length);
        writer.Write(MemoryMarshal.AsBytes(FeatureRows.Keys.Span));
        Features.Write(writer);
        Layer(writer, Common);
        foreach (var layer in Layers)
        {
            Layer(writer, layer.Gates);
            Numbers(writer, layer.Peep);
        }

        Layer(writer, Tag);
        Layer(writer, ArcDependent);
        Layer(writer, ArcHead);
        Layer(writer, ArcView);
        Numbers(writer, ArcRoot);
        Numbers(writer, Distance);
        Layer(writer, RelationHead);
        Layer(writer, RelationDependent);
        Numbers(writer, RelationRoot);
        Layer(writer, Relation);
    });

    static ImmutableArray<string> Names(BinaryReader reader)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
        {
            names.Add(reader.ReadString());
        }

        return names.ToImmutable();
    }

    static void Names(BinaryWriter writer, ImmutableArray<string> names)
    {
        writer.Write7BitEncodedInt(names.Length);
        foreach (var name in names)
        {
            writer.Write(name);
        }
    }

    static uint[] Keys(BinaryReader reader)
    {
        var keys = new uint[reader.Read7BitEncodedInt()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return keys;
    }

    static QuantisedLayer Layer(BinaryReader reader)
    {
        int inputs = reader.Read7BitEncodedInt(), outputs = reader.Read7BitEncodedInt();
        return new QuantisedLayer(inputs, outputs, QuantisedTable.Cells(reader, inputs * outputs), Numbers(reader, outputs), Numbers(reader, outputs));
    }

    static void Layer(BinaryWriter writer, QuantisedLayer layer)
    {
        writer.Write7BitEncodedInt(layer.Inputs);
        writer.Write7BitEncodedInt(layer.Outputs);
        writer.Write(MemoryMarshal.AsBytes(layer.Weights.Span));
        Numbers(writer, layer.Scales.Span);
        Numbers(writer, layer.Bias.Span);
    }

    static float[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new float[count];
        foreach (ref var number in numbers.AsSpan())
        {
            number = reader.ReadSingle();
        }

        return numbers;
    }

    static void Numbers(BinaryWriter writer, ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers)
        {
            writer.Write(number);
        }
    }
}
