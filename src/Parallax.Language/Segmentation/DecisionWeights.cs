using System.Buffers.Binary;
using Parallax.Knowledge.Packs;

namespace Parallax.Language.Segmentation;

/// <summary>Weights of a yes-or-no decision over hashed features: a sum of 16-bit integers, yes where it is above zero.</summary>
internal sealed class DecisionWeights
{
    const uint Magic = 0x31574450;

    readonly short[] _weights;
    readonly int _shift;

    /// <summary>Takes a power of two of weights.</summary>
    public DecisionWeights(short[] weights)
    {
        _weights = weights;
        _shift = 32 - int.Log2(weights.Length);
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="PackException">The resource has another form or length.</exception>
    public static DecisionWeights From(Pack pack, string resource)
    {
        var bytes = pack.Blob(resource).Span;
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new PackException($"{pack.Name}/{resource}", null, "does not begin with PDW1; expected decision weights of version 1, train them again");
        }

        var bits = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (bits is < 4 or > 24 || bytes.Length != 8 + (2 << bits))
        {
            throw new PackException($"{pack.Name}/{resource}", null, $"has {bytes.Length} bytes, which 2^{bits} weights do not fill");
        }

        var weights = new short[1 << bits];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(8 + (2 * i))..]);
        }

        return new DecisionWeights(weights);
    }

    /// <summary>The resource's content.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[8 + (2 * _weights.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), int.Log2(_weights.Length));
        for (var i = 0; i < _weights.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(8 + (2 * i)), _weights[i]);
        }

        return bytes;
    }

    /// <summary>The sum of the features' weights; above zero means yes.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var f in features)
        {
            sum += _weights[f >> _shift];
        }

        return sum;
    }
}
