using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parallax.Language.Syntax.Network;

/// <summary>The squashing functions of the network, from additions, products and quotients only: the same bits on every processor, in training and in use.</summary>
static class Squash
{
    const float Reach = 4.97f;

    /// <summary>Hyperbolic tangent by Lambert's continued fraction, exact to 1e-4 and saturated beyond 4.97.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Reach)), Vector256.Create(Reach));
        var s = x * x;
        var above = x * (Vector256.Create(135135f) + s * (Vector256.Create(17325f) + s * (Vector256.Create(378f) + s)));
        var below = Vector256.Create(135135f) + s * (Vector256.Create(62370f) + s * (Vector256.Create(3150f) + s * Vector256.Create(28f)));
        return above / below;
    }

    /// <summary>The logistic function, by <see cref="Tanh"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var half = Vector256.Create(0.5f);
        return half + half * Tanh(x * half);
    }
}
