namespace Parallax.Training.Syntax.Network;

/// <summary>max(0, x).</summary>
static class Rectifier
{
    public static void Apply(Span<float> cells)
    {
        foreach (ref var cell in cells)
        {
            cell = MathF.Max(0, cell);
        }
    }

    /// <summary>Silences the gradient where the outcome was 0.</summary>
    public static void Backward(ReadOnlySpan<float> outcome, Span<float> gradient)
    {
        for (var i = 0; i < outcome.Length; i++)
        {
            gradient[i] = outcome[i] > 0 ? gradient[i] : 0;
        }
    }
}
