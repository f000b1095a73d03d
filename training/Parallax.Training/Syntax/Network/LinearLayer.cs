using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>y = x · weight + bias, over rows.</summary>
sealed class LinearLayer(int inputs, int outputs, Random random)
{
    float[] _transposed = [], _inputsTransposed = [];

    public int Inputs { get; } = inputs;

    public int Outputs { get; } = outputs;

    public Parameter Weight { get; } = new Parameter(inputs, outputs).Glorot(random);

    public Parameter Bias { get; } = new(1, outputs);

    public void Forward(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            Bias.Value.CopyTo(y.Slice(row * Outputs, Outputs));
        }

        MatrixProduct.Add(x, Weight.Value, y, rows, Inputs, Outputs);
    }

    /// <summary>Adds to the gradients of weight and bias, and to that of the input.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, int rows)
    {
        Reserve(ref _transposed, Inputs * Outputs);
        MatrixProduct.Transpose(Weight.Value, _transposed, Inputs, Outputs);
        MatrixProduct.Add(dy, _transposed, dx, rows, Outputs, Inputs);
        Learn(x, dy, rows);
    }

    /// <summary>Adds to the gradients of weight and bias.</summary>
    public void Learn(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, int rows)
    {
        Reserve(ref _inputsTransposed, Inputs * rows);
        MatrixProduct.Transpose(x, _inputsTransposed, rows, Inputs);
        MatrixProduct.Add(_inputsTransposed, dy, Weight.Gradient, Inputs, rows, Outputs);
        for (var row = 0; row < rows; row++)
        {
            Numbers.Add(Bias.Gradient, dy.Slice(row * Outputs, Outputs));
        }
    }

    /// <summary>Rounds to eight bits.</summary>
    public QuantisedLayer Finish() => QuantisedLayer.Of(Inputs, Outputs, Weight.Value, Bias.Value);

    public static void Reserve(ref float[] room, int length)
    {
        if (room.Length < length)
        {
            room = new float[length + length / 4];
        }
    }
}
