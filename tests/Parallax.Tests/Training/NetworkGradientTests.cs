using System.Runtime.InteropServices;
using Parallax.Language.Syntax;
using Parallax.Language.Syntax.Network;
using Parallax.Training.Syntax.Network;
using Xunit;

namespace Parallax.Tests.Training;

public class NetworkGradientTests
{
    const int Tags = 5, Relations = 4, RowCount = 50;

    [Fact]
    public void Gradients_are_those_that_small_changes_show()
    {
        const float change = 4e-3f;
        var (network, batch) = Made();
        network.Learn(batch, null);
        Parameter[] parameters = network.Parameters;
        float[][] gradients = [.. parameters.Select(p => p.Gradient.ToArray())];
        var random = new Random(8);
        int close = 0, looked = 0;
        for (var k = 0; k < parameters.Length; k++)
        {
            for (var sample = 0; sample < 4; sample++)
            {
                var cells = k < network.Dense.Length ? parameters[k].Value.Length : RowCount * NetworkShape.VectorSize;
                var i = sample == 0 ? gradients[k].IndexOf(gradients[k].Max()) : random.Next(cells);
                ref var cell = ref parameters[k].Value[i];
                var before = cell;
                cell = before + change;
                var up = network.Learn(batch, null);
                cell = before - change;
                var down = network.Learn(batch, null);
                cell = before;
                var shown = (up - down) / (2 * change);
                looked++;
                close += Math.Abs(shown - gradients[k][i]) < 0.03 * Math.Max(0.2, Math.Abs(shown)) ? 1 : 0;
            }
        }

        // A change of this size may cross the kink of a rectifier; nearly all must agree.
        Assert.True(close >= looked * 0.93, $"{close} of {looked} gradients agree");
    }

    [Fact]
    public void Learning_twice_gives_the_same_weights()
    {
        static byte[] Learned()
        {
            var (network, batch) = Made();
            var random = new Random(2);
            for (var i = 0; i < 5; i++)
            {
                network.Learn(batch, random);
                network.Step(0.01f, 13, 1);
            }

            using var stream = new MemoryStream();
            network.Finish(Rows(), [.. Enumerable.Range(0, Tags).Select(i => $"X|{i}")], ["root", "a", "b", "parataxis"]).Write(stream);
            return stream.ToArray();
        }

        Assert.Equal(Learned(), Learned());
    }

    [Fact]
    public void Learning_lowers_the_loss()
    {
        var (network, batch) = Made();
        double first = 0, last = 0;
        for (var i = 0; i < 30; i++)
        {
            last = network.Learn(batch, null);
            first = i == 0 ? last : first;
            network.Step(0.01f, 13, 2);
        }

        Assert.True(last < first / 4, $"{first} to {last}");
    }

    [Fact]
    public void A_product_of_matrices_is_that_worked_out_cell_by_cell()
    {
        var random = new Random(1);
        foreach (var (m, k, n) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 1), (5, 7, 35), (8, 16, 16), (9, 3, 50)])
        {
            float[] a = [.. Enumerable.Range(0, m * k).Select(_ => random.NextSingle())], b = [.. Enumerable.Range(0, k * n).Select(_ => random.NextSingle())];
            var c = new float[m * n];
            MatrixProduct.Add(a, b, c, m, k, n);
            for (var i = 0; i < m * n; i++)
            {
                Assert.Equal(Enumerable.Range(0, k).Sum(j => a[i / n * k + j] * b[j * n + i % n]), c[i], 1e-4f);
            }
        }
    }

    [Fact]
    public void Smoothed_gradients_are_those_that_small_changes_show()
    {
        const float change = 1e-2f, smoothing = 0.1f;
        float[] scores = [0.5f, -1, 2, 0.1f];
        float Loss(int i, float by)
        {
            var changed = scores.ToArray();
            changed[i] += by;
            return (float)Softmax.Learn(changed, 1, smoothing);
        }

        var gradient = scores.ToArray();
        Softmax.Learn(gradient, 1, smoothing);
        for (var i = 0; i < scores.Length; i++)
        {
            Assert.Equal((Loss(i, change) - Loss(i, -change)) / (2 * change), gradient[i], 1e-3f);
        }
    }

    [Fact]
    public void The_average_stands_in_the_weights_place_until_it_is_exchanged_again()
    {
        var parameter = new Parameter(1, 2);
        var average = new WeightAverage([parameter]);
        average.Exchange();
        Assert.Equal([0, 0], parameter.Value);
        foreach (var value in (ReadOnlySpan<float>)[1, 2, 6])
        {
            parameter.Value.AsSpan().Fill(value);
            average.Take();
        }

        average.Exchange();
        Assert.Equal([3, 3], parameter.Value);
        average.Exchange();
        Assert.Equal([6, 6], parameter.Value);
    }

    static FeatureRows Rows() => new([.. Enumerable.Range(1, RowCount - NetworkShape.Features).Select(i => (uint)i)]);

    static (SyntaxNetwork Network, List<NetworkSentence> Batch) Made()
    {
        var random = new Random(4);
        var vectors = new sbyte[10 * NetworkShape.VectorSize];
        var common = new sbyte[9 * CommonVectors.Size];
        random.NextBytes(MemoryMarshal.AsBytes(vectors.AsSpan()));
        random.NextBytes(MemoryMarshal.AsBytes(common.AsSpan()));
        using var file = new MemoryStream();
        CommonVectors.Write(file, [.. Enumerable.Range(0, 9).Select(i => $"w{(char)('a' + i)}")], 0.004f, common);
        NetworkSentence Sentence(int n) => new(
            [.. Enumerable.Range(0, n).Select(_ => random.Next(10))],
            [.. Enumerable.Range(0, n).Select(_ => random.Next(10))],
            [.. Enumerable.Range(0, n * NetworkShape.Features).Select(_ => random.Next(RowCount))],
            [.. Enumerable.Range(0, n).Select(_ => (byte)random.Next(Tags))],
            [.. Enumerable.Range(0, n).Select(i => i == 0 ? n : random.Next(i))],
            [.. Enumerable.Range(0, n).Select(_ => (byte)random.Next(Relations))]);
        return (
            new SyntaxNetwork(
                new QuantisedTable(NetworkShape.VectorSize, 0.004f, vectors), CommonVectors.Read("f", file.ToArray()), RowCount, Tags, Relations, 3),
            [Sentence(5), Sentence(7), Sentence(1)]);
    }
}
