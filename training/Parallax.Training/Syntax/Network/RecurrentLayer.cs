using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Language.Syntax.Network;

namespace Parallax.Training.Syntax.Network;

/// <summary>A simple recurrent unit in both directions (Lei et al. 2018): the first half of the lanes reads forwards, the second backwards.</summary>
/// <remarks>With u, f, r from one product over all words: f = σ(f + vf·c'), r = σ(r + vr·c'), c = f·c' + (1−f)·u, h = r·tanh(c) + (1−r)·x, lane by lane.</remarks>
sealed class RecurrentLayer(int size, Random random)
{
    const int Lanes = 8;

    float[] _dropped = [], _gates = [], _cells = [], _gateChanges = [], _droppedChanges = [];

    public int Size { get; } = size;

    public LinearLayer Gates { get; } = new(size, 3 * size, random);

    /// <summary>Row 0 is vf, row 1 is vr.</summary>
    public Parameter Peep { get; } = new Parameter(2, size).Uniform(random, 0.1f);

    /// <summary>Reads a batch.</summary>
    /// <param name="x">Words in rows.</param>
    /// <param name="mask">Factors on what enters the product, in rows too.</param>
    /// <param name="bounds">Each sentence's first row, and the row after the last.</param>
    /// <param name="h">Takes the outcome.</param>
    public void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> mask, ReadOnlySpan<int> bounds, Span<float> h)
    {
        var rows = bounds[^1];
        LinearLayer.Reserve(ref _dropped, rows * Size);
        LinearLayer.Reserve(ref _gates, rows * 3 * Size);
        LinearLayer.Reserve(ref _cells, rows * Size);
        Numbers.Multiply(x, mask, _dropped.AsSpan(0, rows * Size));

        Gates.Forward(_dropped, _gates, rows);
        for (var s = 0; s + 1 < bounds.Length; s++)
        {
            for (var lane = 0; lane < Size; lane += Lanes)
            {
                ForwardLanes(x, h, bounds[s], bounds[s + 1], lane);
            }
        }
    }

    void ForwardLanes(ReadOnlySpan<float> x, Span<float> h, int first, int end, int lane)
    {
        Vector256<float> vf = Load(Peep.Value, lane), vr = Load(Peep.Value, Size + lane), c = default, one = Vector256<float>.One;
        for (var step = 0; step < end - first; step++)
        {
            var row = lane < Size / 2 ? first + step : end - 1 - step;
            var at = row * 3 * Size + lane;
            var f = Squash.Sigmoid(Load(_gates, at + Size) + vf * c);
            var r = Squash.Sigmoid(Load(_gates, at + 2 * Size) + vr * c);
            c = f * c + (one - f) * Load(_gates, at);
            f.CopyTo(_gates.AsSpan(at + Size));
            r.CopyTo(_gates.AsSpan(at + 2 * Size));
            c.CopyTo(_cells.AsSpan(row * Size + lane));
            (r * Squash.Tanh(c) + (one - r) * Load(x, row * Size + lane)).CopyTo(h[(row * Size + lane)..]);
        }
    }

    /// <summary>Adds to the gradients, and to that of the input. What the last <see cref="Forward"/> has read must be given again.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> mask, ReadOnlySpan<int> bounds, ReadOnlySpan<float> dh, Span<float> dx)
    {
        var rows = bounds[^1];
        LinearLayer.Reserve(ref _gateChanges, rows * 3 * Size);
        LinearLayer.Reserve(ref _droppedChanges, rows * Size);
        for (var s = 0; s + 1 < bounds.Length; s++)
        {
            for (var lane = 0; lane < Size; lane += Lanes)
            {
                BackwardLanes(x, dh, dx, bounds[s], bounds[s + 1], lane);
            }
        }

        _droppedChanges.AsSpan(0, rows * Size).Clear();
        Gates.Backward(_dropped, _gateChanges, _droppedChanges, rows);
        var changes = _droppedChanges.AsSpan(0, rows * Size);
        Numbers.Multiply(changes, mask, changes);
        Numbers.Add(dx[..(rows * Size)], changes);
    }

    void BackwardLanes(ReadOnlySpan<float> x, ReadOnlySpan<float> dh, Span<float> dx, int first, int end, int lane)
    {
        Vector256<float> vf = Load(Peep.Value, lane), vr = Load(Peep.Value, Size + lane), one = Vector256<float>.One;
        Vector256<float> dvf = default, dvr = default, carry = default;
        for (var step = end - first - 1; step >= 0; step--)
        {
            var forwards = lane < Size / 2;
            var row = forwards ? first + step : end - 1 - step;
            int at = row * 3 * Size + lane, own = row * Size + lane;
            var before = step == 0 ? default : Load(_cells, (forwards ? row - 1 : row + 1) * Size + lane);
            Vector256<float> u = Load(_gates, at), f = Load(_gates, at + Size), r = Load(_gates, at + 2 * Size);
            Vector256<float> d = Load(dh, own), skip = Load(x, own), g = Squash.Tanh(Load(_cells, own));
            var dr = d * (g - skip) * r * (one - r);
            var dc = carry + d * r * (one - g * g);
            var df = dc * (before - u) * f * (one - f);
            carry = dc * f + dr * vr + df * vf;
            dvf += df * before;
            dvr += dr * before;
            (dc * (one - f)).CopyTo(_gateChanges.AsSpan(at));
            df.CopyTo(_gateChanges.AsSpan(at + Size));
            dr.CopyTo(_gateChanges.AsSpan(at + 2 * Size));
            (Load(dx, own) + d * (one - r)).CopyTo(dx[own..]);
        }

        (Load(Peep.Gradient, lane) + dvf).CopyTo(Peep.Gradient.AsSpan(lane));
        (Load(Peep.Gradient, Size + lane) + dvr).CopyTo(Peep.Gradient.AsSpan(Size + lane));
    }

    static Vector256<float> Load(ReadOnlySpan<float> cells, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(cells), (nuint)at);
}
