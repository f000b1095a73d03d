using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>From words' forms to numbers that know their sentence: vectors and features, then recurrent layers.</summary>
sealed class WordEncoder
{
    const float WordDropout = 0.12f, InputDropout = 0.15f, LayerDropout = 0.2f;

    readonly QuantisedTable _vectors;
    readonly float[][] _outcomes = [.. Enumerable.Repeat(Array.Empty<float>(), NetworkShape.Layers + 1)];
    readonly float[][] _masks = [.. Enumerable.Repeat(Array.Empty<float>(), NetworkShape.Layers)];
    float[] _input = [], _changes = [], _next = [];
    bool[] _isHidden = [];

    /// <summary>Takes the words' vectors, which stay as they are.</summary>
    public WordEncoder(QuantisedTable vectors, Random random)
    {
        _vectors = vectors;
        Features = new FeatureTable(1 << NetworkShape.FeatureBits, NetworkShape.VectorSize, random);
        Layers = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new RecurrentLayer(NetworkShape.Size, random))];
    }

    public FeatureTable Features { get; }

    public RecurrentLayer[] Layers { get; }

    /// <summary>What a layer, from 1, has made of the batch; rows of <see cref="NetworkShape.Size"/>.</summary>
    public ReadOnlySpan<float> Outcome(int layer) => _outcomes[layer];

    public void Forward(IReadOnlyList<NetworkSentence> batch, int[] bounds, Random? random)
    {
        const int size = NetworkShape.Size;
        var rows = bounds[^1];
        for (var i = 0; i <= NetworkShape.Layers; i++)
        {
            LinearLayer.Reserve(ref _outcomes[i], rows * size);
        }

        LinearLayer.Reserve(ref _input, rows * size);
        if (_isHidden.Length < rows)
        {
            _isHidden = new bool[rows * 2];
        }

        Dropout.Fill(_input.AsSpan(0, rows * size), size, bounds, InputDropout, random);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Count; i++)
            {
                var row = bounds[s] + i;
                _isHidden[row] = random is not null && random.NextSingle() < WordDropout;
                Read(batch[s], i, _outcomes[0].AsSpan(row * size, size), _isHidden[row]);
            }
        }

        var input = _outcomes[0].AsSpan(0, rows * size);
        Numbers.Multiply(input, _input, input);

        for (var layer = 0; layer < Layers.Length; layer++)
        {
            LinearLayer.Reserve(ref _masks[layer], rows * size);
            Dropout.Fill(_masks[layer].AsSpan(0, rows * size), size, bounds, layer == 0 ? 0 : LayerDropout, random);
            Layers[layer].Forward(_outcomes[layer], _masks[layer], bounds, _outcomes[layer + 1]);
        }
    }

    void Read(NetworkSentence sentence, int i, Span<float> input, bool isHidden)
    {
        input.Clear();
        if (!isHidden)
        {
            var vector = _vectors.Row(sentence.Vectors[i]);
            for (var j = 0; j < vector.Length; j++)
            {
                input[j] = vector[j] * _vectors.Scale;
            }
        }

        var features = sentence.Features.AsSpan(i * NetworkShape.Features, NetworkShape.Features);
        foreach (var row in isHidden ? features[2..] : features)
        {
            Features.AddTo(input[NetworkShape.VectorSize..], row);
        }
    }

    /// <summary>Learns from the gradients on the tag layer and on the last layer.</summary>
    public void Backward(IReadOnlyList<NetworkSentence> batch, int[] bounds, ReadOnlySpan<float> onTags, ReadOnlySpan<float> onLast)
    {
        const int size = NetworkShape.Size;
        var cells = bounds[^1] * size;
        LinearLayer.Reserve(ref _changes, cells);
        LinearLayer.Reserve(ref _next, cells);
        onLast[..cells].CopyTo(_changes);
        for (var layer = Layers.Length; layer > 0; layer--)
        {
            if (layer == NetworkShape.TagLayer)
            {
                Numbers.Add(_changes.AsSpan(0, cells), onTags);
            }

            _next.AsSpan(0, cells).Clear();
            Layers[layer - 1].Backward(_outcomes[layer - 1], _masks[layer - 1], bounds, _changes, _next);
            (_changes, _next) = (_next, _changes);
        }

        var changes = _changes.AsSpan(0, cells);
        Numbers.Multiply(changes, _input, changes);

        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Count; i++)
            {
                var row = bounds[s] + i;
                var change = _changes.AsSpan(row * size + NetworkShape.VectorSize, NetworkShape.VectorSize);
                var features = batch[s].Features.AsSpan(i * NetworkShape.Features, NetworkShape.Features);
                foreach (var feature in _isHidden[row] ? features[2..] : features)
                {
                    Features.Learn(change, feature);
                }
            }
        }
    }
}
