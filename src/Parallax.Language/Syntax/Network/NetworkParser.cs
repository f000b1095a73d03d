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

    /// <summary>Tags and parses sentences: one root each, no cycle, every word with its head. Time grows with their length only.</summary>
    /// <param name="room">The thread's.</param>
    /// <param name="words">The text's words.</param>
    /// <param name="firsts">The sentences' first words, one sentence after another.</param>
    /// <param name="end">The position after the last one's last.</param>
    /// <param name="tags">Takes joint tags.</param>
    /// <param name="heads">Takes heads within the sentence, -1 at the root.</param>
    /// <param name="relations">Takes relations by number.</param>
    public void Parse(
        NetworkRoom room, SegmentedText words, ReadOnlySpan<int> firsts, int end, Span<byte> tags, Span<int> heads, Span<byte> relations)
    {
        const int longest = NetworkRoom.LongestStretch;
        room.Forms.ServeOnly(this);
        int from = 0, count = 0, stretches = 0;
        for (var s = 0; s < firsts.Length; s++)
        {
            var after = s + 1 < firsts.Length ? firsts[s + 1] : end;
            for (var at = firsts[s]; at < after; at += longest)
            {
                var own = Math.Min(longest, after - at);
                if (count > 0 && count + own > NetworkRoom.Together)
                {
                    ParseTogether(room, words, firsts[0] + from, stretches, count, tags[from..], heads[from..], relations[from..]);
                    (from, count, stretches) = (from + count, 0, 0);
                }

                room.Stretches[stretches++] = (count, own);
                count += own;
            }
        }

        ParseTogether(room, words, firsts[0] + from, stretches, count, tags[from..], heads[from..], relations[from..]);
        for (var s = 0; s < firsts.Length; s++)
        {
            var (first, after) = (firsts[s] - firsts[0], (s + 1 < firsts.Length ? firsts[s + 1] : end) - firsts[0]);
            if (after - first > longest)
            {
                Join(heads[first..after], relations[first..after]);
            }
        }
    }

    /// <summary>Makes one tree of those of a long sentence's stretches.</summary>
    void Join(Span<int> heads, Span<byte> relations)
    {
        var root = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                heads[i] += i / NetworkRoom.LongestStretch * NetworkRoom.LongestStretch;
            }
            else if (root < 0)
            {
                root = i;
            }
            else
            {
                (heads[i], relations[i]) = (root, (byte)_joined);
            }
        }
    }

    void ParseTogether(
        NetworkRoom room, SegmentedText words, int first, int stretches, int count, Span<byte> tags, Span<int> heads, Span<byte> relations)
    {
        Read(room, words, first, count);
        _weights.Layers[0].ApplyKnown(room, stretches, count);
        QuantisedLayer.Quantise(room.Words.AsSpan(0, count * Size), room.Steps);
        for (var layer = 2; layer <= _weights.Layers.Length; layer++)
        {
            _weights.Layers[layer - 1].Apply(room, stretches, count);
            QuantisedLayer.Quantise(room.Words.AsSpan(0, count * Size), room.Steps);
            if (layer == NetworkShape.TagLayer)
            {
                _weights.Tag.Apply(room.Steps, count, room.Classes);
                for (var i = 0; i < count; i++)
                {
                    tags[i] = (byte)Scores.Best(room.Classes.AsSpan(i * _weights.Tag.Stride, _weights.Tag.Outputs));
                }
            }
        }

        ViewArcs(room, count);
        _relations.View(room, count);
        foreach (var (at, own) in room.Stretches.AsSpan(0, stretches))
        {
            var tree = heads.Slice(at, own);
            ScoreArcs(room, at, own);
            TreeDecoder.Decode(room.Scores, own, tree);
            _relations.Score(room, at, own, tree, relations.Slice(at, own));
            _mending.Mend(room, words, first, at, own, tree, relations.Slice(at, own));
        }
    }

    /// <summary>Works out the first layer's product for words: looked up for forms met before.</summary>
    void Read(NetworkRoom room, SegmentedText words, int first, int count)
    {
        var unknown = 0;
        for (var i = 0; i < count; i++)
        {
            var form = words.Form(first + i);
            if (!room.Forms.TryRead(form, room, i, out var slot))
            {
                ReadCommon(form, room.CommonSteps.AsSpan(unknown * CommonVectors.Size, CommonVectors.Size));
                room.New[unknown++] = (i, slot);
            }
        }

        if (unknown == 0)
        {
            return;
        }

        var (input, gates) = (_weights.Common, _weights.Layers[0].Gates);
        input.Apply(room.CommonSteps, unknown, room.Inputs);
        for (var i = 0; i < unknown; i++)
        {
            var own = room.Inputs.AsSpan(i * input.Stride, Size);
            AddOwn(words.Form(first + room.New[i].Word), own);
            QuantisedLayer.Quantise(own, room.InputSteps.AsSpan(i * Size));
        }

        gates.Apply(room.InputSteps, unknown, room.NewGates);
        for (var i = 0; i < unknown; i++)
        {
            var (word, slot) = room.New[i];
            room.Forms.Keep(slot, words.Form(first + word), room.NewGates.AsSpan(i * gates.Stride), room.Inputs.AsSpan(i * input.Stride), room, word);
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

    /// <summary>Works out what words are as heads and as dependents.</summary>
    void ViewArcs(NetworkRoom room, int count)
    {
        _weights.ArcHead.Apply(room.Steps, count, room.Heads);
        Rectify(room.Heads.AsSpan(0, count * Arc));
        Views(room.Heads.AsSpan(0, count * Arc), room.HeadSteps);
        _weights.ArcDependent.Apply(room.Steps, count, room.Dependents);
        Rectify(room.Dependents.AsSpan(0, count * Arc));
        QuantisedLayer.Quantise(room.Dependents.AsSpan(0, count * Arc), room.DependentSteps);
        _weights.ArcView.Apply(room.DependentSteps, count, room.Dependents);
        Views(room.Dependents.AsSpan(0, count * Arc), room.DependentSteps);
    }

    void ScoreArcs(NetworkRoom room, int first, int count)
    {
        ReadOnlySpan<short> heads = room.HeadSteps.AsSpan(first * Arc, count * Arc);
        for (var i = 0; i < count; i++)
        {
            var row = room.Scores.AsSpan(i * (count + 1), count + 1);
            ReadOnlySpan<short> view = room.DependentSteps.AsSpan((first + i) * Arc, Arc);
            for (var j = 0; j < count; j++)
            {
                row[j] = Product(view, heads.Slice(j * Arc, Arc)) + (j == i ? 0 : _distance[NetworkShape.Distance(i, j)]);
            }

            row[count] = Product(view, _root);
        }
    }

    /// <summary>Sets negative numbers to 0.</summary>
    static void Rectify(Span<float> numbers)
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
