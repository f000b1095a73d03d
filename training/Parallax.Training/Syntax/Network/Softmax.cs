namespace Parallax.Training.Syntax.Network;

/// <summary>Cross entropy over a row of scores.</summary>
static class Softmax
{
    /// <summary>Turns scores into the loss's gradient on them; returns the loss.</summary>
    public static double Learn(Span<float> scores, int right)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }

        var loss = -Math.Log(Math.Max(scores[right], 1e-12));
        scores[right] -= 1;
        return loss;
    }

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
