using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Knowledge.Packs;

namespace Parallax.Reading.Sources;

/// <summary>Whole-number weights of hashed features, one for each label.</summary>
/// <remarks>The blob is Brotli over: bits of the row number (int32), labels (int32), then rows × labels of int16, all little-endian.</remarks>
internal sealed class LabelWeights
{
    /// <summary>Rows are read this many weights at a time, whatever follows the row's own; the last row is followed by so many of nothing.</summary>
    const int Broadest = 16;

    const int Narrow = 4, Broad = 8;
    readonly short[] _weights;
    readonly int _shift;

    /// <summary>Takes 2^<paramref name="bits"/> rows of <paramref name="labels"/> weights.</summary>
    public LabelWeights(int bits, int labels, ReadOnlySpan<short> weights)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels, Broadest);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, labels << bits);
        (Labels, _shift, _weights) = (labels, 32 - bits, new short[weights.Length + Broadest]);
        weights.CopyTo(_weights);
    }

    /// <summary>Packs the weights as <see cref="Read"/> takes them.</summary>
    public byte[] Pack() => Write(32 - _shift, Labels, _weights.AsSpan(0, _weights.Length - Broadest));

    /// <summary>Both tables' labels for the same features, the first's before the second's, so that one look finds both.</summary>
    public static LabelWeights Join(LabelWeights one, LabelWeights other)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other._shift, one._shift);
        var (bits, labels) = (32 - one._shift, one.Labels + other.Labels);
        var weights = new short[labels << bits];
        for (var row = 0; row < 1 << bits; row++)
        {
            one._weights.AsSpan(row * one.Labels, one.Labels).CopyTo(weights.AsSpan(row * labels));
            other._weights.AsSpan(row * other.Labels, other.Labels).CopyTo(weights.AsSpan((row * labels) + one.Labels));
        }

        return new LabelWeights(bits, labels, weights);
    }

    /// <summary>How many labels.</summary>
    public int Labels { get; }

    /// <summary>Adds the features' weights to each label's score.</summary>
    public void AddTo(Span<int> scores, ReadOnlySpan<uint> features)
    {
        // The sums are whole numbers in registers: the same on every processor, in whatever order.
        Span<int> sums = stackalloc int[Broadest];
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        if (Labels <= Narrow)
        {
            var sum = Vector128<int>.Zero;
            foreach (var feature in features)
            {
                ref var row = ref Unsafe.Add(ref weights, (nint)(feature >> _shift) * Labels);
                sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<short, byte>(ref row))).AsInt16());
            }

            sum.CopyTo(sums);
        }
        else if (Labels <= Broad)
        {
            var sum = Vector256<int>.Zero;
            foreach (var feature in features)
            {
                sum += Vector256.WidenLower(Vector128.LoadUnsafe(ref Unsafe.Add(ref weights, (nint)(feature >> _shift) * Labels)).ToVector256Unsafe());
            }

            sum.CopyTo(sums);
        }
        else
        {
            var (low, high) = (Vector256<int>.Zero, Vector256<int>.Zero);
            foreach (var feature in features)
            {
                var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, (nint)(feature >> _shift) * Labels)));
                low += first;
                high += second;
            }

            low.CopyTo(sums);
            high.CopyTo(sums[8..]);
        }

        for (var i = 0; i < Labels; i++)
        {
            scores[i] += sums[i];
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
        if (bits is < 1 or > 28 || labels is < 1 or > Broadest || body.Length != (2L * labels) << bits)
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
