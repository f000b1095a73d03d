using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Parallax.Knowledge;

namespace Parallax.Reading.Events;

/// <summary>A linear classifier of a pair of participants into PLOVER roots: integer weights over hashed features.</summary>
public sealed class EventWeights
{
    /// <summary>Features are told apart by this many low bits of their hash.</summary>
    public const int Bits = 15;

    readonly short[] _weights;

    /// <summary>Takes the classes and a row of weights, one a class, for each hash.</summary>
    public EventWeights(ImmutableArray<string> classes, short[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, classes.Length << Bits);
        (Classes, _weights) = (classes, weights);
    }

    /// <summary>Names of the classes.</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>Takes the trained weights from the pack; get it by <c>knowledge.Table(EventWeights.From)</c>.</summary>
    public static EventWeights From(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return Read(knowledge.Pack("events").Blob("roots").Span);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EventWeights Read(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        ImmutableArray<string> classes = [.. Encoding.UTF8.GetString(bytes.Slice(4, length)).Split('\n')];
        var rest = bytes[(4 + length)..];
        var weights = new short[classes.Length << Bits];
        var at = 0;
        while (at < rest.Length)
        {
            var row = BinaryPrimitives.ReadUInt16LittleEndian(rest[at..]) * classes.Length;
            at += 2;
            for (var c = 0; c < classes.Length; c++, at += 2)
            {
                weights[row + c] = BinaryPrimitives.ReadInt16LittleEndian(rest[at..]);
            }
        }

        return new EventWeights(classes, weights);
    }

    /// <summary>The weights as bytes; rows of zeros are left out.</summary>
    public byte[] Write()
    {
        var names = Encoding.UTF8.GetBytes(string.Join('\n', Classes));
        using var stream = new MemoryStream();
        Span<byte> cell = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(cell, names.Length);
        stream.Write(cell);
        stream.Write(names);
        for (var row = 0; row < 1 << Bits; row++)
        {
            var weights = _weights.AsSpan(row * Classes.Length, Classes.Length);
            if (weights.IndexOfAnyExcept((short)0) < 0)
            {
                continue;
            }

            BinaryPrimitives.WriteUInt16LittleEndian(cell, (ushort)row);
            stream.Write(cell[..2]);
            foreach (var w in weights)
            {
                BinaryPrimitives.WriteInt16LittleEndian(cell, w);
                stream.Write(cell[..2]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The best class, and by how much it leads the next.</summary>
    public (int Best, int Margin) Classify(List<uint> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        Span<int> scores = stackalloc int[Classes.Length];
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature & ((1u << Bits) - 1)) * scores.Length, scores.Length);
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += row[c];
            }
        }

        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            best = scores[c] > scores[best] ? c : best;
        }

        var next = int.MinValue;
        for (var c = 0; c < scores.Length; c++)
        {
            next = c != best ? Math.Max(next, scores[c]) : next;
        }

        return (best, scores[best] - next);
    }
}
