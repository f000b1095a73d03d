using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>The network that tags and parses, while it is learned.</summary>
sealed class SyntaxNetwork
{
    const float TagDropout = 0.35f, HeadDropout = 0.25f, Smoothing = 0.05f;


    readonly int _tags, _relations;
    float[] _tagMask = [], _lastMask = [], _tagInput = [], _lastInput = [], _tagScores = [], _onTags = [], _onLast = [];
    int _step;

    public SyntaxNetwork(QuantisedTable vectors, CommonVectors common, int featureRows, int tags, int relations, int seed)
    {
        var random = new Random(seed);
        (_tags, _relations) = (tags, relations);
        Encoder = new WordEncoder(vectors, common, featureRows, random);
        Tag = new LinearLayer(NetworkShape.Size, tags, random);
        Arc = new ArcScorer(random);
        Relation = new RelationScorer(relations, random);
        Dense =
        [
            Encoder.Common.Weight, Encoder.Common.Bias,
            .. Encoder.Layers.SelectMany(l => (Parameter[])[l.Gates.Weight, l.Gates.Bias, l.Peep]),
            Tag.Weight, Tag.Bias,
            Arc.Dependent.Weight, Arc.Dependent.Bias, Arc.Head.Weight, Arc.Head.Bias, Arc.View.Weight, Arc.View.Bias, Arc.Root, Arc.Distance,
            Relation.Head.Weight, Relation.Head.Bias, Relation.Dependent.Weight, Relation.Dependent.Bias, Relation.Root,
            Relation.Relation.Weight, Relation.Relation.Bias,
        ];
    }

    public WordEncoder Encoder { get; }

    public LinearLayer Tag { get; }

    public ArcScorer Arc { get; }

    public RelationScorer Relation { get; }

    /// <summary>All that is learned but the features' table.</summary>
    public Parameter[] Dense { get; }

    /// <summary>All that is learned.</summary>
    public Parameter[] Parameters => [.. Dense, Encoder.Features.Table];

    /// <summary>Adds a batch's gradients; returns its loss.</summary>
    public double Learn(IReadOnlyList<NetworkSentence> batch, Random? random)
    {
        var bounds = Bounds(batch);
        var rows = bounds[^1];
        var cells = rows * NetworkShape.Size;
        Encode(batch, bounds, random);
        Clear(ref _onTags, cells);
        Clear(ref _onLast, cells);
        double loss = 0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Count; i++)
            {
                loss += Softmax.Learn(_tagScores.AsSpan((bounds[s] + i) * _tags, _tags), batch[s].Tags[i], Smoothing);
            }
        }

        Tag.Backward(_tagInput, _tagScores, _onTags, rows);
        Arc.BeginBackward(rows);
        for (var s = 0; s < batch.Count; s++)
        {
            var count = batch[s].Count;
            var scores = Arc.Scores(bounds[s], count);
            for (var i = 0; i < count; i++)
            {
                loss += Softmax.Learn(scores.Slice(i * (count + 1), count + 1), batch[s].Heads[i]);
            }

            Arc.Backward(scores, bounds[s], count);
        }

        Arc.EndBackward(_lastInput, _onLast, rows);
        var heads = GoldHeads(batch, bounds);
        var relations = Relation.Forward(_lastInput, heads, rows);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Count; i++)
            {
                loss += Softmax.Learn(relations.Slice((bounds[s] + i) * _relations, _relations), batch[s].Relations[i], Smoothing);
            }
        }

        Relation.Backward(_lastInput, heads, relations, _onLast, rows);
        Span<float> onTags = _onTags.AsSpan(0, cells), onLast = _onLast.AsSpan(0, cells);
        Numbers.Multiply(onTags, _tagMask, onTags);
        Numbers.Multiply(onLast, _lastMask, onLast);

        Encoder.Backward(batch, bounds, _onTags, _onLast);
        return loss;
    }

    /// <summary>Moves all weights against the gradients.</summary>
    /// <param name="rate">Adam's step.</param>
    /// <param name="words">How many words the gradients are of.</param>
    /// <param name="limit">The gradient's greatest length.</param>
    public void Step(float rate, int words, float limit)
    {
        var length = Math.Sqrt(Dense.Sum(p => p.Square()) + Encoder.Features.Square()) / words;
        var scale = (float)(Math.Min(1, limit / Math.Max(length, 1e-9)) / words);
        rate *= Parameter.Correction(++_step);
        foreach (var parameter in Dense)
        {
            parameter.Step(rate, scale, 0, parameter.Value.Length);
        }

        Encoder.Features.Step(rate, scale);
    }

    /// <summary>Right tags, heads, and heads with relations among a batch's words, each word's best head taken for itself.</summary>
    public (int Tags, int Heads, int Labelled) Right(IReadOnlyList<NetworkSentence> batch)
    {
        var bounds = Bounds(batch);
        Encode(batch, bounds, null);
        var heads = new int[bounds[^1]];
        int tags = 0, attached = 0, labelled = 0;
        for (var s = 0; s < batch.Count; s++)
        {
            var count = batch[s].Count;
            var scores = Arc.Scores(bounds[s], count);
            for (var i = 0; i < count; i++)
            {
                var head = Scores.Best(scores.Slice(i * (count + 1), count + 1));
                heads[bounds[s] + i] = head == count ? -1 : bounds[s] + head;
                tags += Scores.Best(_tagScores.AsSpan((bounds[s] + i) * _tags, _tags)) == batch[s].Tags[i] ? 1 : 0;
            }
        }

        var gold = GoldHeads(batch, bounds);
        var relations = Relation.Forward(_lastInput, heads, bounds[^1]);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Count; i++)
            {
                var row = bounds[s] + i;
                if (heads[row] == gold[row])
                {
                    attached++;
                    labelled += Scores.Best(relations.Slice(row * _relations, _relations)) == batch[s].Relations[i] ? 1 : 0;
                }
            }
        }

        return (tags, attached, labelled);
    }

    /// <summary>Rounds what has been learned to the form in which it is used.</summary>
    /// <param name="rows">Where the features' vectors are.</param>
    /// <param name="tags">Joint tags by number.</param>
    /// <param name="relations">Relations by number.</param>
    public NetworkWeights Finish(FeatureRows rows, string[] tags, string[] relations) => new()
    {
        FeatureRows = rows,
        Common = Encoder.Common.Finish(),
        Tags = [.. tags],
        Relations = [.. relations],
        Features = QuantisedTable.Of(NetworkShape.VectorSize, Encoder.Features.Table.Value, Encoder.Features.Table.Value.Max(MathF.Abs)),
        Layers = [.. Encoder.Layers.Select(l => new BidirectionalLayer(l.Gates.Finish(), l.Peep.Value))],
        Tag = Tag.Finish(),
        ArcDependent = Arc.Dependent.Finish(),
        ArcHead = Arc.Head.Finish(),
        ArcView = Arc.View.Finish(),
        ArcRoot = Arc.Root.Value,
        Distance = Arc.Distance.Value,
        RelationHead = Relation.Head.Finish(),
        RelationDependent = Relation.Dependent.Finish(),
        RelationRoot = Relation.Root.Value,
        Relation = Relation.Relation.Finish(),
    };

    void Encode(IReadOnlyList<NetworkSentence> batch, int[] bounds, Random? random)
    {
        var rows = bounds[^1];
        var cells = rows * NetworkShape.Size;
        Encoder.Forward(batch, bounds, random);
        Masked(Encoder.Outcome(NetworkShape.TagLayer), ref _tagMask, ref _tagInput, bounds, TagDropout, random);
        Masked(Encoder.Outcome(NetworkShape.Layers), ref _lastMask, ref _lastInput, bounds, HeadDropout, random);
        LinearLayer.Reserve(ref _tagScores, rows * _tags);
        Tag.Forward(_tagInput, _tagScores, rows);
        Arc.Forward(_lastInput, rows);
    }

    static void Masked(ReadOnlySpan<float> outcome, ref float[] mask, ref float[] masked, int[] bounds, float share, Random? random)
    {
        var cells = bounds[^1] * NetworkShape.Size;
        LinearLayer.Reserve(ref mask, cells);
        LinearLayer.Reserve(ref masked, cells);
        Dropout.Fill(mask.AsSpan(0, cells), NetworkShape.Size, bounds, share, random);
        Numbers.Multiply(outcome, mask, masked.AsSpan(0, cells));
    }

    static int[] Bounds(IReadOnlyList<NetworkSentence> batch)
    {
        var bounds = new int[batch.Count + 1];
        for (var s = 0; s < batch.Count; s++)
        {
            bounds[s + 1] = bounds[s] + batch[s].Count;
        }

        return bounds;
    }

    static int[] GoldHeads(IReadOnlyList<NetworkSentence> batch, int[] bounds) =>
        [.. batch.SelectMany((sentence, s) => sentence.Heads.Select(h => h == sentence.Count ? -1 : bounds[s] + h))];

    static void Clear(ref float[] room, int length)
    {
        LinearLayer.Reserve(ref room, length);
        room.AsSpan(0, length).Clear();
    }
}
