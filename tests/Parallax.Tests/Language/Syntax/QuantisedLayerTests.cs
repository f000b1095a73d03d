using System.Runtime.Intrinsics;
using Parallax.Language.Syntax.Network;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class QuantisedLayerTests
{
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(16, 24, 4)]
    [InlineData(96, 51, 7)]
    [InlineData(192, 576, 9)]
    [InlineData(192, 40, 13)]
    public void Sums_are_those_of_integers(int inputs, int outputs, int rows)
    {
        var random = new Random(inputs);
        var weights = new sbyte[inputs * outputs];
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        float[] scales = [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle())], bias = [.. Enumerable.Range(0, outputs).Select(_ => random.NextSingle())];
        short[] x = [.. Enumerable.Range(0, rows * inputs).Select(_ => (short)random.Next(short.MinValue, short.MaxValue))];
        var layer = new QuantisedLayer(inputs, outputs, weights, scales, bias);
        var y = new float[rows * layer.Stride];
        layer.Apply(x, rows, y);
        for (var row = 0; row < rows; row++)
        {
            for (var output = 0; output < outputs; output++)
            {
                var sum = Enumerable.Range(0, inputs).Sum(i => x[row * inputs + i] * weights[i * outputs + output]);
                Assert.Equal(sum * (scales[output] / QuantisedLayer.Steps) + bias[output], y[row * layer.Stride + output]);
            }
        }
    }

    [Fact]
    public void Rounding_stays_within_half_a_step()
    {
        float[] x = [.. Enumerable.Range(-40, 81).Select(i => i * 0.37f)];
        var steps = new short[x.Length];
        QuantisedLayer.Quantise(x, steps);
        Assert.All(x.Zip(steps), p => Assert.InRange(Math.Abs(p.First - p.Second / QuantisedLayer.Steps), 0, 0.5001 / QuantisedLayer.Steps));
    }

    [Fact]
    public void Numbers_out_of_reach_are_cut()
    {
        var steps = new short[17];
        QuantisedLayer.Quantise([.. Enumerable.Repeat(1e9f, 17)], steps);
        Assert.All(steps, s => Assert.Equal(32767, s));
    }

    [Fact]
    public void Squashing_follows_the_functions_it_stands_for()
    {
        for (var x = -8f; x < 8; x += 0.01f)
        {
            Assert.Equal(MathF.Tanh(x), Squash.Tanh(Vector256.Create(x))[0], 2e-4f);
            Assert.Equal(1 / (1 + MathF.Exp(-x)), Squash.Sigmoid(Vector256.Create(x))[0], 7e-3f);
        }
    }
}
