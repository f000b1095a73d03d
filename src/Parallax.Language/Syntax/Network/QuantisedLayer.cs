using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parallax.Language.Syntax.Network;

/// <summary>y = x · weight + bias with eight-bit weights and sixteen-bit inputs. The sums are integers, so every processor gets the same.</summary>
sealed class QuantisedLayer
{
    /// <summary>Inputs are in steps of 1/1024, up to ±32.</summary>
    public const float Steps = 1024;

    /// <summary>Outputs are worked out so many at a time.</summary>
    public const int Columns = 2 * Lanes;

    const int Lanes = 8, Rows = 6;

    readonly int _columns;
    readonly short[] _pairs;
    readonly float[] _scales, _bias;

    /// <summary>Takes eight-bit weights, one row of <paramref name="outputs"/> for each input.</summary>
    /// <param name="inputs">An even number.</param>
    /// <param name="outputs">How many numbers come out.</param>
    /// <param name="weights">In units of the output's scale.</param>
    /// <param name="scales">Each output's scale.</param>
    /// <param name="bias">Each output's bias.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public QuantisedLayer(int inputs, int outputs, sbyte[] weights, float[] scales, float[] bias)
    {
        (Inputs, Outputs, Weights, Scales, Bias) = (inputs, outputs, weights, scales, bias);
        _columns = StrideOf(outputs);
        _scales = new float[_columns];
        _bias = new float[_columns];
        _pairs = new short[_columns * inputs];
        for (var column = 0; column < outputs; column++)
        {
            _scales[column] = scales[column] / Steps;
            _bias[column] = bias[column];
            var panel = column / Columns * Columns * inputs;
            for (var input = 0; input < inputs; input++)
            {
                _pairs[panel + input / 2 * 2 * Columns + column % Columns * 2 + input % 2] = weights[input * outputs + column];
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Numbers of a row that <see cref="Apply"/> writes: <see cref="Outputs"/> and padding.</summary>
    public int Stride => _columns;

    public ReadOnlyMemory<sbyte> Weights { get; }

    public ReadOnlyMemory<float> Scales { get; }

    public ReadOnlyMemory<float> Bias { get; }

    /// <summary>The stride of a layer with so many outputs.</summary>
    public static int StrideOf(int outputs) => (outputs + Columns - 1) / Columns * Columns;

    /// <summary>Rounds weights to eight bits, each output with the scale that its greatest needs.</summary>
    public static QuantisedLayer Of(int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var scales = new float[outputs];
        for (var i = 0; i < inputs * outputs; i++)
        {
            scales[i % outputs] = MathF.Max(scales[i % outputs], MathF.Abs(weights[i]) / 127);
        }

        var rounded = new sbyte[inputs * outputs];
        for (var i = 0; i < rounded.Length; i++)
        {
            rounded[i] = scales[i % outputs] == 0 ? (sbyte)0 : (sbyte)MathF.Round(weights[i] / scales[i % outputs]);
        }

        return new QuantisedLayer(inputs, outputs, rounded, scales, bias.ToArray());
    }

    /// <summary>Rounds inputs to steps.</summary>
    public static void Quantise(ReadOnlySpan<float> x, Span<short> steps)
    {
        const float most = 32767;
        var i = 0;
        for (; i + 2 * Lanes <= x.Length; i += 2 * Lanes)
        {
            var low = Steps32(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)i));
            var high = Steps32(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)(i + Lanes)));
            Vector256.Narrow(low, high).CopyTo(steps[i..]);
        }

        for (; i < x.Length; i++)
        {
            steps[i] = (short)MathF.Floor(Math.Clamp(x[i] * Steps, -most, most) + 0.5f);
        }
    }

    static Vector256<int> Steps32(Vector256<float> x)
    {
        var limit = Vector256.Create(32767f);
        return Vector256.ConvertToInt32(Vector256.Floor(Vector256.Min(Vector256.Max(x * Vector256.Create(Steps), -limit), limit) + Vector256.Create(0.5f)));
    }

    /// <summary>Applies the layer to rows.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/>.</param>
    /// <param name="rows">How many.</param>
    /// <param name="y">Takes rows of <see cref="Stride"/>.</param>
    public void Apply(ReadOnlySpan<short> x, int rows, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * _columns);
        for (var column = 0; column < _columns; column += Columns)
        {
            ApplyPanel(x, rows, column, y[column..], _columns);
        }
    }

    /// <summary>Works out <see cref="Columns"/> of the outputs.</summary>
    /// <param name="x">Rows of <see cref="Inputs"/>.</param>
    /// <param name="rows">How many.</param>
    /// <param name="column">The first of them, a multiple of <see cref="Columns"/>.</param>
    /// <param name="y">Takes the outputs, a row for each row.</param>
    /// <param name="stride">From one row of outputs to the next.</param>
    public void ApplyPanel(ReadOnlySpan<short> x, int rows, int column, Span<float> y, int stride)
    {
        if (rows == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * Inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, Columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, (rows - 1) * stride + Columns);
        ref var input = ref MemoryMarshal.GetReference(x);
        ref var output = ref MemoryMarshal.GetReference(y);
        ref var panel = ref _pairs[column * Inputs];
        var row = 0;
        for (; row + Rows <= rows; row += Rows)
        {
            Tile(ref Unsafe.Add(ref input, row * Inputs), ref panel, ref Unsafe.Add(ref output, row * stride), stride, column);
        }

        if (rows - row >= Rows / 2 && rows > Rows)
        {
            // Some rows again cost less than the rest one by one.
            row = rows - Rows;
            Tile(ref Unsafe.Add(ref input, row * Inputs), ref panel, ref Unsafe.Add(ref output, row * stride), stride, column);
            return;
        }

        for (; row < rows; row++)
        {
            Strip(ref Unsafe.Add(ref input, row * Inputs), ref panel, ref Unsafe.Add(ref output, row * stride), column);
        }
    }

    // As many sums as registers hold beside two of weights, one of inputs and one of products. It stays out of its callers, whose numbers would take registers from it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Tile(ref short x, ref short w, ref float y, int stride, int column)
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector256<int> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        nuint inputs = (nuint)Inputs;
        ref var b = ref Unsafe.Add(ref x, inputs);
        ref var c = ref Unsafe.Add(ref b, inputs);
        ref var d = ref Unsafe.Add(ref c, inputs);
        ref var e = ref Unsafe.Add(ref d, inputs);
        ref var f = ref Unsafe.Add(ref e, inputs);
        for (nuint i = 0; i < inputs; i += 2)
        {
            var w0 = Vector256.LoadUnsafe(ref w);
            var w1 = Vector256.LoadUnsafe(ref w, 2 * Lanes);
            w = ref Unsafe.Add(ref w, 2 * Columns);
            var v = Pair(ref x, i);
            a0 += Products(v, w0);
            a1 += Products(v, w1);
            v = Pair(ref b, i);
            b0 += Products(v, w0);
            b1 += Products(v, w1);
            v = Pair(ref c, i);
            c0 += Products(v, w0);
            c1 += Products(v, w1);
            v = Pair(ref d, i);
            d0 += Products(v, w0);
            d1 += Products(v, w1);
            v = Pair(ref e, i);
            e0 += Products(v, w0);
            e1 += Products(v, w1);
            v = Pair(ref f, i);
            f0 += Products(v, w0);
            f1 += Products(v, w1);
        }

        Store(ref y, column, a0, a1);
        Store(ref Unsafe.Add(ref y, stride), column, b0, b1);
        Store(ref Unsafe.Add(ref y, 2 * stride), column, c0, c1);
        Store(ref Unsafe.Add(ref y, 3 * stride), column, d0, d1);
        Store(ref Unsafe.Add(ref y, 4 * stride), column, e0, e1);
        Store(ref Unsafe.Add(ref y, 5 * stride), column, f0, f1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Strip(ref short x, ref short w, ref float y, int column)
    {
        Vector256<int> a0 = default, a1 = default;
        for (nuint i = 0; i < (nuint)Inputs; i += 2)
        {
            var v = Pair(ref x, i);
            a0 += Products(v, Vector256.LoadUnsafe(ref w, i * Columns));
            a1 += Products(v, Vector256.LoadUnsafe(ref w, i * Columns + 2 * Lanes));
        }

        Store(ref y, column, a0, a1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<short> Pair(ref short x, nuint i) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref x, i)))).AsInt16();

    /// <summary>Products of neighbours, added in pairs. The two ways give the same integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(a, b);
        }

        Vector256<int> x = a.AsInt32(), y = b.AsInt32();
        return ((x << 16) >> 16) * ((y << 16) >> 16) + (x >> 16) * (y >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Store(ref float y, int column, Vector256<int> first, Vector256<int> second)
    {
        ref var scale = ref _scales[column];
        ref var bias = ref _bias[column];
        (Vector256.ConvertToSingle(first) * Vector256.LoadUnsafe(ref scale) + Vector256.LoadUnsafe(ref bias)).StoreUnsafe(ref y);
        (Vector256.ConvertToSingle(second) * Vector256.LoadUnsafe(ref scale, Lanes) + Vector256.LoadUnsafe(ref bias, Lanes)).StoreUnsafe(ref y, Lanes);
    }
}
