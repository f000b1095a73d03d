using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Syntax.Network;

/// <summary>Tags and parses sentences: features and vectors of words, recurrent layers, then scores of tags, of arcs (Dozat and Manning 2017) and of relations.</summary>
/// <remarks>Sums are of integers and the rest is done number by number, so that every processor gives the same tree.</remarks>
sealed class NetworkParser
{
    // Sizes are whole numbers of lanes.
    const int Size = NetworkShape.Size, Arc = NetworkShape.ArcSize, Lanes = 16, FloatLanes = 8;

    // Views of heads and dependents are in steps of 1/256, cut at ±16, so that no sum of products overflows.
    const float ViewSteps = 256, ViewLimit = 4096;

    readonly NetworkWeights _weights;
    readonly Clusters _clusters;
    readonly CommonVectors _common;
    readonly short[] _root = new short[Arc];
    readonly int[] _distance;
    readonly int _joined;
    readonly RelationScorer _relations;
    readonly TreeMending _mending;

    public NetworkParser(NetworkWeights weights, Clusters clusters, CommonVectors common)
    {
        (_weights, _clusters, _common) = (weights, clusters, common);
        Views(weights.ArcRoot, _root);
        _distance = [.. weights.Distance.Select(d => (int)MathF.Round(d * ViewSteps * ViewSteps))];
        _relations = new RelationScorer(weights);
        _mending = new TreeMending(_relations, weights.Relations);
        _joined = weights.Relations.IndexOf("parataxis");
    }

    /// <summary>Tags and parses one sentence: one root, no cycle, every word with its head. Time grows with the sentence's length only.</summary>
    /// <param name="room">The thread's.</param>
    /// <param name="words">The text's words.</param>
    /// <param name="first">The sentence's first word.</param>
    /// <param name="end">The position after its last.</param>
    /// <param name="tags">Takes joint tags.</param>
    /// <param name="heads">Takes heads within the sentence, -1 at the root.</param>
    /// <param name="relations">Takes relations by number.</param>
    public void Parse(
        NetworkRoom room, SegmentedText words, int first, int end, Span<byte> tags, Span<int> heads, Span<byte> relations)
    {
        room.Forms.ServeOnly(this);
        var root = -1;
        for (var from = 0; from < end - first; from += NetworkRoom.LongestStretch)
        {
            var count = Math.Min(NetworkRoom.LongestStretch, end - first - from);
            var own = heads.Slice(from, count);
            ParseStretch(room, words, first + from, count, tags.Slice(from, count), own, relations.Slice(from, count));
            for (var i = 0; i < count; i++)
            {
                if (own[i] >= 0)
                {
                    own[i] += from;
                }
                else if (root < 0)
                {
                    root = from + i;
                }
                else
                {
                    (own[i], relations[from + i]) = (root, (byte)_joined);
                }
            }
        }
    }

    void ParseStretch(
        NetworkRoom room, SegmentedText words, int first, int count, Span<byte> tags, Span<int> heads, Span<byte> relations)
    {
        Read(room, words, first, count);
        _weights.Layers[0].Read(room.Gates, room.Words, count);
        for (var layer = 2; layer <= _weights.Layers.Length; layer++)
        {
            _weights.Layers[layer - 1].Apply(room.Words, count, room.Steps, room.Gates);
            if (layer == NetworkShape.TagLayer)
            {
                QuantisedLayer.Quantise(room.Words.AsSpan(0, count * Size), room.Steps);
                _weights.Tag.Apply(room.Steps, count, room.Classes);
                for (var i = 0; i < count; i++)
                {
                    tags[i] = (byte)Scores.Best(room.Classes.AsSpan(i * _weights.Tag.Stride, _weights.Tag.Outputs));
                }
            }
        }

        QuantisedLayer.Quantise(room.Words.AsSpan(0, count * Size), room.Steps);
        ScoreArcs(room, count);
        TreeDecoder.Decode(room.Scores, count, heads);
        _relations.Score(room, count, heads, relations);
        _mending.Mend(room, words, first, count, heads, relations);
    }

    /// <summary>Works out the first layer's product for a stretch: looked up for forms met before.</summary>
    void Read(NetworkRoom room, SegmentedText words, int first, int count)
    {
        const int width = FormCache.Width;
        var unknown = 0;
        for (var i = 0; i < count; i++)
        {
            var form = words.Form(first + i);
            var slot = FormCache.SlotOf(form);
            if (!room.Forms.TryRead(slot, form, room.Gates.AsSpan(i * width, width)))
            {
                ReadCommon(form, room.CommonSteps.AsSpan(unknown * CommonVectors.Size, CommonVectors.Size));
                room.New[unknown++] = (i, slot);
            }
        }

        _weights.Common.Apply(room.CommonSteps, unknown, room.NewGates);
        for (var i = 0; i < unknown; i++)
        {
            var word = room.New[i].Word;
            var input = room.Gates.AsSpan(word * width + 3 * Size, Size);
            room.NewGates.AsSpan(i * _weights.Common.Stride, Size).CopyTo(input);
            AddOwn(words.Form(first + word), input);
            QuantisedLayer.Quantise(input, room.InputSteps.AsSpan(i * Size));
        }

        _weights.Layers[0].Gates.Apply(room.InputSteps, unknown, room.NewGates);
        for (var i = 0; i < unknown; i++)
        {
            var (word, slot) = room.New[i];
            var gates = room.Gates.AsSpan(word * width, width);
            room.NewGates.AsSpan(i * _weights.Layers[0].Gates.Stride, 3 * Size).CopyTo(gates);
            room.Forms.Keep(slot, words.Form(first + word), gates);
        }
    }

    void ReadCommon(ReadOnlySpan<char> form, Span<short> steps)
    {
        var cells = _common.Vector(_common.Row(form));
        if (cells.IsEmpty)
        {
            steps.Clear();
        }

        for (var i = 0; i < cells.Length; i++)
        {
            steps[i] = (short)MathF.Round(cells[i] * _common.Scale * QuantisedLayer.Steps);
        }
    }

    /// <summary>Adds a form's vector learned from reports, and those of its features.</summary>
    void AddOwn(ReadOnlySpan<char> form, Span<float> input)
    {
        var vector = _clusters.Row(form);
        var word = new WordFeatures(form, (uint)_clusters.ClassOf(vector));
        Span<int> rows = stackalloc int[NetworkShape.Features];
        Span<short> sum = stackalloc short[NetworkShape.VectorSize];
        sum.Clear();
        _weights.FeatureRows.Find(word, rows);
        foreach (var row in rows)
        {
            var cells = _weights.Features.Row(row);
            for (var i = 0; i < cells.Length; i += Lanes)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(cells), (nuint)i));
                (Vector128.Create<short>(sum[i..]) + low).CopyTo(sum[i..]);
                (Vector128.Create<short>(sum[(i + 8)..]) + high).CopyTo(sum[(i + 8)..]);
            }
        }

        var own = _clusters.Vectors.Row(vector);
        for (var i = 0; i < NetworkShape.VectorSize; i++)
        {
            input[i] += own[i] * _clusters.Vectors.Scale;
            input[NetworkShape.VectorSize + i] += sum[i] * _weights.Features.Scale;
        }
    }

    void ScoreArcs(NetworkRoom room, int count)
    {
        _weights.ArcHead.Apply(room.Steps, count, room.Heads);
        Rectify(room.Heads.AsSpan(0, count * Arc));
        Views(room.Heads.AsSpan(0, count * Arc), room.HeadSteps);
        _root.CopyTo(room.HeadSteps, count * Arc);
        _weights.ArcDependent.Apply(room.Steps, count, room.Dependents);
        Rectify(room.Dependents.AsSpan(0, count * Arc));
        QuantisedLayer.Quantise(room.Dependents.AsSpan(0, count * Arc), room.DependentSteps);
        _weights.ArcView.Apply(room.DependentSteps, count, room.Dependents);
        Views(room.Dependents.AsSpan(0, count * Arc), room.DependentSteps);
        for (var i = 0; i < count; i++)
        {
            var row = room.Scores.AsSpan(i * (count + 1), count + 1);
            ReadOnlySpan<short> view = room.DependentSteps.AsSpan(i * Arc, Arc);
            for (var j = 0; j <= count; j++)
            {
                row[j] = Product(view, room.HeadSteps.AsSpan(j * Arc, Arc));
            }

            for (var j = 0; j < count; j++)
            {
                if (j != i)
                {
                    row[j] += _distance[NetworkShape.Distance(i, j)];
                }
            }
        }
    }

    /// <summary>Sets negative numbers to 0.</summary>
    internal static void Rectify(Span<float> numbers)
    {
        for (var i = 0; i < numbers.Length; i += FloatLanes)
        {
            Vector256.Max(Vector256<float>.Zero, Vector256.Create<float>(numbers[i..])).CopyTo(numbers[i..]);
        }
    }

    static void Views(ReadOnlySpan<float> numbers, Span<short> steps)
    {
        for (var i = 0; i < numbers.Length; i += Lanes)
        {
            Vector256.Narrow(View(Vector256.Create(numbers[i..])), View(Vector256.Create(numbers[(i + FloatLanes)..]))).CopyTo(steps[i..]);
        }
    }

    static Vector256<int> View(Vector256<float> numbers) => Vector256.ConvertToInt32(Vector256.Floor(
        Vector256.Min(Vector256.Max(numbers * Vector256.Create(ViewSteps), Vector256.Create(-ViewLimit)), Vector256.Create(ViewLimit)) + Vector256.Create(0.5f)));

    static int Product(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        Vector256<int> sum = default;
        for (nuint i = 0; i < Arc; i += Lanes)
        {
            sum += QuantisedLayer.Products(Vector256.LoadUnsafe(ref x, i), Vector256.LoadUnsafe(ref y, i));
        }

        return Vector256.Sum(sum);
    }
}
