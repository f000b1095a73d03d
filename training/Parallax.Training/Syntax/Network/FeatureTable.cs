namespace Parallax.Training.Syntax.Network;

/// <summary>Vectors of features; a word's is the sum of its features'. Only rows that a batch has touched are moved.</summary>
sealed class FeatureTable(int rows, int size, Random random)
{
    readonly List<int> _touched = [];
    readonly bool[] _isTouched = new bool[rows];

    public int Size { get; } = size;

    public Parameter Table { get; } = new Parameter(rows, size).Uniform(random, 0.12f);

    public void AddTo(Span<float> sum, int row) => Numbers.Add(sum[..Size], Table.Value.AsSpan(row * Size, Size));

    public void Learn(ReadOnlySpan<float> change, int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        Numbers.Add(Table.Gradient.AsSpan(row * Size, Size), change);
    }

    public double Square()
    {
        double sum = 0;
        foreach (var row in _touched)
        {
            sum += Numbers.Square(Table.Gradient.AsSpan(row * Size, Size));
        }

        return sum;
    }

    public void Step(float rate, float scale)
    {
        foreach (var row in _touched)
        {
            Table.Step(rate, scale, row * Size, Size);
            _isTouched[row] = false;
        }

        _touched.Clear();
    }
}
