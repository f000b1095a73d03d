using System.Buffers.Binary;

namespace Parallax.Comparing.Happenings;

/// <summary>A sum of small decision trees over features (Friedman 2001); more than 0 speaks for, less against. Integer leaf weights: the same sum everywhere.</summary>
public sealed class BoostedTrees
{
    /// <summary>Leaf weights are thousandths of log-odds.</summary>
    public const int Scale = 1000;

    readonly Node[] _nodes;
    readonly int[] _roots;

    /// <summary>One node: a leaf where <see cref="Feature"/> is negative.</summary>
    /// <param name="Feature">Which feature is looked at.</param>
    /// <param name="Threshold">Left where the feature is less than or equal.</param>
    /// <param name="Left">Position of the left child.</param>
    /// <param name="Right">Position of the right child.</param>
    /// <param name="Weight">A leaf's weight.</param>
    public readonly record struct Node(int Feature, float Threshold, int Left, int Right, int Weight);

    /// <summary>Takes nodes and where each tree begins.</summary>
    public BoostedTrees(IReadOnlyList<Node> nodes, IReadOnlyList<int> roots) => (_nodes, _roots) = ([.. nodes], [.. roots]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="ArgumentException">The bytes are no trees.</exception>
    public static BoostedTrees Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8)
        {
            throw new ArgumentException($"{bytes.Length} bytes are too few for trees", nameof(bytes));
        }

        var roots = new int[BinaryPrimitives.ReadInt32LittleEndian(bytes)];
        var nodes = new Node[BinaryPrimitives.ReadInt32LittleEndian(bytes[4..])];
        if (bytes.Length != 8 + (4 * roots.Length) + (20 * nodes.Length))
        {
            throw new ArgumentException($"{bytes.Length} bytes do not fit {roots.Length} trees of {nodes.Length} nodes", nameof(bytes));
        }

        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(8 + (4 * i))..]);
        }

        var at = bytes[(8 + (4 * roots.Length))..];
        for (var i = 0; i < nodes.Length; i++, at = at[20..])
        {
            nodes[i] = new Node(
                BinaryPrimitives.ReadInt32LittleEndian(at), BinaryPrimitives.ReadSingleLittleEndian(at[4..]), BinaryPrimitives.ReadInt32LittleEndian(at[8..]),
                BinaryPrimitives.ReadInt32LittleEndian(at[12..]), BinaryPrimitives.ReadInt32LittleEndian(at[16..]));
        }

        return new BoostedTrees(nodes, roots);
    }

    /// <summary>The bytes that <see cref="Read"/> takes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[8 + (4 * _roots.Length) + (20 * _nodes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, _roots.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), _nodes.Length);
        for (var i = 0; i < _roots.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8 + (4 * i)), _roots[i]);
        }

        for (var i = 0; i < _nodes.Length; i++)
        {
            var at = bytes.AsSpan(8 + (4 * _roots.Length) + (20 * i));
            BinaryPrimitives.WriteInt32LittleEndian(at, _nodes[i].Feature);
            BinaryPrimitives.WriteSingleLittleEndian(at[4..], _nodes[i].Threshold);
            BinaryPrimitives.WriteInt32LittleEndian(at[8..], _nodes[i].Left);
            BinaryPrimitives.WriteInt32LittleEndian(at[12..], _nodes[i].Right);
            BinaryPrimitives.WriteInt32LittleEndian(at[16..], _nodes[i].Weight);
        }

        return bytes;
    }

    /// <summary>Log-odds.</summary>
    public double Score(ReadOnlySpan<float> features)
    {
        var sum = 0L;
        foreach (var root in _roots)
        {
            var node = _nodes[root];
            while (node.Feature >= 0)
            {
                node = _nodes[features[node.Feature] <= node.Threshold ? node.Left : node.Right];
            }

            sum += node.Weight;
        }

        return (double)sum / Scale;
    }
}
