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

    const int Lanes = 8, Columns = 3 * Lanes, Rows = 4;

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
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * Inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * _columns);
        ref var input = ref MemoryMarshal.GetReference(x);
        ref var output = ref MemoryMarshal.GetReference(y);
        for (var column = 0; column < _columns; column += Columns)
        {
            ref var panel = ref _pairs[column * Inputs];
            var row = 0;
            for (; row + Rows <= rows; row += Rows)
            {
                Tile(ref Unsafe.Add(ref input, row * Inputs), ref panel, ref Unsafe.Add(ref output, row * _columns + column), column);
            }

            for (; row < rows; row++)
            {
                Strip(ref Unsafe.Add(ref input, row * Inputs), ref panel, ref Unsafe.Add(ref output, row * _columns + column), column);
            }
        }
    }

    void Tile(ref short x, ref short w, ref float y, int column)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default;
        Vector256<int> c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;
        for (var i = 0; i < Inputs; i += 2)
        {
            var w0 = Vector256.LoadUnsafe(ref w, (nuint)(i * Columns));
            var w1 = Vector256.LoadUnsafe(ref w, (nuint)(i * Columns + 2 * Lanes));
            var w2 = Vector256.LoadUnsafe(ref w, (nuint)(i * Columns + 4 * Lanes));
            var v = Pair(ref x, i);
            a0 += Products(v, w0);
            a1 += Products(v, w1);
            a2 += Products(v, w2);
            v = Pair(ref x, Inputs + i);
            b0 += Products(v, w0);
            b1 += Products(v, w1);
            b2 += Products(v, w2);
            v = Pair(ref x, 2 * Inputs + i);
            c0 += Products(v, w0);
            c1 += Products(v, w1);
            c2 += Products(v, w2);
            v = Pair(ref x, 3 * Inputs + i);
            d0 += Products(v, w0);
            d1 += Products(v, w1);
            d2 += Products(v, w2);
        }

        Store(ref y, column, a0, a1, a2);
        Store(ref Unsafe.Add(ref y, _columns), column, b0, b1, b2);
        Store(ref Unsafe.Add(ref y, 2 * _columns), column, c0, c1, c2);
        Store(ref Unsafe.Add(ref y, 3 * _columns), column, d0, d1, d2);
    }

    void Strip(ref short x, ref short w, ref float y, int column)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default;
        for (var i = 0; i < Inputs; i += 2)
        {
            var v = Pair(ref x, i);
            a0 += Products(v, Vector256.LoadUnsafe(ref w, (nuint)(i * Columns)));
            a1 += Products(v, Vector256.LoadUnsafe(ref w, (nuint)(i * Columns + 2 * Lanes)));
            a2 += Products(v, Vector256.LoadUnsafe(ref w, (nuint)(i * Columns + 4 * Lanes)));
        }

        Store(ref y, column, a0, a1, a2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<short> Pair(ref short x, int i) =>
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
    void Store(ref float y, int column, Vector256<int> first, Vector256<int> second, Vector256<int> third)
    {
        ref var scale = ref _scales[column];
        ref var bias = ref _bias[column];
        (Vector256.ConvertToSingle(first) * Vector256.LoadUnsafe(ref scale) + Vector256.LoadUnsafe(ref bias)).StoreUnsafe(ref y);
        (Vector256.ConvertToSingle(second) * Vector256.LoadUnsafe(ref scale, Lanes) + Vector256.LoadUnsafe(ref bias, Lanes)).StoreUnsafe(ref y, Lanes);
        (Vector256.ConvertToSingle(third) * Vector256.LoadUnsafe(ref scale, 2 * Lanes) + Vector256.LoadUnsafe(ref bias, 2 * Lanes)).StoreUnsafe(ref y, 2 * Lanes);
    }
}
