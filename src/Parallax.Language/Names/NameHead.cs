using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Parallax.Knowledge.Packs;
using Parallax.Language.Syntax;

namespace Parallax.Language.Names;

/// <summary>What is learned of one guideline: a conditional random field (Lafferty et al. 2001) over <see cref="NameLabels"/>, in integers.</summary>
/// <remarks>A <see cref="WeightFile"/> of types, transitions and the features' rows in the order of their hashes.</remarks>
internal sealed class NameHead
{
    /// <summary>Rises with every change of templates, hashes or layout.</summary>
    public const int Version = 3;

    const string Kind = "PXNH";

    const int Lanes = 8;

    readonly short[] _transitions;

    // From each label that a name may begin after, a row of weights by label, padded to whole lanes.
    readonly int[] _begins;
    readonly int _columns;

    /// <param name="types">The guideline's types.</param>
    /// <param name="weights">Weights of labels by feature.</param>
    /// <param name="transitions">Weight of each label after each: the label before times <see cref="NameLabels.Count"/> plus the label.</param>
    /// <param name="builtOn">The guideline whose labels this head takes as hints; empty for none.</param>
    public NameHead(ImmutableArray<string> types, NameWeights weights, short[] transitions, string builtOn)
    {
        Base = builtOn;
        (Labels, Weights, _transitions) = (new NameLabels(types), weights, transitions);
        _columns = (Labels.Count + Lanes - 1) / Lanes * Lanes;
        _begins = new int[Labels.Count * _columns];
        for (var label = 0; label < Labels.Count; label++)
        {
            for (var next = 0; next < Labels.Count; next++)
            {
                _begins[(label * _columns) + next] = Transition(label, next);
            }
        }
    }

    /// <summary>The guideline whose labels this head takes as hints; empty for none.</summary>
    public string Base { get; }

    public NameLabels Labels { get; }

    public NameWeights Weights { get; }

    public int Transition(int label, int next) => _transitions[(label * Labels.Count) + next];

    /// <summary>The best path of labels through a sentence (Viterbi).</summary>
    /// <param name="emissions">A row of weights for each word, <see cref="NameWeights.Width"/> apart.</param>
    /// <param name="path">Takes each word's label.</param>
    public void Decode(ReadOnlySpan<short> emissions, Span<int> path)
    {
        int n = path.Length, count = Labels.Count, width = Weights.Width;
        if (n == 0)
        {
            return;
        }

        var back = n * count <= 16384 ? stackalloc byte[n * count] : new byte[n * count];
        Span<int> scores = stackalloc int[count], next = stackalloc int[_columns], from = stackalloc int[_columns];
        for (var label = 0; label < count; label++)
        {
            scores[label] = NameLabels.Continues(label) ? int.MinValue / 2 : emissions[label];
        }

        for (var i = 1; i < n; i++)
        {
            var row = emissions.Slice(i * width, count);
            Begin(scores, next, from);
            for (var label = 0; label < count; label++)
            {
                if (NameLabels.Continues(label))
                {
                    // Only the begin and the inside of the same type go on.
                    var b = (NameLabels.TypeOf(label) * 4) + 1;
                    int one = scores[b] + Transition(b, label), two = scores[b + 1] + Transition(b + 1, label);
                    (next[label], from[label]) = one >= two ? (one, b) : (two, b + 1);
                }

                next[label] += row[label];
                back[(i * count) + label] = (byte)from[label];
            }

            next[..count].CopyTo(scores);
        }

        var last = 0;
        for (var label = 1; label < count; label++)
        {
            if (!NameLabels.GoesOn(label) && scores[label] > scores[last])
            {
                last = label;
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            path[i] = last;
            last = back[(i * count) + last];
        }
    }

    /// <summary>The best label before each that begins something, the lowest of equals: after none, or after the end of a name.</summary>
    void Begin(ReadOnlySpan<int> scores, Span<int> best, Span<int> from)
    {
        for (var column = 0; column < _columns; column += Lanes)
        {
            var (most, origin) = (Vector256.Create(int.MinValue), Vector256<int>.Zero);
            for (var before = 0; before < scores.Length; before += before == 0 ? 3 : ((before & 3) == 3 ? 1 : 3))
            {
                var score = Vector256.Create(scores[before]) + Vector256.LoadUnsafe(ref _begins[(before * _columns) + column]);
                var better = Vector256.GreaterThan(score, most);
                most = Vector256.ConditionalSelect(better, score, most);
                origin = Vector256.ConditionalSelect(better, Vector256.Create(before), origin);
            }

            most.CopyTo(best[column..]);
            origin.CopyTo(from[column..]);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="PackException">The resource holds no head of this version.</exception>
    public static NameHead Read(string file, ReadOnlyMemory<byte> content) => WeightFile.Read(file, Kind, Version, content, reader =>
    {
        var builtOn = reader.ReadString();
        ImmutableArray<string> types = [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => reader.ReadString())];
        var labels = new NameLabels(types);
        var transitions = new short[labels.Count * labels.Count];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        return new NameHead(types, NameWeights.Read(reader, labels.Count), transitions, builtOn);
    });

    /// <summary>Writes the resource; keys must be in rising order.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        WeightFile.Write(stream, Kind, Version, writer =>
        {
            writer.Write(Base);
            writer.Write((byte)Labels.Types.Length);
            foreach (var type in Labels.Types)
            {
                writer.Write(type);
            }

            foreach (var transition in _transitions)
            {
                writer.Write(transition);
            }

            Weights.Write(writer);
        });
        return stream.ToArray();
    }
}
