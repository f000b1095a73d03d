using System.Collections.Frozen;

namespace Parallax.Language.Segmentation;

/// <summary>Where the words of a stretch without white space part. Candidates come from rules, the decision from trained weights.</summary>
internal sealed class WordCuts
{
    /// <summary>Room that <see cref="Features"/> needs.</summary>
    public const int MaxFeatures = 48;

    readonly DecisionWeights _weights;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _joined;
    readonly Abbreviations _abbreviations;

    /// <param name="weights">Trained over <see cref="Features"/>.</param>
    /// <param name="joined">Words written as one that the treebanks part, in lower case ("cannot"), with the length of the first part.</param>
    /// <param name="abbreviations">Words that keep their full stop.</param>
    public WordCuts(DecisionWeights weights, FrozenDictionary<string, int> joined, Abbreviations abbreviations)
    {
        _weights = weights;
        _abbreviations = abbreviations;
        _joined = joined.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the words of a stretch.</summary>
    /// <param name="chunk">The stretch and its surroundings.</param>
    /// <param name="starts">Takes each word's first offset.</param>
    /// <param name="ends">Takes each word's end.</param>
    public void Cut(in Chunk chunk, List<int> starts, List<int> ends)
    {
        var last = chunk.Start;
        var walk = new CutCandidates(chunk, _joined);
        Span<uint> features = stackalloc uint[MaxFeatures];
        while (walk.Next(out var at))
        {
            if (_weights.Score(features[..Features(chunk, at, last, _abbreviations, features)]) > 0)
            {
                starts.Add(last);
                ends.Add(at);
                last = at;
            }
        }

        starts.Add(last);
        ends.Add(chunk.End);
    }

    /// <summary>What is seen at a candidate: the characters around it, the runs of letters or digits on both sides, the whole stretch and its neighbour.</summary>
    public static int Features(in Chunk chunk, int at, int last, Abbreviations abbreviations, Span<uint> f)
    {
        var text = chunk.Text;
        uint At(int i, in Chunk c) => i < c.Start || i >= c.End ? 1u : Feature.Folded(text[i]);
        uint Kind(int i, in Chunk c) => i < c.Start || i >= c.End ? 9u
            : char.IsUpper(text[i]) ? 3u : Characters.Class(text[i]) is var k && k > 0 ? (uint)k : (uint)(16 + Feature.Folded(text[i]));
        uint a3 = At(at - 3, chunk), a2 = At(at - 2, chunk), a1 = At(at - 1, chunk), b0 = At(at, chunk), b1 = At(at + 1, chunk), b2 = At(at + 2, chunk);
        uint k3 = Kind(at - 3, chunk), k2 = Kind(at - 2, chunk), k1 = Kind(at - 1, chunk), l0 = Kind(at, chunk), l1 = Kind(at + 1, chunk), l2 = Kind(at + 2, chunk);
        var (leftFrom, leftTo) = LeftRun(chunk, at);
        var (rightFrom, rightTo) = RightRun(chunk, at);
        uint left = Feature.Word(text.AsSpan(leftFrom, leftTo - leftFrom)), right = Feature.Word(text.AsSpan(rightFrom, rightTo - rightFrom));
        var leftShape = Feature.Shape(text.AsSpan(leftFrom, leftTo - leftFrom));
        var rightShape = Feature.Shape(text.AsSpan(rightFrom, rightTo - rightFrom));
        var since = Feature.Word(text.AsSpan(Math.Max(last, at - Feature.Reach), at - Math.Max(last, at - Feature.Reach)));
        uint before = (uint)Math.Min(at - chunk.Start, 6), after = (uint)Math.Min(chunk.End - at, 6), sinceLength = (uint)Math.Min(at - last, 6);
        var n = 0;
        f[n++] = Feature.Mix(1, 0);
        f[n++] = Feature.Mix(2, a1, b0);
        f[n++] = Feature.Mix(3, a2, a1, b0);
        f[n++] = Feature.Mix(4, a1, b0, b1);
        f[n++] = Feature.Mix(5, Feature.Mix(5, a2, a1), b0, b1);
        f[n++] = Feature.Mix(6, Feature.Mix(6, a3, a2, a1), b0);
        f[n++] = Feature.Mix(7, a1, Feature.Mix(7, b0, b1, b2));
        f[n++] = Feature.Mix(8, k1, l0);
        f[n++] = Feature.Mix(9, k2, k1, l0);
        f[n++] = Feature.Mix(10, k1, l0, l1);
        f[n++] = Feature.Mix(11, Feature.Mix(11, k2, k1), l0, l1);
        f[n++] = Feature.Mix(12, Feature.Mix(12, k3, k2, k1), Feature.Mix(12, l0, l1, l2));
        f[n++] = Feature.Mix(13, left, b0);
        f[n++] = Feature.Mix(14, right, a1);
        f[n++] = Feature.Mix(15, left, right, Feature.Mix(15, a1, b0));
        f[n++] = Feature.Mix(16, leftShape, rightShape, Feature.Mix(15, a1, b0));
        f[n++] = Feature.Mix(17, since, b0);
        f[n++] = Feature.Mix(18, since, b0, b1);
        f[n++] = Feature.Mix(19, chunk.Word, (uint)Math.Min(at - chunk.Start, 40));
        f[n++] = Feature.Mix(20, chunk.Shape, (uint)Math.Min(at - chunk.Start, 40));
        f[n++] = Feature.Mix(21, before, Feature.Mix(21, a1, b0));
        f[n++] = Feature.Mix(22, after, Feature.Mix(22, a1, b0));
        f[n++] = Feature.Mix(23, sinceLength, Feature.Mix(23, k1, b0));
        f[n++] = Feature.Mix(24, chunk.NextShape, Feature.Mix(24, since, b0), after);
        f[n++] = Feature.Mix(25, chunk.NextWord, Feature.Mix(25, k1, b0), after);
        f[n++] = Feature.Mix(26, chunk.NextShape, Feature.Mix(26, leftShape, b0), after);
        f[n++] = Feature.Mix(27, chunk.Dots, Feature.Mix(27, a1, b0), after);
        f[n++] = Feature.Mix(28, chunk.Marks, Feature.Mix(28, a1, b0));
        f[n++] = Feature.Mix(29, chunk.Marks, Feature.Mix(29, k1, l0), since);
        f[n++] = Feature.Mix(30, leftShape, Feature.Mix(30, a1, b0));
        f[n++] = Feature.Mix(31, rightShape, Feature.Mix(31, a1, b0));
        f[n++] = Feature.Mix(32, left, Feature.Mix(32, a1, b0), l1);
        f[n++] = Feature.Mix(33, right, Feature.Mix(33, a1, b0), k2);
        f[n++] = Feature.Mix(34, chunk.PreviousWord, Feature.Mix(34, left, right));
        f[n++] = Feature.Mix(35, chunk.NextWord, Feature.Mix(35, left, right));
        if (text[at] == '.' && abbreviations.KindOf(text.AsSpan(last, Math.Min(at - last, Feature.Reach) + 1)) is var kind && kind > 0)
        {
            f[n++] = Feature.Mix(36, kind, after);
            f[n++] = Feature.Mix(37, kind, after, chunk.NextShape);
        }

        return n;
    }

    static (int From, int To) LeftRun(in Chunk chunk, int at)
    {
        var to = at;
        if (Characters.Class(chunk.Text[to - 1]) == 0 && to - 1 > chunk.Start)
        {
            to--;
        }

        var from = to;
        while (from > chunk.Start && to - from < Feature.Reach && Characters.Class(chunk.Text[from - 1]) != 0)
        {
            from--;
        }

        return (from, to);
    }

    static (int From, int To) RightRun(in Chunk chunk, int at)
    {
        var from = at;
        if (Characters.Class(chunk.Text[from]) == 0 && from + 1 < chunk.End)
        {
            from++;
        }

        var to = from;
        while (to < chunk.End && to - from < Feature.Reach && Characters.Class(chunk.Text[to]) != 0)
        {
            to++;
        }

        return (from, to);
    }
}
