namespace Parallax.Training.Syntax.Network;

/// <summary>A matrix that is learned, with its gradient and the moments of Adam (Kingma and Ba 2015).</summary>
sealed class Parameter
{
    const float FirstDecay = 0.9f, SecondDecay = 0.98f, Least = 1e-8f;

    readonly float[] _first, _second;

    public Parameter(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        var size = rows * columns;
        (Value, Gradient, _first, _second) = (new float[size], new float[size], new float[size], new float[size]);
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public float[] Gradient { get; }

    /// <summary>Uniform values, as Glorot and Bengio (2010) scale them.</summary>
    public Parameter Glorot(Random random) => Uniform(random, MathF.Sqrt(6f / (Rows + Columns)));

    /// <summary>Uniform values up to a limit on either side.</summary>
    public Parameter Uniform(Random random, float limit)
    {
        foreach (ref var cell in Value.AsSpan())
        {
            cell = ((float)random.NextDouble() * 2 - 1) * limit;
        }

        return this;
    }

    /// <summary>The sum of the gradient's squares.</summary>
    public double Square()
    {
        double sum = 0;
        foreach (var cell in Gradient)
        {
            sum += (double)cell * cell;
        }

        return sum;
    }

    /// <summary>Moves against the gradient and clears it.</summary>
    /// <param name="rate">Step, corrected for the moments' youth.</param>
    /// <param name="scale">Factor on the gradient.</param>
    /// <param name="from">First cell.</param>
    /// <param name="count">How many cells.</param>
    public void Step(float rate, float scale, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            var g = Gradient[i] * scale;
            Gradient[i] = 0;
            var first = _first[i] = FirstDecay * _first[i] + (1 - FirstDecay) * g;
            var second = _second[i] = SecondDecay * _second[i] + (1 - SecondDecay) * g * g;
            Value[i] -= rate * first / (MathF.Sqrt(second) + Least);
        }
    }

    /// <summary>The factor that corrects a rate for the moments' youth at a step from 1.</summary>
    public static float Correction(int step) =>
        (float)(Math.Sqrt(1 - Math.Pow(SecondDecay, step)) / (1 - Math.Pow(FirstDecay, step)));
}
