using System.Buffers.Binary;
using System.IO.Compression;
using Parallax.Knowledge.Packs;

namespace Parallax.Reading.Sources;

/// <summary>Whole-number weights of hashed features, one for each label.</summary>
/// <remarks>The blob is Brotli over: bits of the row number (int32), labels (int32), then rows × labels of int16, all little-endian.</remarks>
internal sealed class LabelWeights
{
    readonly short[] _weights;
    readonly int _shift;

    /// <summary>Takes 2^<paramref name="bits"/> rows of <paramref name="labels"/> weights.</summary>
    public LabelWeights(int bits, int labels, short[] weights)
    {
        (Labels, _shift, _weights) = (labels, 32 - bits, weights);
    }

    /// <summary>Packs the weights as <see cref="Read"/> takes them.</summary>
    public byte[] Pack() => Write(32 - _shift, Labels, _weights);

    /// <summary>How many labels.</summary>
    public int Labels { get; }

    /// <summary>Adds the features' weights to each label's score.</summary>
    public void AddTo(Span<int> scores, ReadOnlySpan<uint> features)
    {
        var labels = Labels;
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature >> _shift) * labels, labels);
            for (var i = 0; i < row.Length; i++)
            {
                scores[i] += row[i];
            }
        }
    }

    /// <summary>Unpacks a blob.</summary>
    /// <exception cref="PackException">It is cut short or holds no such table.</exception>
    public static LabelWeights Read(Pack pack, string resource)
    {
        using var packed = new MemoryStream(pack.Blob(resource).ToArray(), writable: false);
        using var open = new BrotliStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        open.CopyTo(all);
        var bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        if (bytes.Length < 8)
        {
            throw new PackException($"{pack.Name}/{resource}", null, "holds no weights");
        }

        var bits = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var labels = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var body = bytes[8..];
        if (bits is < 1 or > 28 || labels is < 1 or > 64 || body.Length != (2L * labels) << bits)
        {
            throw new PackException($"{pack.Name}/{resource}", null, $"holds {body.Length} bytes of weights; expected 2^{bits} rows of {labels}");
        }

        var weights = new short[body.Length / 2];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = BinaryPrimitives.ReadInt16LittleEndian(body[(2 * i)..]);
        }

        return new LabelWeights(bits, labels, weights);
    }

    /// <summary>Packs weights as <see cref="Read"/> takes them.</summary>
    public static byte[] Write(int bits, int labels, ReadOnlySpan<short> weights)
    {
        var bytes = new byte[8 + (2 * weights.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bits);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), labels);
        for (var i = 0; i < weights.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(8 + (2 * i)), weights[i]);
        }

        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }
}
