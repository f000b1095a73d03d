using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Training.Syntax.Network;

/// <summary>A matrix that is learned, with its gradient and the moments of Adam (Kingma and Ba 2015).</summary>
sealed class Parameter
{
    const int Lanes = 8;
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
        return Numbers.Square(Gradient);
    }

    /// <summary>Moves against the gradient and clears it.</summary>
    /// <param name="rate">Step, corrected for the moments' youth.</param>
    /// <param name="scale">Factor on the gradient.</param>
    /// <param name="from">First cell.</param>
    /// <param name="count">How many cells.</param>
    public void Step(float rate, float scale, int from, int count)
    {
        var value = MemoryMarshal.Cast<float, Vector256<float>>(Value.AsSpan(from, count));
        var gradient = MemoryMarshal.Cast<float, Vector256<float>>(Gradient.AsSpan(from, count));
        var first = MemoryMarshal.Cast<float, Vector256<float>>(_first.AsSpan(from, count));
        var second = MemoryMarshal.Cast<float, Vector256<float>>(_second.AsSpan(from, count));
        for (var i = 0; i < value.Length; i++)
        {
            var g = gradient[i] * scale;
            first[i] = first[i] * FirstDecay + g * (1 - FirstDecay);
            second[i] = second[i] * SecondDecay + g * g * (1 - SecondDecay);
            value[i] -= first[i] * rate / (Vector256.Sqrt(second[i]) + Vector256.Create(Least));
        }

        for (var i = from + count / Lanes * Lanes; i < from + count; i++)
        {
            var g = Gradient[i] * scale;
            _first[i] = _first[i] * FirstDecay + g * (1 - FirstDecay);
            _second[i] = _second[i] * SecondDecay + g * g * (1 - SecondDecay);
            Value[i] -= _first[i] * rate / (MathF.Sqrt(_second[i]) + Least);
        }

        Gradient.AsSpan(from, count).Clear();
    }

    /// <summary>The factor that corrects a rate for the moments' youth at a step from 1.</summary>
    public static float Correction(int step) =>
        (float)(Math.Sqrt(1 - Math.Pow(SecondDecay, step)) / (1 - Math.Pow(FirstDecay, step)));
}
