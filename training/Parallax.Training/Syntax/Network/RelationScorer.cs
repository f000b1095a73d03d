using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>Scores the relations of given arcs from a view of the head and one of the dependent.</summary>
sealed class RelationScorer(int relations, Random random)
{
    const int Size = NetworkShape.ArcSize;

    float[] _heads = [], _arcs = [], _scores = [], _onHeads = [], _onArcs = [];

    public LinearLayer Head { get; } = new(NetworkShape.Size, Size, random);

    public LinearLayer Dependent { get; } = new(NetworkShape.Size, Size, random);

    /// <summary>The root's view as a head.</summary>
    public Parameter Root { get; } = new Parameter(1, Size).Uniform(random, 0.1f);

    public LinearLayer Relation { get; } = new(Size, relations, random);

    /// <summary>Scores each word's relations. <paramref name="heads"/> are rows of the batch, -1 at a root.</summary>
    public Span<float> Forward(ReadOnlySpan<float> words, ReadOnlySpan<int> heads, int rows)
    {
        LinearLayer.Reserve(ref _heads, rows * Size);
        LinearLayer.Reserve(ref _arcs, rows * Size);
        LinearLayer.Reserve(ref _scores, rows * relations);
        Head.Forward(words, _heads, rows);
        Dependent.Forward(words, _arcs, rows);
        for (var i = 0; i < rows; i++)
        {
            var head = heads[i] < 0 ? Root.Value : _heads.AsSpan(heads[i] * Size, Size);
            for (var j = 0; j < Size; j++)
            {
                _arcs[i * Size + j] = MathF.Max(0, _arcs[i * Size + j] + head[j]);
            }
        }

        Relation.Forward(_arcs, _scores, rows);
        return _scores.AsSpan(0, rows * relations);
    }

    /// <summary>Takes the gradient on what <see cref="Forward"/> gave last; adds to that on the words.</summary>
    public void Backward(ReadOnlySpan<float> words, ReadOnlySpan<int> heads, ReadOnlySpan<float> onScores, Span<float> onWords, int rows)
    {
        LinearLayer.Reserve(ref _onHeads, rows * Size);
        LinearLayer.Reserve(ref _onArcs, rows * Size);
        _onHeads.AsSpan(0, rows * Size).Clear();
        _onArcs.AsSpan(0, rows * Size).Clear();
        Relation.Backward(_arcs, onScores, _onArcs, rows);
        Rectifier.Backward(_arcs.AsSpan(0, rows * Size), _onArcs.AsSpan(0, rows * Size));
        for (var i = 0; i < rows; i++)
        {
            var head = heads[i] < 0 ? Root.Gradient : _onHeads.AsSpan(heads[i] * Size, Size);
            for (var j = 0; j < Size; j++)
            {
                head[j] += _onArcs[i * Size + j];
            }
        }

        Head.Backward(words, _onHeads, onWords, rows);
        Dependent.Backward(words, _onArcs, onWords, rows);
    }
}
