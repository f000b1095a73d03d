using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>Scores each word as each other's head by a product of two views of them (Dozat and Manning 2017), and by their distance.</summary>
sealed class ArcScorer(Random random)
{
    const int Size = NetworkShape.ArcSize;

    float[] _dependents = [], _heads = [], _views = [], _scores = [], _turned = [], _headsWithRoot = [];
    float[] _onDependents = [], _onHeads = [], _onViews = [], _onHeadsWithRoot = [];

    public LinearLayer Dependent { get; } = new(NetworkShape.Size, Size, random);

    public LinearLayer Head { get; } = new(NetworkShape.Size, Size, random);

    public LinearLayer View { get; } = new(Size, Size, random);

    public Parameter Root { get; } = new Parameter(1, Size).Uniform(random, 0.1f);

    public Parameter Distance { get; } = new(1, NetworkShape.Distances);

    public void Forward(ReadOnlySpan<float> words, int rows)
    {
        LinearLayer.Reserve(ref _dependents, rows * Size);
        LinearLayer.Reserve(ref _heads, rows * Size);
        LinearLayer.Reserve(ref _views, rows * Size);
        Dependent.Forward(words, _dependents, rows);
        Head.Forward(words, _heads, rows);
        Rectifier.Apply(_dependents.AsSpan(0, rows * Size));
        Rectifier.Apply(_heads.AsSpan(0, rows * Size));
        View.Forward(_dependents, _views, rows);
    }

    /// <summary>Scores of one sentence: a row for each word, a column for each head, the root last.</summary>
    public Span<float> Scores(int first, int count)
    {
        var columns = count + 1;
        LinearLayer.Reserve(ref _scores, count * columns);
        LinearLayer.Reserve(ref _turned, Size * columns);
        LinearLayer.Reserve(ref _headsWithRoot, Size * columns);
        _heads.AsSpan(first * Size, count * Size).CopyTo(_headsWithRoot);
        Root.Value.CopyTo(_headsWithRoot.AsSpan(count * Size));
        MatrixProduct.Transpose(_headsWithRoot, _turned, columns, Size);
        var scores = _scores.AsSpan(0, count * columns);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                scores[i * columns + j] = i == j ? -1e9f : Distance.Value[NetworkShape.Distance(i, j)];
            }

            scores[i * columns + count] = 0;
        }

        MatrixProduct.Add(_views.AsSpan(first * Size, count * Size), _turned, scores, count, Size, columns);
        for (var i = 0; i < count; i++)
        {
            scores[i * columns + i] = -1e9f;
        }

        return scores;
    }

    public void BeginBackward(int rows)
    {
        LinearLayer.Reserve(ref _onHeads, rows * Size);
        LinearLayer.Reserve(ref _onViews, rows * Size);
        LinearLayer.Reserve(ref _onDependents, rows * Size);
        _onHeads.AsSpan(0, rows * Size).Clear();
        _onViews.AsSpan(0, rows * Size).Clear();
        _onDependents.AsSpan(0, rows * Size).Clear();
    }

    /// <summary>Takes the gradient on <see cref="Scores"/>, which was asked for the same sentence last.</summary>
    public void Backward(ReadOnlySpan<float> onScores, int first, int count)
    {
        var columns = count + 1;
        MatrixProduct.Add(onScores, _headsWithRoot, _onViews.AsSpan(first * Size, count * Size), count, columns, Size);
        LinearLayer.Reserve(ref _turned, count * columns);
        LinearLayer.Reserve(ref _onHeadsWithRoot, columns * Size);
        _onHeadsWithRoot.AsSpan(0, columns * Size).Clear();
        MatrixProduct.Transpose(onScores, _turned, count, columns);
        MatrixProduct.Add(_turned, _views.AsSpan(first * Size, count * Size), _onHeadsWithRoot, columns, count, Size);
        for (var i = 0; i < count * Size; i++)
        {
            _onHeads[first * Size + i] += _onHeadsWithRoot[i];
        }

        for (var j = 0; j < Size; j++)
        {
            Root.Gradient[j] += _onHeadsWithRoot[count * Size + j];
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                if (i != j)
                {
                    Distance.Gradient[NetworkShape.Distance(i, j)] += onScores[i * columns + j];
                }
            }
        }
    }

    /// <summary>Ends a batch: adds to the gradient on the words.</summary>
    public void EndBackward(ReadOnlySpan<float> words, Span<float> onWords, int rows)
    {
        View.Backward(_dependents, _onViews, _onDependents, rows);
        Rectifier.Backward(_dependents.AsSpan(0, rows * Size), _onDependents.AsSpan(0, rows * Size));
        Rectifier.Backward(_heads.AsSpan(0, rows * Size), _onHeads.AsSpan(0, rows * Size));
        Dependent.Backward(words, _onDependents, onWords, rows);
        Head.Backward(words, _onHeads, onWords, rows);
    }
}
