using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>From words' forms to numbers that know their sentence: vectors and features, then recurrent layers.</summary>
sealed class WordEncoder
{
    // A word is unknown as a whole, or only its form is: more words have a vector than are met in a treebank.
    const float WordDropout = 0.08f, FormDropout = 0.15f, FeatureDropout = 0.05f, InputDropout = 0.15f, LayerDropout = 0.2f;

    readonly QuantisedTable _vectors;
    readonly CommonVectors _common;
    readonly float[][] _outcomes = [.. Enumerable.Repeat(Array.Empty<float>(), NetworkShape.Layers + 1)];
    readonly float[][] _masks = [.. Enumerable.Repeat(Array.Empty<float>(), NetworkShape.Layers)];
    float[] _input = [], _changes = [], _next = [], _commonInput = [];
    int[] _features = [], _own = [];

    /// <summary>Takes the words' vectors, which stay as they are.</summary>
    public WordEncoder(QuantisedTable vectors, CommonVectors common, int featureRows, Random random)
    {
        (_vectors, _common) = (vectors, common);
        Features = new FeatureTable(featureRows, NetworkShape.VectorSize, random);
        Common = new LinearLayer(CommonVectors.Size, NetworkShape.Size, random);
        Layers = [.. Enumerable.Range(0, NetworkShape.Layers).Select(_ => new RecurrentLayer(NetworkShape.Size, random))];
    }

    public FeatureTable Features { get; }

    public LinearLayer Common { get; }

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
        LinearLayer.Reserve(ref _commonInput, rows * CommonVectors.Size);
        if (_features.Length < rows * NetworkShape.Features)
        {
            (_features, _own) = (new int[rows * NetworkShape.Features * 2], new int[rows * 2]);
        }

        Dropout.Fill(_input.AsSpan(0, rows * size), size, bounds, InputDropout, random);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Count; i++)
            {
                var chance = random is null ? 1 : random.NextSingle();
                ReadCommon(chance < WordDropout ? 0 : batch[s].Common[i], bounds[s] + i);
                ReadFeatures(batch[s], i, bounds[s] + i, chance, random);
            }
        }

        Common.Forward(_commonInput, _outcomes[0], rows);
        for (var row = 0; row < rows; row++)
        {
            AddOwn(row);
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

    void ReadCommon(int word, int row)
    {
        var input = _commonInput.AsSpan(row * CommonVectors.Size, CommonVectors.Size);
        input.Clear();
        var vector = _common.Vector(word);
        for (var j = 0; j < vector.Length; j++)
        {
            input[j] = vector[j] * _common.Scale;
        }
    }

    void ReadFeatures(NetworkSentence sentence, int i, int row, float chance, Random? random)
    {
        const int count = NetworkShape.Features;
        var features = _features.AsSpan(row * count, count);
        sentence.Features.AsSpan(i * count, count).CopyTo(features);
        if (chance < WordDropout + FormDropout)
        {
            (features[0], features[1]) = (0, 1);
        }

        _own[row] = sentence.Vectors[i];
        if (chance < WordDropout)
        {
            (features[^1], _own[row]) = (count - 1, 0);
        }

        for (var feature = 2; feature < count && random is not null; feature++)
        {
            features[feature] = random.NextSingle() < FeatureDropout ? feature : features[feature];
        }
    }

    /// <summary>Adds a word's vector learned from reports, and those of its features.</summary>
    void AddOwn(int row)
    {
        var input = _outcomes[0].AsSpan(row * NetworkShape.Size, NetworkShape.Size);
        var vector = _vectors.Row(_own[row]);
        for (var j = 0; j < vector.Length; j++)
        {
            input[j] += vector[j] * _vectors.Scale;
        }

        var features = _features.AsSpan(row * NetworkShape.Features, NetworkShape.Features);
        foreach (var feature in features)
        {
            Features.AddTo(input[NetworkShape.VectorSize..], feature);
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

        Common.Learn(_commonInput, changes, bounds[^1]);
        for (var row = 0; row < bounds[^1]; row++)
        {
            var change = _changes.AsSpan(row * size + NetworkShape.VectorSize, NetworkShape.VectorSize);
            foreach (var feature in _features.AsSpan(row * NetworkShape.Features, NetworkShape.Features))
            {
                Features.Learn(change, feature);
            }
        }
    }
}
